"""A lean HTTP/1.1 client for one server: connections stay open, and each serves one request at a time."""

import asyncio
import ssl
from dataclasses import dataclass
from functools import lru_cache
from typing import cast
from urllib.parse import quote, urlsplit

from bot.telegram.answer import Answer, BrokenAnswerError, Reading

_IDLE = 55.0  # seconds after which a server, or what stands between, may have dropped a connection
_NEXT_ADDRESS = 0.25  # seconds until a second address of the server is tried beside the first


class Connection(asyncio.Protocol):
    """One connection, with one request at a time."""

    def __init__(self) -> None:
        self.free = False  # to be used for a next request
        self.since = 0.0  # when it became free, on the loop's clock
        self._transport: asyncio.Transport | None = None
        self._reading = Reading()
        self._answer: asyncio.Future[Answer] | None = None

    async def ask(self, request: bytes) -> Answer:
        """Send a request and wait for its answer. Raises OSError."""
        if self._transport is None:
            raise BrokenAnswerError("not connected")
        loop = asyncio.get_running_loop()
        self.free, self._reading, self._answer = False, Reading(), loop.create_future()
        self._transport.write(request)
        answer = await self._answer
        self.free, self.since, self._answer = not (answer.last or self._transport.is_closing()), loop.time(), None
        return answer

    def give_up(self) -> None:
        """Wait no longer for the answer."""
        if self._answer and not self._answer.done():
            self._answer.set_exception(TimeoutError())

    def close(self) -> None:
        """Let go of it at once."""
        self.free = False
        if self._transport:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by asyncio when the connection stands."""
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """Called by asyncio with what came; what nobody asked for ends the connection."""
        if self._answer is None or self._answer.done():
            self.close()
            return
        try:
            answer = self._reading.feed(data)
        except BrokenAnswerError as error:
            self._answer.set_exception(error)
        else:
            if answer:
                self._answer.set_result(answer)

    def connection_lost(self, error: Exception | None) -> None:
        """Called by asyncio when the connection is gone."""
        self.free = False
        if self._answer is None or self._answer.done():
            return
        if error:
            self._answer.set_exception(error)
            return
        try:
            self._answer.set_result(self._reading.end())
        except BrokenAnswerError as trouble:
            self._answer.set_exception(trouble)


@dataclass(frozen=True, slots=True)
class Body:
    """What a request brings."""

    kind: str  # its content type
    data: bytes


class Http:
    """Keeps connections to one server open and hands them out."""

    def __init__(self, url: str) -> None:
        """`url` is where the server is: http://host:port or https://host; a path after it does not matter here."""
        parts = urlsplit(url)
        self._host, self._port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        self._tls = ssl.create_default_context() if parts.scheme == "https" else None
        self._named = parts.netloc.rpartition("@")[2]
        self._free: list[Connection] = []

    async def request(self, method: str, url: str, body: Body, seconds: float) -> Answer:
        """Make one request, with everything that it takes within so many seconds.

        Raises OSError when there is no answer to be had, which TimeoutError is too.
        """
        request = self._head(method, url, body) + body.data
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        connection = self._waiting() or await self._connect(end)
        late = loop.call_at(end, connection.give_up)  # a third of what `asyncio.timeout` takes, at every call
        try:
            return await connection.ask(request)
        finally:
            late.cancel()
            self._back(connection)

    def close(self) -> None:
        """Let go of all connections that serve nobody."""
        while self._free:
            self._free.pop().close()

    def _head(self, method: str, url: str, body: Body) -> bytes:
        named = f"{method} {_target(url)} HTTP/1.1\r\nHost: {self._named}\r\n"
        return f"{named}Content-Type: {body.kind}\r\nContent-Length: {len(body.data)}\r\n\r\n".encode("ascii")

    def _back(self, connection: Connection) -> None:
        """Keep a connection for the next request, unless its answer failed or was not waited for."""
        if connection.free:
            self._free.append(connection)
        else:
            connection.close()

    def _waiting(self) -> Connection | None:
        """The connection that was used last, when it is still good; servers drop those that rest long."""
        oldest = asyncio.get_running_loop().time() - _IDLE
        while self._free:
            connection = self._free.pop()
            if connection.free and connection.since > oldest:
                return connection
            connection.close()
        return None

    async def _connect(self, end: float) -> Connection:
        loop = asyncio.get_running_loop()
        async with asyncio.timeout_at(end):
            _, connection = await loop.create_connection(
                Connection, self._host, self._port, ssl=self._tls, happy_eyeballs_delay=_NEXT_ADDRESS
            )
        return connection


@lru_cache(maxsize=64)
def _target(url: str) -> str:
    """The path of an address as it may stand in a request."""
    return quote(urlsplit(url).path, safe="/:%") or "/"
