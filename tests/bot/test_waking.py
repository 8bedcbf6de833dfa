"""What the coach says of its own accord comes once, at its time, whatever happens to the processes meanwhile."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.store.opening import open_store
from bot.turns import Turns
from dialogs.kernel import kader
from dialogs.register import coach
from tests.bot.databases import KEYS, Database
from tests.bot.served import Process, Served, Someone, until
from tests.support.phones import SMALL, THURSDAY
from tests.support.simulated import Control

on_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
WEEK = timedelta(days=7)


def _at(process: Process, moment: datetime) -> None:
    """Set the process's clock."""
    process.clock.write_text(str((moment - datetime.now(UTC)).total_seconds()))


async def _with_a_moment(served: Served) -> Someone:
    """Someone who consented on a Thursday afternoon and chose that as the weekly moment."""
    person = await served.person()
    await person.do("/start", "[Ja, dat is goed]", "[donderdag]", "16.30", "/stop")
    return person


async def _nudges(person: Someone) -> int:
    """How many nudges came."""
    return sum(_is_nudge(message) for message in (await person.chat())["messages"])


def _is_nudge(message: dict[str, list[list[dict[str, str]]]]) -> bool:
    return any("Waarom dit?" in button["text"] for row in message["buttons"] for button in row)


async def _came(person: Someone, count: int) -> None:
    async def enough() -> bool:
        return await _nudges(person) == count

    assert await until(enough), f"{await _nudges(person)} nudges: {await person.heard()}"


@pytest.fixture
def early(world: Control, database: Database, make: Callable[..., Process]) -> Served:
    """A bot of the test's own, on a Thursday at half past four."""
    bot = make()
    _at(bot, THURSDAY)
    bot.start()
    return Served(world, bot, database)


@on_sqlite
async def test_a_changed_moment_leaves_the_old_one_silent(early: Served) -> None:
    """Who moves the weekly moment to Friday hears nothing on Thursday and one thing on Friday."""
    person = await _with_a_moment(early)
    await person.do("/instellingen", "[Dag en tijd]", "[vrijdag]", "16.30", "/stop")
    _at(early.process, THURSDAY + WEEK + timedelta(hours=2))
    await asyncio.sleep(1.5)
    assert await _nudges(person) == 0
    _at(early.process, THURSDAY + WEEK + timedelta(days=1, minutes=1))
    await _came(person, 1)


async def test_killed_around_a_nudge_it_comes_once(early: Served) -> None:
    """However often the process is killed at the moment itself, the week's nudge comes exactly once."""
    person = await _with_a_moment(early)
    _at(early.process, THURSDAY + WEEK + timedelta(minutes=1))
    for wait in (0.0, 0.4, 0.8):
        await asyncio.sleep(wait)
        early.process.kill()
        early.process.start()
    await _came(person, 1)
    await early.quiet()
    await asyncio.sleep(1.2)
    assert await _nudges(person) == 1


@on_sqlite
async def test_after_an_outage_at_most_one(early: Served) -> None:
    """Two and a half weeks away: what is more than twelve hours late is dropped, and the next week is as usual."""
    person = await _with_a_moment(early)
    early.process.kill()
    _at(early.process, THURSDAY + 2 * WEEK + timedelta(days=3))
    early.process.start()
    await asyncio.sleep(1.5)
    assert await _nudges(person) == 0
    _at(early.process, THURSDAY + 3 * WEEK + timedelta(minutes=1))
    await _came(person, 1)


@on_sqlite
async def test_who_blocked_the_bot_is_left_alone_and_comes_back(early: Served) -> None:
    """Nothing is tried while someone has the bot blocked; after that the next moment is theirs again."""
    person = await _with_a_moment(early)
    await person.act("block")
    await early.quiet()
    _at(early.process, THURSDAY + WEEK + timedelta(minutes=1))
    await asyncio.sleep(1.5)
    assert await _nudges(person) == 0
    await person.act("unblock")
    _at(early.process, THURSDAY + 2 * WEEK + timedelta(minutes=1))
    await _came(person, 1)


@on_sqlite
async def test_many_at_once_do_not_hold_up_an_answer(early: Served) -> None:
    """While forty nudges go out, someone who types is answered among them and not after them."""
    people = [await _with_a_moment(early) for _ in range(40)]
    busy = await early.member("De buurt")
    _at(early.process, THURSDAY + WEEK + timedelta(minutes=1))
    await _came(people[0], 1)
    await busy.send("Eerst meer weten")
    await until(lambda: _answered(busy))
    waiting = [await _nudges(person) for person in people]
    assert 0 in waiting
    for person in people:
        await _came(person, 1)


async def _answered(person: Someone) -> bool:
    return len((await person.chat())["messages"]) > 0 and (await person.chat())["messages"][-1]["from"] == "bot"


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
async def test_two_processes_wake_someone_once(database: Database) -> None:
    """Two that find the same people due at the same moment say everything once."""
    moment = THURSDAY
    stores = await asyncio.gather(open_store(database.url, KEYS), open_store(database.url, KEYS))
    both = [Turns(coach(kader.load(SMALL)), store, lambda: moment) for store in stores]
    people = list(range(1, 31))
    await _consented(both[0], people)
    moment = THURSDAY + WEEK + timedelta(minutes=1)
    due = await stores[0].due(both[0].now(), 100)
    assert sorted(due) == people
    calls = await asyncio.gather(*(turns.wake(due) for turns in both))
    assert sorted(call.person for part in calls for call in part) == people
    await asyncio.gather(*(store.close() for store in stores))


async def _consented(turns: Turns, people: list[int]) -> None:
    """Let them all consent and choose Thursday half past four."""
    update = iter(range(1, 10_000))
    await turns.handle([_consent(next(update), person) for person in people])
    for text in ("donderdag", "16.30", "/stop"):
        await turns.handle([_typed(next(update), person, text) for person in people])


def _consent(update: int, person: int) -> dict[str, object]:
    chat = {"id": person, "type": "private"}
    tap = {"id": str(update), "from": chat, "message": {"message_id": 1, "chat": chat}, "data": "1:ja"}
    return {"update_id": update, "callback_query": tap}


def _typed(update: int, person: int, text: str) -> dict[str, object]:
    chat = {"id": person, "type": "private"}
    return {"update_id": update, "message": {"message_id": update, "date": 0, "chat": chat, "from": chat, "text": text}}
