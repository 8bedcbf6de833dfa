"""What stands around the simulator: the page beside the phone, and the bot's process."""

from aiohttp import web

from simulator.acts import ActError
from simulator.bot_process import BotProcess
from simulator.control.requests import WORLD

routes = web.RouteTableDef()


@routes.get("/around")
async def around(request: web.Request) -> web.Response:
    """→ {beside: address or null, clock_file: whether the bot follows the clock, process: {running, held} or null}."""
    world = request.app[WORLD]
    process = world.process.api() if world.process else None
    follows = world.clock.file is not None
    return web.json_response({"beside": world.settings.beside, "clock_file": follows, "process": process})


@routes.post("/process/kill")
async def kill(request: web.Request) -> web.Response:
    """Kill the bot and keep it down → {running, held}."""
    _process(request).kill()
    return _told(request)


@routes.post("/process/start")
async def start(request: web.Request) -> web.Response:
    """Let the bot be started again → {running, held}."""
    _process(request).start()
    return _told(request)


def _process(request: web.Request) -> BotProcess:
    process = request.app[WORLD].process
    if process is None:
        raise ActError("nobody told where the bot's process is (--pid-file)", 404)
    return process


def _told(request: web.Request) -> web.Response:
    request.app[WORLD].watchers.announce({"kind": "process"})
    return web.json_response(_process(request).api())
