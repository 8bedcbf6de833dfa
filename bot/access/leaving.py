"""Leaving: tells people whose access was ended, and erases what is left of them when their time is over."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Mapping

from bot.access import lines
from bot.store import ended
from bot.store.engine import StoreAwayError
from bot.store.rows import Batch, Call
from bot.telegram.lanes import Lanes
from bot.turns import Turns
from dialogs.kernel.facts import Erased, Fact

log = logging.getLogger(__name__)

_LOOK = 60.0  # seconds between two looks


async def watch(turns: Turns, lanes: Lanes) -> None:
    """Run until cancelled; of several processes each may look, for everyone is told and erased once."""
    while True:
        with contextlib.suppress(StoreAwayError):
            lanes.put(await tend(turns))
        await asyncio.sleep(_LOOK)


async def tend(turns: Turns) -> list[Call]:
    """Do what is due by now; gives the calls to make, which are safe on disk."""
    now = turns.now()
    async with turns.store.work() as work:
        gone = await ended.over(work.transaction, now)
        told = await ended.tell(work.transaction, now)
        calls = await turns.numbered(_farewells(turns, told), work, sorted(told))
        await work.lock(gone)
        facts: list[tuple[int, Fact]] = [(person, Erased()) for person in gone]
        await work.save(Batch(time.time_ns() // 1_000_000, facts=facts, calls=calls))
    if gone:
        log.info("people who left were erased: %d", len(gone))
    return calls


def _farewells(turns: Turns, told: Mapping[int, int | None]) -> list[Call]:
    return [
        call
        for person, erase in told.items()
        for call in lines.calls(person, lines.reply(turns.coach.texts, *lines.farewell(erase)))
    ]
