"""Updates that Telegram brings: only with its secret, and the answer is 200 only when they are safe."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from itertools import count
from typing import Any

import aiohttp
import pytest

from bot.telegram.webhook import secret
from tests.bot.databases import Database, NewDatabase
from tests.bot.engines import on_postgres
from tests.bot.served import TELLINGS, Process, Served, Someone, until
from tests.support import processes
from tests.support.ports import kept_port
from tests.support.simulated import Control

ANSWER, OTHER, LAST = TELLINGS[:3]
SECRET = {"X-Telegram-Bot-Api-Secret-Token": secret(processes.TOKEN)}
_NUMBERS = count(900_000_001)  # update ids far from the simulator's


class Hooked(Served):
    """A bot to which updates are brought, by the simulator or by the test itself."""

    def __init__(self, control: Control, process: Process, database: Database, port: int) -> None:
        super().__init__(control, process, database)
        self.port = port

    async def post(self, body: bytes | dict[str, Any], headers: dict[str, str] | None = None) -> int:
        """Bring something to the bot; gives the status."""
        data = json.dumps(body).encode() if isinstance(body, dict) else body
        url = f"http://127.0.0.1:{self.port}/telegram"
        async with aiohttp.request("POST", url, data=data, headers=headers or SECRET) as answer:
            return answer.status

    async def raw(self, headers: bytes, body: bytes, *, length: int) -> bytes:
        """Send bytes as they are, saying that `length` of them come; gives the answer, or nothing if too few came."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        head = f"POST /telegram HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {length}\r\n"
        writer.write(head.encode() + headers + b"\r\n\r\n" + body)
        answer = await reader.read() if len(body) == length else b""
        writer.close()
        await writer.wait_closed()
        return answer


@pytest.fixture(scope="module")
def hooking(
    new_database: NewDatabase, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, int, Process, Database]]:
    """A simulator and a bot with a webhook."""
    database = new_database()
    with processes.simulating() as url, kept_port() as port:
        options = ("--webhook", f"http://127.0.0.1:{port}/telegram", "--listen", f"127.0.0.1:{port}")
        bot = Process(url, tmp_path_factory.mktemp("hooking"), database, *options).start()
        yield url, port, bot, database
        assert (bot.stop(), "Traceback" in bot.log) == (0, False), bot.log


@pytest.fixture
async def hooked(hooking: tuple[str, int, Process, Database]) -> AsyncIterator[Hooked]:
    """That bot, once Telegram knows where it listens."""
    url, port, bot, database = hooking
    async with Control(url) as control:
        served = Hooked(control, bot, database, port)
        await served.reachable()
        yield served


def _typed(person: Someone, text: str) -> dict[str, Any]:
    chat = {"id": person.number, "type": "private", "first_name": "Noor"}
    return {"update_id": next(_NUMBERS), "message": {"message_id": 1, "date": 1, "chat": chat, "text": text}}


async def test_a_conversation_over_a_webhook(hooked: Hooked) -> None:
    """A burst of answers that Telegram brings is kept in order, under the right questions."""
    person = await hooked.member("De buurt")
    for text in TELLINGS[:3]:
        await person.say(text)
    await hooked.quiet()
    assert await person.kept() == list(TELLINGS[:3])
    questions = [entry.vraag for entry in await hooked.database.entries(person.number)]
    assert questions == ["wie_is_er", "wie_kan_helpen", "wie_helpt_mee"]


async def test_a_body_that_comes_twice(hooked: Hooked) -> None:
    """Telegram that did not hear our 200 brings an update again, one after the other or at once: it counts once."""
    person = await hooked.member("De buurt")
    update = _typed(person, ANSWER)
    assert set(await asyncio.gather(hooked.post(update), hooked.post(update))) == {200}
    assert await hooked.post(update) == 200
    await hooked.quiet()
    assert await person.kept() == [ANSWER]
    assert await person.asked() == [1, 2]


@pytest.mark.parametrize("shown", [{"X-Other": "1"}, {next(iter(SECRET)): "raad"}, {next(iter(SECRET)): ""}])
async def test_a_body_without_the_secret(hooked: Hooked, shown: dict[str, str]) -> None:
    """Who does not know the secret is turned away, and nothing is stored."""
    person = await hooked.member()
    update = _typed(person, ANSWER)
    assert await hooked.post(update, headers=shown) == 403
    assert await person.kept() == []
    assert not await hooked.database.rows("SELECT 1 FROM handled WHERE update_id = $1", update["update_id"])


async def test_a_secret_that_is_no_text(hooked: Hooked) -> None:
    """Bytes that are no letters are a wrong secret like any other."""
    answer = await hooked.raw(b"X-Telegram-Bot-Api-Secret-Token: \xff\xfe", b"{}", length=2)
    assert answer.startswith(b"HTTP/1.1 403")


async def test_a_body_that_is_cut_off(hooked: Hooked) -> None:
    """A connection that breaks in the middle of an update stores nothing; the whole update, brought again, does."""
    person = await hooked.member()
    update = _typed(person, ANSWER)
    body = json.dumps(update).encode()
    (header,) = (f"{name}: {value}".encode() for name, value in SECRET.items())
    await hooked.raw(header, body[: len(body) // 2], length=len(body))
    assert await hooked.post(body[: len(body) // 2]) == 400
    assert await person.kept() == []
    assert await hooked.post(update) == 200
    assert await person.kept() == [ANSWER]


async def test_a_body_that_is_too_large(hooked: Hooked) -> None:
    """More than a megabyte is no update of Telegram's: refused, and the bot goes on."""
    person = await hooked.member()
    assert await hooked.post(_typed(person, "a" * 1_100_000)) == 413
    assert await person.kept() == []
    await person.do(ANSWER)
    assert await person.kept() == [ANSWER]


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b"hallo", b"{}", b'{"update_id": "x"}', b'{"update_id": 1e999}'])
async def test_a_body_that_is_no_update(hooked: Hooked, body: bytes) -> None:
    """What is no update is refused as a bad request."""
    assert await hooked.post(body) == 400


async def test_poison_over_a_webhook(hooked: Hooked) -> None:
    """An update that fails is set aside and answered with 200, or Telegram would bring it for ever."""
    person = await hooked.member()
    update = _typed(person, "\ud800")
    assert await hooked.post(update) == 200
    await hooked.quiet()
    (found,) = await hooked.database.rows("SELECT kind FROM set_aside WHERE update_id = $1", update["update_id"])
    assert found == ("message",)
    assert "Daar ging bij mij iets mis" in (await person.heard())[-1]


@on_postgres
async def test_a_database_that_takes_nothing(hooked: Hooked) -> None:
    """Without a commit there is no 200: Telegram keeps the update and brings it again."""
    person = await hooked.member()
    update = _typed(person, ANSWER)
    await hooked.database.administer("ALTER DATABASE {} SET default_transaction_read_only = on", cut=True)
    assert await hooked.post(update) == 503
    await hooked.database.administer("ALTER DATABASE {} SET default_transaction_read_only = off", cut=True)

    async def taken() -> bool:
        return await hooked.post(update) == 200

    assert await until(taken)
    await hooked.quiet()
    assert await person.kept() == [ANSWER]
