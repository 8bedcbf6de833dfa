"""A server that plays a script of bytes, to see what a client makes of it."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 26\r\n\r\n{"ok": true, "result": 42}'
SILENCE = b""  # no answer at all
HANG_UP, RESET = b"<hang up>", b"<reset>"  # at the end of a line, or all of it


@dataclass(slots=True)
class Scripted:
    """Answers each request with the next line of its script, then OK for ever."""

    script: list[bytes]
    url: str = ""
    requests: list[bytes] = field(default_factory=list)
    connections: int = 0
    open: int = 0  # connections that the client has not closed

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection until it ends."""
        self.connections += 1
        self.open += 1
        try:
            while await self._answered(reader, writer):
                pass
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self.open -= 1
            writer.close()

    async def _answered(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
        self.requests.append(head + await reader.readexactly(length))
        line = self.script.pop(0) if self.script else OK
        writer.write(line.removesuffix(HANG_UP).removesuffix(RESET))
        if line.endswith(RESET):
            writer.transport.abort()
        return not line.endswith((HANG_UP, RESET))


@asynccontextmanager
async def scripted(script: Sequence[bytes] = (), tls: ssl.SSLContext | None = None) -> AsyncIterator[Scripted]:
    """A server on this machine alone."""
    playing = Scripted(list(script))
    server = await asyncio.start_server(playing.serve, "127.0.0.1", 0, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    playing.url = f"https://localhost:{port}" if tls else f"http://127.0.0.1:{port}"
    try:
        yield playing
    finally:
        server.close()
