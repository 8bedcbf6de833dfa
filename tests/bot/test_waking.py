"""What the coach says of its own accord comes once, at its time, whatever happens to the processes meanwhile."""

import asyncio
from datetime import datetime, timedelta

import pytest

from tests.bot.databases import Database
from tests.bot.engines import on_sqlite
from tests.bot.served import Make, Served, Someone, until
from tests.support.clocks import set_to
from tests.support.phones import THURSDAY
from tests.support.simulated import Chat, Control

WEEK, MINUTE = timedelta(days=7), timedelta(minutes=1)


async def _with_a_moment(served: Served) -> Someone:
    """Someone who consented on a Thursday afternoon and chose that as the weekly moment."""
    person = await served.person()
    await person.do("/start", "[Ja, dat is goed]", "[donderdag]", "16.30", "/stop")
    return person


async def _nudges(person: Someone) -> int:
    """How many nudges came."""
    return len(await _nudged(person))


async def _nudged(person: Someone) -> list[str]:
    """What the nudges that came say."""
    return [message["text"] for message in (await person.chat())["messages"] if _is_nudge(message)]


def _is_nudge(message: Chat) -> bool:
    return any("Waarom dit?" in button["text"] for row in message["buttons"] for button in row)


async def _came(person: Someone, count: int) -> None:
    """Wait until so many nudges came."""

    async def enough() -> bool:
        return await _nudges(person) == count

    assert await until(enough), f"{await _nudges(person)} nudges: {await person.heard()}"


async def _dealt_with(person: Someone, moment: datetime) -> None:
    """Wait until the coach has dealt with all that was due by now, and plans on from there."""

    async def later() -> bool:
        due = await person.served.database.number("SELECT due FROM people WHERE person = $1", person.number)
        return due > moment.timestamp() * 1000

    assert await until(later)
    await person.served.quiet()


@pytest.fixture
def early(world: Control, database: Database, make: Make) -> Served:
    """A bot of the test's own, on a Thursday at half past four."""
    bot = make()
    set_to(bot.clock, THURSDAY)
    bot.start()
    return Served(world, bot, database)


@on_sqlite
async def test_a_changed_moment_leaves_the_old_one_silent(early: Served) -> None:
    """Who moves the weekly moment to Friday hears nothing on Thursday and one thing on Friday."""
    person, other = await _with_a_moment(early), await _with_a_moment(early)
    await person.do("/instellingen", "[Dag en tijd]", "[vrijdag]", "16.30", "/stop")
    set_to(early.process.clock, THURSDAY + WEEK + MINUTE)
    await _came(other, 1)
    await early.quiet()
    assert await _nudges(person) == 0
    set_to(early.process.clock, THURSDAY + WEEK + timedelta(days=1, minutes=1))
    await _came(person, 1)


async def test_killed_around_a_nudge_there_is_one(early: Served) -> None:
    """However often the process is killed at the moment itself, the week has one nudge; in flight it may come twice."""
    person = await _with_a_moment(early)
    set_to(early.process.clock, THURSDAY + WEEK + MINUTE)
    for wait in (0.0, 0.4, 0.8):
        await asyncio.sleep(wait)
        early.process.kill()
        early.process.start()
    await _dealt_with(person, THURSDAY + WEEK + MINUTE)
    assert len(set(await _nudged(person))) == 1
    assert await early.database.number("SELECT count(*) FROM spoke WHERE person = $1", person.number) == 1


@on_sqlite
async def test_after_an_outage_at_most_one(early: Served) -> None:
    """Two and a half weeks away: what is more than twelve hours late is dropped, and the next week is as usual."""
    person = await _with_a_moment(early)
    early.process.kill()
    back = THURSDAY + 2 * WEEK + timedelta(days=3)
    set_to(early.process.clock, back)
    early.process.start()
    await _dealt_with(person, back)
    assert await _nudges(person) == 0
    set_to(early.process.clock, THURSDAY + 3 * WEEK + MINUTE)
    await _came(person, 1)


@on_sqlite
async def test_who_blocked_the_bot_is_left_alone_and_comes_back(early: Served) -> None:
    """Nothing is tried while someone has the bot blocked; after that the next moment is theirs again."""
    person, other = await _with_a_moment(early), await _with_a_moment(early)
    await person.act("block")
    await early.quiet()
    set_to(early.process.clock, THURSDAY + WEEK + MINUTE)
    await _came(other, 1)
    await early.quiet()
    assert all(call["ok"] for call in await early.calls("sendMessage", person))
    assert await _nudges(person) == 0
    await person.act("unblock")
    set_to(early.process.clock, THURSDAY + 2 * WEEK + MINUTE)
    await _came(person, 1)


@on_sqlite
async def test_many_at_once_do_not_hold_up_an_answer(early: Served) -> None:
    """While forty nudges go out, someone who types is answered among them and not after them."""
    people = [await _with_a_moment(early) for _ in range(40)]
    busy = await early.member("De buurt")
    set_to(early.process.clock, THURSDAY + WEEK + MINUTE)
    await _came(people[0], 1)
    await busy.send("Eerst meer weten")
    assert await until(lambda: _answered(busy))
    assert 0 in [await _nudges(person) for person in people]
    for person in people:
        await _came(person, 1)


async def _answered(person: Someone) -> bool:
    """Whether the newest message is not theirs."""
    return bool((await person.chat())["messages"][-1]["from"] == "bot")
