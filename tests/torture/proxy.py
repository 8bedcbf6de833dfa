"""A tiny proxy, so that several processes share one webhook: connections go round, past those that are down."""

import asyncio
import contextlib
import itertools
import socket
from collections.abc import Sequence
from types import TracebackType
from typing import Self

_HOST = "127.0.0.1"
_PIECE = 64 * 1024  # bytes read at once


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on."""
    with contextlib.ExitStack() as stack:
        found = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in found:
            one.bind((_HOST, 0))
        return [int(one.getsockname()[1]) for one in found]


class Proxy:
    """Listens while it is entered as a context manager; `url` is known then."""

    def __init__(self, ports: Sequence[int]) -> None:
        self.url = ""
        self._ports, self._next = ports, itertools.cycle(range(len(ports)))
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, _HOST, 0)
        self.url = f"http://{_HOST}:{self._server.sockets[0].getsockname()[1]}/"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server:
            self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.closing(writer):
            behind = await self._connected()
            if behind:
                with contextlib.closing(behind[1]):
                    await _joined(reader, writer, *behind)

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        """A connection to the next process that takes one."""
        first = next(self._next)
        for port in (*self._ports[first:], *self._ports[:first]):
            with contextlib.suppress(OSError):
                return await asyncio.open_connection(_HOST, port)
        return None


async def _joined(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    behind_reader: asyncio.StreamReader,
    behind_writer: asyncio.StreamWriter,
) -> None:
    """Carry bytes both ways until either side ends."""
    ways = {asyncio.create_task(_carry(reader, behind_writer)), asyncio.create_task(_carry(behind_reader, writer))}
    _, pending = await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
    for way in pending:
        way.cancel()
    await asyncio.gather(*ways, return_exceptions=True)


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while piece := await reader.read(_PIECE):
            writer.write(piece)
            await writer.drain()
