"""A tiny proxy, so that several processes share one webhook: connections go round, past those that are down.

Some connections go to two at once: what Telegram tells twice, because it heard no answer, may come at the same moment.
"""

import asyncio
import contextlib
import itertools
import random
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from tests.support.ports import HOST

_PIECE = 64 * 1024  # bytes read at once
_TWICE = 0.2  # of the connections go to two
Side = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Proxy:
    """Listens while it is entered as a context manager; `url` is known then."""

    def __init__(self, ports: Sequence[int], dice: random.Random) -> None:
        self.url = ""
        self._ports, self._next, self._dice = ports, itertools.cycle(range(len(ports))), dice
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, HOST, 0)
        self.url = f"http://{HOST}:{self._server.sockets[0].getsockname()[1]}/"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server:
            self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.ExitStack() as stack:
            stack.callback(writer.close)
            behind = []
            for _ in range(2 if self._dice.random() < _TWICE else 1):
                if found := await self._connected():
                    stack.callback(found[1].close)
                    behind.append(found)
            if behind:
                await _joined((reader, writer), behind)

    async def _connected(self) -> Side | None:
        """A connection to the next process that takes one."""
        first = next(self._next)
        for port in (*self._ports[first:], *self._ports[:first]):
            with contextlib.suppress(OSError):
                return await asyncio.open_connection(HOST, port)
        return None


async def _joined(front: Side, behind: Sequence[Side]) -> None:
    """Carry bytes both ways until either side ends; what the second behind says, nobody hears."""
    there, back = _carry(front[0], *(writer for _, writer in behind)), _carry(behind[0][0], front[1])
    ways = [asyncio.create_task(way) for way in (there, back, *(_carry(reader) for reader, _ in behind[1:]))]
    await asyncio.wait(ways[:2], return_when=asyncio.FIRST_COMPLETED)
    for way in ways:
        way.cancel()
    await asyncio.gather(*ways, return_exceptions=True)


async def _carry(reader: asyncio.StreamReader, *writers: asyncio.StreamWriter) -> None:
    while piece := await reader.read(_PIECE):
        for writer in writers:
            with contextlib.suppress(OSError):
                if not writer.is_closing():
                    writer.write(piece)
                    await writer.drain()
