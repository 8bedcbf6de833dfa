"""Knobs of the world itself: updates, faults, limits, the clock, the token, and the logs."""

from dataclasses import fields

from aiohttp import web

from simulator.acts import ActError
from simulator.botapi.registry import METHODS
from simulator.control.requests import WORLD, body, required
from simulator.faults import FAULT_KINDS, Fault
from simulator.model import Json

routes = web.RouteTableDef()


@routes.post("/raw")
async def raw(request: web.Request) -> web.Response:
    """{update: {kind: payload}} → {update_id}: queue an update as it is."""
    update: Json = required(await body(request), "update", dict)
    kind = next((key for key in update if key != "update_id"), None)
    if kind is None:
        raise ActError("an update has one field besides update_id")
    return web.json_response({"update_id": request.app[WORLD].updates.push(kind, update[kind])})


@routes.get("/updates")
async def updates(request: web.Request) -> web.Response:
    """→ {count, ids, next_id} of what the bot has not confirmed."""
    queue = request.app[WORLD].updates
    ids = list(queue.pending)
    return web.json_response({"count": len(ids), "ids": ids, "next_id": queue.next_id})


@routes.post("/updates/skip")
async def skip(request: web.Request) -> web.Response:
    """{by} → {next_id}: jump the numbering."""
    queue, by = request.app[WORLD].updates, required(await body(request), "by", int)
    try:
        queue.skip(by)
    except ValueError as error:
        raise ActError(str(error), 409) from None
    return web.json_response({"next_id": queue.next_id})


@routes.post("/updates/duplicate")
async def duplicate(request: web.Request) -> web.Response:
    """{update_id}: have that update delivered once more after it was confirmed."""
    update_id = required(await body(request), "update_id", int)
    if not request.app[WORLD].updates.repeat(update_id):
        raise ActError(f"update {update_id} is not known", 404)
    return web.json_response({"ok": True})


@routes.post("/faults")
async def add_fault(request: web.Request) -> web.Response:
    """{kind, method?, chat?, count?, status?, retry_after?, description?, seconds?, probability?, name?}."""
    values = await body(request)
    known = {field.name for field in fields(Fault)} - {"hits"}
    if values.get("kind") not in FAULT_KINDS or not values.keys() <= known:
        raise ActError(f"kind is one of {', '.join(FAULT_KINDS)}; fields are {', '.join(sorted(known))}")
    request.app[WORLD].faults.rules.append(Fault(**{**values, **_canonical(values)}))
    return _told(request)


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
    return _told(request)


def _told(request: web.Request) -> web.Response:
    request.app[WORLD].watchers.announce({"kind": "faults"})
    return web.json_response({"faults": request.app[WORLD].faults.api()})


@routes.post("/limits")
async def limits(request: web.Request) -> web.Response:
    """{enforce, per_chat_per_second?, overall_per_second?} → the limits."""
    limits, values = request.app[WORLD].limits, await body(request)
    limits.enforce = required(values, "enforce", bool)
    limits.per_chat_per_second = float(values.get("per_chat_per_second", limits.per_chat_per_second))
    limits.overall_per_second = float(values.get("overall_per_second", limits.overall_per_second))
    if min(limits.per_chat_per_second, limits.overall_per_second) <= 0:
        raise ActError("rates must be positive")
    return web.json_response(
        {
            "enforce": limits.enforce,
            "per_chat_per_second": limits.per_chat_per_second,
            "overall_per_second": limits.overall_per_second,
        }
    )


@routes.get("/clock")
@routes.post("/clock")
async def clock(request: web.Request) -> web.Response:
    """{offset_seconds} or {advance_seconds} → {now, offset_seconds}."""
    world, values = request.app[WORLD], await body(request)
    clock = world.clock
    if values:
        ahead = float(values.get("offset_seconds", clock.offset)) + float(values.get("advance_seconds", 0))
        clock.shift(ahead)
        world.watchers.announce({"kind": "clock"})
    return web.json_response({"now": clock.now(), "offset_seconds": clock.offset})


@routes.post("/token/revoke")
async def revoke(request: web.Request) -> web.Response:
    """{token?}: the bot's token stops working; a new one may take its place."""
    world, values = request.app[WORLD], await body(request)
    world.token = values.get("token")
    world.updates.stop_poller("terminated by token revocation")
    return web.json_response({"token": world.token})


@routes.get("/calls")
async def calls(request: web.Request) -> web.Response:
    """The latest API calls, newest last; ?method= for one method."""
    journal, method = request.app[WORLD].journal, request.query.get("method", "").lower()
    kept = [call.api() for call in journal.calls if not method or call.method.lower() == method]
    return web.json_response({"total": journal.total_calls, "calls": kept})


@routes.get("/warnings")
async def warnings(request: web.Request) -> web.Response:
    """Odd things about the bot's calls; a well-behaved bot has none."""
    return web.json_response({"warnings": list(request.app[WORLD].journal.warnings)})


@routes.post("/reset")
async def reset(request: web.Request) -> web.Response:
    """Empty the world; ids of people, messages and updates go on, so that nobody mistakes new for old."""
    world = request.app[WORLD]
    await world.webhook.remove()
    world.reset()
    return web.json_response({"ok": True})
