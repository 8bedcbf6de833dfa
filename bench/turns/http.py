"""A lean HTTP/1.1 server, so that what is measured is the bot and not the server that stands in for Telegram."""

import asyncio
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

Params = dict[str, Any]
Answer = Callable[[object], None]
Handle = Callable[[str, Params, Answer], None]

_END = b"\r\n\r\n"
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


class Connection(asyncio.Protocol):
    """One connection of a bot: requests one after another, each answered when its answer is there."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._buffer = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where answers go."""
        if isinstance(transport, asyncio.WriteTransport):
            self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Hand on every request that is complete."""
        self._buffer += data
        while (end := self._buffer.find(_END)) >= 0:
            head, rest = self._buffer[:end].decode("latin-1"), self._buffer[end + len(_END) :]
            headers = head.lower()
            length = int(_header(headers, "content-length") or 0)
            if len(rest) < length:
                return
            body, self._buffer = rest[:length], rest[length:]
            method = head.split(" ", 2)[1].partition("?")[0].rpartition("/")[2]
            self._handle(method, _params(headers, body), self._answer)

    def _answer(self, result: object) -> None:
        if self._transport and not self._transport.is_closing():
            body = json.dumps({"ok": True, "result": result}).encode()
            self._transport.write(_HEAD % len(body) + body)


def _header(headers: str, name: str) -> str:
    return headers.partition(f"\r\n{name}:")[2].partition("\r\n")[0].strip()


def _params(headers: str, body: bytes) -> Params:
    """The parameters of a call: JSON, or a form whose values may be JSON themselves."""
    if _header(headers, "content-type").startswith("application/json"):
        found: Params = json.loads(body)
    else:
        found = dict(parse_qsl(body.decode()))
    markup = found.get("reply_markup")
    return found | {"reply_markup": json.loads(markup)} if isinstance(markup, str) else found


async def serve(handle: Handle) -> tuple[asyncio.Server, str]:
    """Listen on a free port of this machine alone; gives the server and its address."""
    server = await asyncio.get_running_loop().create_server(lambda: Connection(handle), "127.0.0.1", 0)
    return server, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
