"""Keeps what people wrote no longer than agreed: once a day, someone after another, beside the turns."""

import asyncio
import logging
from datetime import datetime

from bot.clock import Clock
from bot.store import keeping
from bot.store.codec import DamagedError
from bot.store.engine import StoreAwayError
from bot.store.rows import Batch
from bot.store.store import Store
from bot.store.work import Work
from dialogs import bewaren
from dialogs.kernel.facts import Erased
from dialogs.nudges import notices

log = logging.getLogger(__name__)

_DAY, _SOON = 24 * 3600.0, 60.0  # seconds until the next time; sooner when the database was away
_PAGE = 500  # people


async def watch(store: Store, clock: Clock, days: int) -> None:
    """Run until cancelled; texts are kept for so many days."""
    while True:
        wait = _DAY
        try:
            await tend(store, clock(), days)
        except StoreAwayError:
            wait = _SOON
        await asyncio.sleep(wait)


async def tend(store: Store, at: datetime, days: int) -> None:
    """Do once, for everybody, what time asks for at this moment. Raises StoreAwayError; what was done stays done."""
    after = -1
    while people := await store.people(after, _PAGE):
        for person in people:
            try:
                await _tend(store, person, at, days)
            except DamagedError as error:
                log.error("someone was passed over: %s", error)
        after = people[-1]
    await store.forget()


async def _tend(store: Store, person: int, at: datetime, days: int) -> None:
    async with store.work() as work:
        await work.lock([person])
        conversation = (await work.conversations([person])).get(person)
        if conversation is None:  # erased just now
            return
        if bewaren.ended(conversation, at, blocked=await keeping.blocked(work.transaction, person)):
            await work.save(Batch(_milliseconds(at), facts=[(person, Erased())]))
            return
        before = at - bewaren.kept(conversation.person, days)
        if await keeping.empty(work.transaction, person, _milliseconds(before)):
            left = bewaren.forgotten(conversation, before, await work.record(person))
            await work.save(Batch(_milliseconds(at), {person: left}))
        await _wake(work, person, at, days)


async def _wake(work: Work, person: int, at: datetime, days: int) -> None:
    """Have the coach speak to whom there is something to tell; what it says and when is the coach's own affair."""
    conversation = (await work.conversations([person]))[person]
    if bewaren.notice(conversation, at, await keeping.oldest(work.transaction, person), days):
        await keeping.hasten(work.transaction, person, _milliseconds(notices.moment(conversation, at)))


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
