"""The simulator as one HTTP server: Bot API, file downloads, control API and the page."""

from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import unquote, urlsplit

from aiohttp import web

from simulator.botapi.dispatch import handle, perform_answer
from simulator.control import around, clock, groups, journal, live, people, trouble, updates
from simulator.control.requests import WORLD, errors_as_json, own_page_only
from simulator.settings import Settings
from simulator.world import World

PAGE = Path(__file__).parent / "page"
DEFAULT_TOKEN = "123456:AAsimulatedTelegramTokenForLocalUseOnly"  # noqa: S105
MAX_REQUEST = 60 * 1024 * 1024


class Simulator:
    """A Telegram around one bot on 127.0.0.1; port 0 takes a free one. Use as an asynchronous context manager."""

    def __init__(self, token: str = DEFAULT_TOKEN, port: int = 0, settings: Settings | None = None) -> None:
        self.world = World(token, settings or Settings())
        self._port = port
        self._runner = web.AppRunner(_application(self.world), access_log=None, shutdown_timeout=0.5)
        self.url = ""

    async def start(self) -> None:
        """Begin to listen; `url` is known afterwards. OSError if the port is taken."""
        self.world.webhook.answer = partial(perform_answer, self.world)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Close every connection."""
        await self.world.webhook.remove()
        await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()


def _application(world: World) -> web.Application:
    app = web.Application(client_max_size=MAX_REQUEST)
    app[WORLD] = world
    app.router.add_route("*", "/{bot_call:bot.+}", _bot_api)
    app.router.add_get("/file/{path:bot.+}", _download)
    app.add_subapp("/control/", _control(world))
    app.router.add_get("/", _index)
    app.router.add_static("/page/", PAGE)
    return app


def _control(world: World) -> web.Application:
    app = web.Application(middlewares=[own_page_only, errors_as_json])
    app[WORLD] = world
    for module in (people, groups, updates, trouble, clock, journal, live, around):
        app.router.add_routes(module.routes)
    return app


async def _bot_api(request: web.Request) -> web.StreamResponse:
    return await handle(request.app[WORLD], request)


async def _download(request: web.Request) -> web.Response:
    """/file/bot<TOKEN>/<file_path>."""
    token, _, path = unquote(request.match_info["path"]).removeprefix("bot").partition("/")
    found = request.app[WORLD].files.by_path(path) if token == request.app[WORLD].token else None
    if found is None:
        return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
    return web.Response(body=found.data, content_type="application/octet-stream")


async def _index(request: web.Request) -> web.FileResponse:
    policy = _policy(request.app[WORLD].settings.beside)
    return web.FileResponse(PAGE / "index.html", headers={"Content-Security-Policy": policy})


def _policy(beside: str | None) -> str:
    """The page loads nothing from elsewhere but the page beside the phone."""
    frames = "{0.scheme}://{0.netloc}".format(urlsplit(beside)) if beside else "'none'"
    return f"default-src 'self'; img-src 'self' data: blob:; frame-src {frames}; base-uri 'none'; form-action 'self'"
