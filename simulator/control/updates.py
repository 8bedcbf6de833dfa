"""The queue of updates: what waits in it, and making it do what Telegram does now and then."""

from aiohttp import web

from simulator.acts import ActError
from simulator.control.requests import WORLD, body, required
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
