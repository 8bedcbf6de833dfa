"""What the bot did, for a test to look at: its calls, and the odd things about them."""

from aiohttp import web

from simulator.control.requests import WORLD

routes = web.RouteTableDef()


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
