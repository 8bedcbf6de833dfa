"""However a process ends, an answer is kept once, under its question, and its reply comes once."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from tests.bot.databases import Database
from tests.bot.served import TELLINGS, Process, Served, Someone, until
from tests.support.simulated import Control

on_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
Make = Callable[..., Process]
ANSWER, OTHER, LAST = TELLINGS[:3]


async def _asked(person: Someone, words: str) -> int:
    """How many messages hold these words."""
    return sum(words in text for text in await person.heard())


async def _keeps(person: Someone, count: int) -> None:
    """Wait until so many answers are kept."""

    async def enough() -> bool:
        return len(await person.kept()) == count

    assert await until(enough), f"kept: {await person.kept()}"


async def test_killed_in_mid_conversation(lone: Served) -> None:
    """After kill -9 and a start the conversation goes on at the same question, with every answer kept."""
    person = await lone.member("De buurt")
    await person.do(ANSWER)
    stood, heard = await person.stands(), await person.heard()
    lone.process.kill()
    lone.process.start()
    await lone.quiet()
    assert (await person.stands(), await person.heard()) == (stood, heard)
    await person.do(OTHER, LAST)
    assert await person.kept() == [ANSWER, OTHER, LAST]
    questions = [entry.vraag for entry in await lone.database.entries(person.number)]
    assert questions == ["wie_is_er", "wie_kan_helpen", "wie_helpt_mee"]


async def test_killed_before_an_answer_was_handled(lone: Served) -> None:
    """What Telegram brought to a process that died at that moment is brought again to the next."""
    person = await lone.member("De buurt")
    with lone.process.frozen():
        await person.say(ANSWER)
        await person.say(OTHER)
        lone.process.kill()
    lone.process.start()
    await lone.quiet()
    assert await person.kept() == [ANSWER, OTHER]
    assert await _asked(person, "vraag 3 van 3") == 1


async def test_killed_before_the_replies_were_sent(lone: Served) -> None:
    """What was committed and not sent is sent by the next process: once, in order."""
    person = await lone.member("De buurt")
    await lone.control.post("faults", kind="status", method="sendMessage", status=500)
    await person.say(ANSWER)
    await person.say(OTHER)
    await _keeps(person, 2)
    lone.process.kill()
    await lone.control.delete("faults")
    lone.process.start()
    await lone.quiet()
    asked = [text.splitlines()[-2] for text in (await person.heard())[-2:]]
    assert asked == ["De buurt · vraag 2 van 3", "De buurt · vraag 3 van 3"]
    assert [await _asked(person, f"vraag {number} van 3") for number in (1, 2, 3)] == [1, 1, 1]


async def test_killed_while_a_reply_was_under_way(lone: Served) -> None:
    """Only the message in flight may come twice; the one after it comes once."""
    person = await lone.member("De buurt")
    await lone.control.post("faults", kind="drop_after", method="sendMessage")
    await person.say(ANSWER)
    await person.say(OTHER)
    await _keeps(person, 2)

    async def arrived() -> bool:
        return await _asked(person, "vraag 2 van 3") > 0

    assert await until(arrived)
    lone.process.kill()
    in_flight = await _asked(person, "vraag 2 van 3")
    await lone.control.delete("faults")
    lone.process.start()
    await lone.quiet()
    assert await _asked(person, "vraag 2 van 3") == in_flight + 1
    assert await _asked(person, "vraag 3 van 3") == 1


async def test_a_graceful_stop_sends_what_waits(lone: Served) -> None:
    """SIGTERM: replies under way arrive, the exit code is 0, and the next process repeats nothing."""
    person = await lone.member("De buurt")
    await lone.control.post("faults", kind="latency", method="sendMessage", seconds=0.15)
    await person.say(ANSWER)
    await person.say(OTHER)
    await _keeps(person, 2)
    assert lone.process.stop() == 0
    heard = await person.heard()
    assert [await _asked(person, f"vraag {number} van 3") for number in (1, 2, 3)] == [1, 1, 1]
    assert not await lone.database.number("SELECT count(*) FROM outbox")
    lone.process.start()
    await lone.quiet()
    assert await person.heard() == heard
    await person.do(LAST)
    assert await person.kept() == [ANSWER, OTHER, LAST]


@on_sqlite
async def test_a_graceful_stop_finishes_the_turn_in_hand(lone: Served) -> None:
    """SIGTERM in the middle of a commit: the turn is finished and its reply is sent before the process ends."""
    person = await lone.member()
    with closing(sqlite3.connect(lone.database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        fetched = len((await lone.control.get("calls", method="getUpdates"))["calls"])
        await person.say(ANSWER)

        async def in_hand() -> bool:
            return len((await lone.control.get("calls", method="getUpdates"))["calls"]) > fetched

        assert await until(in_hand)
        lone.process.terminate()
        other.execute("ROLLBACK")
    assert lone.process.wait() == 0
    assert await person.kept() == [ANSWER]
    assert await _asked(person, "vraag 2 van 2") == 1


@on_sqlite
async def test_a_second_process_on_the_same_file_is_refused(lone: Served) -> None:
    """One line says which file is served already, and what to do; the first process is not disturbed."""
    code, said = lone.process.refusal()
    assert (code, said.count("\n")) == (1, 1)
    assert str(lone.database.file) in said and "stop that one first" in said
    person = await lone.member()
    await person.do(ANSWER)
    assert await person.kept() == [ANSWER]


@on_sqlite
async def test_a_second_poller_says_so_and_stops(
    lone: Served, make: Make, new_database: Callable[[], Database], world: Control
) -> None:
    """Two processes on one token, each with a database of its own: one of them says why and stops, one goes on."""
    other = make(COACH_DATABASE_URL=new_database().url)
    other.start()
    both = [lone.process, other]
    assert await until(lambda: sum(process.alive for process in both) == 1)
    stopped = next(process for process in both if not process.alive)
    assert stopped.wait() == 1
    await stopped.logs("reflectiecoach: another process polls with this COACH_TOKEN; stop that one first\n")
    person = await world.person()
    await person.say("/start")
    await person.hears("Mag ik je antwoorden bewaren?")
