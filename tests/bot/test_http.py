"""The way to the Bot API: connections are kept while they are good, and every trouble has its name."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot, InputFile
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.telegram.request import LeanRequest
from tests.bot.scripted import HANG_UP, OK, RESET, SILENCE, Scripted, scripted
from tests.bot.served import until

TOKEN = "123456:" + "A" * 35


def answer(status: str, body: bytes, *more: str) -> bytes:
    """An answer in bytes."""
    return "\r\n".join([f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *more, "", ""]).encode() + body


@asynccontextmanager
async def asking(*script: bytes) -> AsyncIterator[tuple[Scripted, LeanRequest]]:
    """A server with a script, and a way to it."""
    async with scripted(script) as server:
        request = LeanRequest(server.url)
        yield server, request
        await request.shutdown()


async def call(server: Scripted, request: LeanRequest, seconds: float = 5.0) -> object:
    """Make a call."""
    return await request.call(f"{server.url}/bot{TOKEN}/sendMessage", {"chat_id": 7, "text": "Hé"}, seconds)


async def test_a_call() -> None:
    """A call is one POST of JSON, and gives what stands under `result`."""
    async with asking() as (server, request):
        assert await call(server, request) == 42
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST /bot" + TOKEN.encode() + b"/sendMessage HTTP/1.1\r\nHost: 127.0.0.1:")
    assert b"\r\nContent-Type: application/json\r\n" in head
    assert body == b'{"chat_id": 7, "text": "H\\u00e9"}'


async def test_connections_are_used_again() -> None:
    """Calls one after another share a connection, calls at the same time do not."""
    async with asking() as (server, request):
        for _ in range(3):
            await call(server, request)
        assert server.connections == 1
        await asyncio.gather(*(call(server, request) for _ in range(3)))
        assert server.connections == 3


@pytest.mark.parametrize("last", [answer("200 OK", b'{"result": 1}', "Connection: close"), OK + b"HTTP/1.1 200"])
async def test_a_connection_that_will_not_do_any_more(last: bytes) -> None:
    """One that the server wants to end, or on which more came than was asked for, is not used again."""
    async with asking(last) as (server, request):
        await call(server, request)
        assert await call(server, request) == 42
        assert server.connections == 2


async def test_a_connection_that_the_server_ended_meanwhile() -> None:
    """It is noticed before the next call, which takes a new one."""
    async with asking(OK + HANG_UP) as (server, request):
        await call(server, request)
        for _ in range(50):  # rounds of the event loop, in which the news of it comes
            await asyncio.sleep(0.001)
        assert await call(server, request) == 42
        assert server.connections == 2


@pytest.mark.parametrize(
    "trouble", [HANG_UP, RESET, OK[:-1] + HANG_UP, b"SSH-2.0\r\n\r\n", answer("200 OK", b"<html>")]
)
async def test_an_answer_that_fails(trouble: bytes) -> None:
    """No answer, half an answer or another answer is a NetworkError, without the token; then all goes on."""
    async with asking(trouble) as (server, request):
        with pytest.raises(NetworkError) as error:
            await call(server, request)
        assert not isinstance(error.value, TimedOut)
        assert TOKEN not in str(error.value)
        assert await call(server, request) == 42


async def test_an_answer_that_takes_too_long() -> None:
    """After its time a call is TimedOut, and its connection is closed: the late answer may not be taken for another."""
    async with asking(SILENCE) as (server, request):
        began = time.monotonic()
        with pytest.raises(TimedOut):
            await call(server, request, seconds=0.1)
        assert time.monotonic() - began < 4
        assert await call(server, request) == 42
        assert server.connections == 2


async def test_a_call_that_is_given_up() -> None:
    """Who is cancelled leaves no connection behind on which a late answer could come."""
    async with asking(SILENCE) as (server, request):
        task = asyncio.create_task(call(server, request))
        assert await until(lambda: bool(server.requests))
        task.cancel()
        await asyncio.wait([task])
        assert await call(server, request) == 42
        assert (server.connections, server.open) == (2, 1)


async def test_nobody_listens() -> None:
    """A server that is not there is a NetworkError."""
    async with asking() as (server, request):
        pass
    with pytest.raises(NetworkError):
        await call(server, request)


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        ("400 Bad Request", b'{"description": "Bad Request: chat not found"}', BadRequest),
        ("401 Unauthorized", b'{"description": "Unauthorized"}', InvalidToken),
        ("403 Forbidden", b'{"description": "Forbidden: bot was blocked by the user"}', Forbidden),
        ("429 Too Many Requests", b'{"parameters": {"retry_after": 7}}', RetryAfter),
        ("502 Bad Gateway", b"<html>", NetworkError),
    ],
)
async def test_refusals_have_the_librarys_names(status: str, body: bytes, error: type[TelegramError]) -> None:
    """What Telegram refuses is told as python-telegram-bot tells it, and the connection stays good."""
    async with asking(answer(status, body)) as (server, request):
        with pytest.raises(error):
            await call(server, request)
        await call(server, request)
        assert server.connections == 1


@pytest.mark.parametrize("name", ["kaart.pdf", 'een "kaart".pdf', "kaart\r\nX-Vreemd: 1.pdf"])
async def test_a_file_is_uploaded(name: str) -> None:
    """A file goes as a form that a server reads back byte for byte, whatever the file is called."""
    content, got = bytes(range(256)) * 300, list[object]()

    async def receive(received: web.Request) -> web.Response:
        form = await received.post()
        file = form["document"]
        assert isinstance(file, web.FileField)
        got.extend([form["chat_id"], form["reply_markup"], file.file.read(), file.content_type, len(file.headers)])
        return web.json_response({"ok": True, "result": True})

    app = web.Application()
    app.router.add_post("/sendDocument", receive)
    async with TestServer(app) as server:
        request = LeanRequest(str(server.make_url("/")))
        params = {"chat_id": 7, "reply_markup": {"a": "é"}, "document": InputFile(content, filename=name)}
        assert await request.call(str(server.make_url("/sendDocument")), params)
        await request.shutdown()
    assert got == ["7", '{"a": "\\u00e9"}', content, "application/pdf", 2]


async def test_the_librarys_own_methods() -> None:
    """What python-telegram-bot sends itself arrives as a form."""
    async with asking(answer("200 OK", b'{"result": true}')) as (server, request):
        bot = Bot(TOKEN, base_url=f"{server.url}/bot", request=request, get_updates_request=request)
        assert await bot.set_my_short_description("Kijk terug & verder")
    assert b"application/x-www-form-urlencoded" in server.requests[0]
    assert server.requests[0].endswith(b"\r\n\r\nshort_description=Kijk+terug+%26+verder")
