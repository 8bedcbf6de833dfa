"""Trouble on request: faults, flood limits, and a token that is revoked."""

from dataclasses import fields

from aiohttp import web

from simulator.acts import ActError
from simulator.botapi.registry import METHODS
from simulator.control.requests import WORLD, body, required
from simulator.faults import FAULT_KINDS, Fault
from simulator.model import Json

routes = web.RouteTableDef()


@routes.post("/faults")
async def add_fault(request: web.Request) -> web.Response:
    """{kind, method?, chat?, count?, status?, retry_after?, description?, seconds?, probability?, name?}."""
    values = await body(request)
    known = {field.name for field in fields(Fault)} - {"hits"}
    if values.get("kind") not in FAULT_KINDS or not values.keys() <= known:
        raise ActError(f"kind is one of {', '.join(FAULT_KINDS)}; fields are {', '.join(sorted(known))}")
    request.app[WORLD].faults.rules.append(Fault(**{**values, **_canonical(values)}))
    return _changed(request)


def _canonical(values: Json) -> Json:
    """The method's own spelling, so that a rule for "sendmessage" strikes."""
    if values.get("method") is None:
        return {}
    method = METHODS.get(str(values["method"]).lower())
    if method is None:
        raise ActError(f"unknown method {values['method']!r}")
    return {"method": method.name}


@routes.get("/faults")
async def faults(request: web.Request) -> web.Response:
    """The rules still in force, with how often each has struck."""
    return web.json_response({"faults": request.app[WORLD].faults.api()})


@routes.delete("/faults")
async def clear_faults(request: web.Request) -> web.Response:
    """No more trouble, or with ?name= no more of that one."""
    request.app[WORLD].faults.end(request.query.get("name"))
    return _changed(request)


@routes.post("/limits")
async def set_limits(request: web.Request) -> web.Response:
    """{enforce, per_chat_per_second?, overall_per_second?} → the limits."""
    limits, values = request.app[WORLD].limits, await body(request)
    per_chat = float(values.get("per_chat_per_second", limits.per_chat_per_second))
    overall = float(values.get("overall_per_second", limits.overall_per_second))
    if min(per_chat, overall) <= 0:
        raise ActError("rates must be positive")
    limits.enforce = required(values, "enforce", bool)
    limits.per_chat_per_second, limits.overall_per_second = per_chat, overall
    return web.json_response(limits.api())


@routes.post("/token/revoke")
async def revoke(request: web.Request) -> web.Response:
    """{token?}: the bot's token stops working; a new one may take its place."""
    world, values = request.app[WORLD], await body(request)
    world.token = values.get("token")
    world.updates.stop_poller("terminated by token revocation")
    return web.json_response({"token": world.token})


def _changed(request: web.Request) -> web.Response:
    request.app[WORLD].watchers.announce({"kind": "faults"})
    return web.json_response({"faults": request.app[WORLD].faults.api()})
