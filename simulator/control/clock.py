"""Time in the simulated world, and the world started anew."""

from aiohttp import web

from simulator.control.requests import WORLD, body

routes = web.RouteTableDef()


@routes.get("/clock")
@routes.post("/clock")
async def clock(request: web.Request) -> web.Response:
    """{offset_seconds} or {advance_seconds} → {now, offset_seconds}; without either it only looks."""
    world, values = request.app[WORLD], await body(request)
    if values:
        offset = float(values.get("offset_seconds", world.clock.offset))
        world.clock.shift(offset + float(values.get("advance_seconds", 0)))
        world.watchers.announce({"kind": "clock"})
    return web.json_response({"now": world.clock.now(), "offset_seconds": world.clock.offset})


@routes.post("/reset")
async def reset(request: web.Request) -> web.Response:
    """Empty the world; ids of people, messages and updates go on, so that nobody mistakes new for old."""
    world = request.app[WORLD]
    await world.webhook.remove()
    world.reset()
    return web.json_response({"ok": True})
