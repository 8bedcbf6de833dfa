"""A process that is asked to stop finishes what it has in hand, within ten seconds; what is left waits for the next."""

import sqlite3
import time
from contextlib import closing

from tests.bot.engines import on_sqlite
from tests.bot.served import TELLINGS, Served, until

ANSWER, OTHER, LAST = TELLINGS[:3]


async def test_a_graceful_stop_sends_what_waits(lone: Served) -> None:
    """SIGTERM: replies under way arrive, the exit code is 0, and the next process repeats nothing."""
    person = await lone.member("De buurt")
    await lone.control.post("faults", kind="latency", method="sendMessage", seconds=0.15)
    await person.say(ANSWER)
    await person.say(OTHER)
    await person.keeps(2)
    assert lone.process.stop() == 0
    heard = await person.heard()
    assert await person.asked() == [1, 2, 3]
    assert not await lone.database.number("SELECT count(*) FROM outbox")
    lone.process.start()
    await lone.quiet()
    assert await person.heard() == heard
    await person.do(LAST)
    assert await person.kept() == [ANSWER, OTHER, LAST]


@on_sqlite
async def test_a_graceful_stop_takes_ten_seconds_at_most(lone: Served) -> None:
    """SIGTERM while Telegram takes nothing: the exit code is 0 in time, and the next process sends what waits, once."""
    person = await lone.member("De buurt")
    await lone.control.post("faults", kind="status", method="sendMessage", status=500)
    await person.say(ANSWER)
    await person.say(OTHER)
    await person.keeps(2)
    told = time.monotonic()
    assert lone.process.stop() == 0
    assert time.monotonic() - told < 10
    assert await person.asked() == [1]
    await lone.control.delete("faults")
    lone.process.start()
    await lone.quiet()
    assert await person.asked() == [1, 2, 3]


@on_sqlite
async def test_a_graceful_stop_finishes_the_turn_in_hand(lone: Served) -> None:
    """SIGTERM in the middle of a commit: the turn is finished and its reply is sent before the process ends."""
    person = await lone.member()
    with closing(sqlite3.connect(lone.database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        fetched = await _fetches(lone)
        await person.say(ANSWER)

        async def in_hand() -> bool:
            return await _fetches(lone) > fetched

        assert await until(in_hand)
        lone.process.terminate()
        other.execute("ROLLBACK")
    assert lone.process.wait() == 0
    assert await person.kept() == [ANSWER]
    assert await person.asked() == [1, 2]


async def _fetches(served: Served) -> int:
    return len((await served.control.get("calls", method="getUpdates"))["calls"])
