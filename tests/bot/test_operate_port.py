"""The port for watchers: how the coach is, in figures that name nobody."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta

import aiohttp
import pytest

from bot.health import Health
from tests.bot.databases import Database
from tests.bot.engines import on_sqlite
from tests.bot.served import TELLINGS, Make, Served, until
from tests.support.clocks import set_to
from tests.support.phones import THURSDAY
from tests.support.ports import kept_port, taken_port
from tests.support.processes import TOKEN
from tests.support.simulated import Control


async def ask(port: int, page: str) -> tuple[int, str]:
    """The status and the text of a page."""
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/{page}") as answer:
        return answer.status, await answer.text()


def figure(page: str, name: str) -> float:
    """A figure on the page of metrics; 0 for one that is not there."""
    found = re.search(rf"^reflectiecoach_{re.escape(name)} (\S+)$", page, re.MULTILINE)
    return float(found[1]) if found else 0.0


@pytest.fixture
def port() -> Iterator[int]:
    """Where the bot of the test answers watchers."""
    with kept_port() as port:
        yield port


async def answers(port: int) -> bool:
    """Whether somebody listens."""
    try:
        return (await ask(port, "healthz"))[0] == 200
    except aiohttp.ClientConnectorError:
        return False


@pytest.fixture
async def watched(world: Control, make: Make, database: Database, port: int) -> Served:
    """A bot that answers watchers."""
    bot = make(COACH_PORT=f"127.0.0.1:{port}").start()
    assert await until(lambda: answers(port))
    return Served(world, bot, database)


async def test_a_coach_that_is_well_says_so(watched: Served, port: int) -> None:
    """It is alive, with the age of its last poll and commit; and ready once updates came in from Telegram."""

    async def ready() -> bool:
        return (await ask(port, "readyz"))[0] == 200

    assert await until(ready)
    status, told = await ask(port, "healthz")
    assert (status, json.loads(told)["alive"]) == (200, True)
    assert json.loads(told)["oldest_message_seconds"] == 0
    assert 0 <= json.loads(told)["poll_seconds"] < 60


async def test_figures_follow_what_happens(watched: Served, port: int) -> None:
    """Turns, calls and what waits are counted."""
    person = await watched.member()
    await person.do(TELLINGS[0])
    page = (await ask(port, "metrics"))[1]
    said = await watched.calls("sendMessage", person)
    assert figure(page, 'calls_total{method="sendMessage",outcome="done"}') == len(said) > 3
    assert figure(page, "turn_seconds_count") >= 6
    assert 0 < figure(page, "turn_seconds_sum") < 6
    assert (figure(page, "queue"), figure(page, "outbox_rows")) == (0, 0)


@on_sqlite
async def test_a_call_that_fails_is_counted_as_tried_again(watched: Served, port: int) -> None:
    """Each try that Telegram did not take shows, and the message comes all the same."""
    await watched.control.post("faults", kind="status", status=500, method="sendMessage", count=2)
    person = await watched.person()
    await person.do("/start")
    page = (await ask(port, "metrics"))[1]
    assert figure(page, 'calls_total{method="sendMessage",outcome="again"}') == 2
    assert figure(page, 'calls_total{method="sendMessage",outcome="done"}') == 1


@on_sqlite
async def test_nudges_are_counted(watched: Served, port: int) -> None:
    """Who was due and written to counts as sent; a moment that is found days too late counts as dropped."""
    set_to(watched.process.clock, THURSDAY)
    person = await watched.person()
    await person.do("/start", "[Ja, dat is goed]", "[donderdag]", "16.30", "/stop")

    async def counted(outcome: str) -> float:
        return figure((await ask(port, "metrics"))[1], f'nudges_total{{outcome="{outcome}"}}')

    for outcome, days in (("sent", 7), ("dropped", 17)):
        set_to(watched.process.clock, THURSDAY + timedelta(days=days, minutes=1))

        async def more(outcome: str = outcome) -> bool:
            return await counted(outcome) >= 1

        assert await until(more), (await ask(port, "metrics"))[1]
    assert await counted("due") == await counted("sent") + await counted("dropped")


@on_sqlite
async def test_nothing_there_names_anybody(watched: Served, port: int) -> None:
    """No page holds a person's number, a word that was written, or the token."""
    person = await watched.member()
    await person.do(TELLINGS[0])
    pages = "\n".join([(await ask(port, page))[1] for page in ("metrics", "healthz", "readyz")])
    assert [secret for secret in (str(person.number), TOKEN, TOKEN.partition(":")[2]) if secret in pages] == []
    assert {*TELLINGS[0].split()[3:]} & {*re.findall(r"\w+", pages)} == set()


@on_sqlite
async def test_a_port_that_is_taken_is_refused(make: Make) -> None:
    """The coach says which setting is wrong, in one line."""
    with taken_port() as port:
        code, said = make(COACH_PORT=f"127.0.0.1:{port}").refusal()
    assert f"COACH_PORT 127.0.0.1:{port}: cannot listen there" in said
    assert (code, "Traceback" in said) == (1, False)


def test_rounds_that_stop_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that fetches no more for ten minutes is not alive; one to which updates are brought need not fetch."""
    health, brought, now = Health(), Health(), [1000.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    health.goes_round(fetches=True)
    brought.waits()
    assert health.alive
    now[0] += 601
    assert (health.alive, brought.alive) == (False, True)
