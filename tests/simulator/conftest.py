"""A running simulator and a hand on both its sides: the bot's API and the control API."""

import asyncio
import struct
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from simulator import Settings, Simulator

Json = dict[str, Any]
PATIENCE = 20.0  # seconds until a test takes it that something will not happen any more


class Driver:
    """Speaks HTTP with one simulator, as a bot (`call`) and as a test (`do`, `see`)."""

    def __init__(self, simulator: Simulator, session: aiohttp.ClientSession) -> None:
        self.url = simulator.url
        self.token = str(simulator.world.token)
        self.session = session

    async def answer(self, method: str, /, **params: Any) -> Json:
        """The whole response to a Bot API call with JSON parameters; the HTTP status must be its error_code."""
        async with self.session.post(f"{self.url}/bot{self.token}/{method}", json=params) as response:
            body: Json = await response.json()
            assert response.status == body.get("error_code", 200)
            return body

    async def call(self, method: str, /, **params: Any) -> Any:
        """The result of a call that must succeed."""
        body = await self.answer(method, **params)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, /, **params: Any) -> str:
        """The description of a call that must fail."""
        body = await self.answer(method, **params)
        assert not body["ok"], body
        return str(body["description"])

    async def upload(self, method: str, name: str, data: bytes, /, *, part: str = "", **params: Any) -> Json:
        """The whole response to a call with a file, as multipart; `part` names the file's own, else by the method."""
        form = aiohttp.FormData({key: str(value) for key, value in params.items()}, quote_fields=False)
        form.add_field(part or method.removeprefix("send").lower(), data, filename=name)
        async with self.session.post(f"{self.url}/bot{self.token}/{method}", data=form) as response:
            body: Json = await response.json()
            return body

    async def do(self, path: str, /, **body: Any) -> Json:
        """A control request that must succeed."""
        async with self.session.post(f"{self.url}/control/{path}", json=body) as response:
            result: Json = await response.json()
            assert response.status == 200, result
            return result

    async def refused_to(self, path: str, /, **body: Any) -> int:
        """The status of a control request that must fail."""
        async with self.session.post(f"{self.url}/control/{path}", json=body) as response:
            assert "error" in await response.json()
            return response.status

    async def see(self, path: str) -> Json:
        """What the control API shows."""
        async with self.session.get(f"{self.url}/control/{path}") as response:
            assert response.status == 200
            result: Json = await response.json()
            return result

    async def waiting_poll(self) -> asyncio.Task[Json]:
        """A getUpdates that waits at the simulator: it came in, for what it confirms is gone."""
        passed = (await self.do("raw", update={"poll_answer": {}}))["update_id"]
        poll = asyncio.create_task(self.answer("getUpdates", offset=passed + 1, timeout=50))
        await until(self._nothing_waits)
        return poll

    async def _nothing_waits(self) -> bool:
        return not (await self.see("updates"))["count"]

    async def newcomer(self, name: str = "Sanne") -> int:
        """Somebody who has just opened a chat; the opening update is confirmed already."""
        person = int((await self.do("people", name=name))["id"])
        update_id = (await self.do(f"people/{person}/say", text="/start"))["update_id"]
        await self.call("getUpdates", offset=update_id + 1)
        return person


async def until(ready: Callable[[], Awaitable[bool]]) -> None:
    """Wait until something is so. Raises TimeoutError when patience ends."""
    async with asyncio.timeout(PATIENCE):
        while not await ready():
            await asyncio.sleep(0.01)


@asynccontextmanager
async def driving(**options: Any) -> AsyncIterator[Driver]:
    """A fresh simulator with settings of its own."""
    async with Simulator(settings=Settings(**options)) as simulator, aiohttp.ClientSession() as session:
        yield Driver(simulator, session)


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    """A fresh simulator."""
    async with driving() as driver:
        yield driver


def keyboard(*data: str) -> Json:
    """An inline keyboard with one button a row; label and data are the same."""
    return {"inline_keyboard": [[{"text": each, "callback_data": each}] for each in data]}


def png(width: int, height: int) -> bytes:
    """A black picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(width + 1) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
