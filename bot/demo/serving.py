"""Serves the page beside the phone that shows what happens behind the scenes, on this machine alone."""

import asyncio
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import ClientSession, web
from aiohttp.typedefs import Handler

from bot import clock
from bot.demo import looks
from bot.demo.processes import Place
from bot.demo.reading import Reader
from dialogs.kernel import kader
from dialogs.register import coach

_FILES = {"behind.css": "text/css", "behind.js": "text/javascript"}


class Behind:
    """The page, for as long as the block lasts; it reads the bot's database and changes nothing."""

    def __init__(self, place: Place, kader_file: Path) -> None:
        self._coach = coach(kader.load(kader_file))
        self._reader = Reader(place.database, place.key)
        self._clock = clock.shifted(place.clock)
        self._phone = ""
        self.url = ""

    def shown_by(self, url: str) -> None:
        """Tell which page shows this one in a frame; its clock can be moved from here."""
        self._phone = url

    async def __aenter__(self) -> Self:
        app = web.Application(middlewares=[self._guarded])
        app.router.add_get("/", self._page)
        app.router.add_get("/parts", self._parts)
        app.router.add_post("/clock", self._move)
        app.router.add_get("/{name:behind\\.(?:css|js)}", _file)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self._host = f"127.0.0.1:{self._runner.addresses[0][1]}"
        self.url = f"http://{self._host}/"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    @web.middleware
    async def _guarded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Only under its own name, only in the phone's page, and without anything from elsewhere."""
        if request.host != self._host:
            raise web.HTTPForbidden
        answer = await handler(request)
        answer.headers["Content-Security-Policy"] = (
            f"default-src 'none'; style-src 'self' {self._phone}; script-src 'self'; connect-src 'self'; "
            f"frame-ancestors {self._phone} {self._phone.replace('127.0.0.1', 'localhost')}"
        )
        answer.headers["X-Content-Type-Options"] = "nosniff"
        answer.headers["Cache-Control"] = "no-store"
        return answer

    async def _page(self, request: web.Request) -> web.Response:
        text = looks.page(await self._drawn(request), self._phone)
        return web.Response(text=text, content_type="text/html")

    async def _parts(self, request: web.Request) -> web.Response:
        return web.Response(text=await self._drawn(request), content_type="text/html")

    async def _move(self, request: web.Request) -> web.Response:
        """Put everybody's clock on a moment that stands on the page, so that what comes then comes now."""
        if request.headers.get("Origin") != f"http://{self._host}":
            raise web.HTTPForbidden
        try:
            at = datetime.fromisoformat(await request.text())
            ahead = (at - datetime.now(UTC)).total_seconds()
        except (ValueError, TypeError):
            raise web.HTTPBadRequest from None
        moved = {"offset_seconds": ahead}
        async with ClientSession(self._phone) as phone, phone.post("/control/clock", json=moved) as answer:
            answer.raise_for_status()
        return web.Response()

    async def _drawn(self, request: web.Request) -> str:
        asked = request.query.get("person", "")
        if not asked.isascii() or not asked.isdecimal():
            raise web.HTTPNotFound
        seen = await self._reader.read(int(asked))
        return await asyncio.to_thread(looks.parts, self._coach, seen, self._clock())


async def _file(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    text = resources.files("bot.demo").joinpath("page", name).read_text("utf-8")
    return web.Response(text=text, content_type=_FILES[name])
