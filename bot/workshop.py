"""Makes documents of what is on record, in a thread of its own, so that nobody else waits for it."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.store.store import Store
from dialogs.kernel.coach import Coach
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Entry
from dialogs.kernel.kader import Kader
from dialogs.kernel.person import Person
from dialogs.kernel.reply import Document

if TYPE_CHECKING:
    from bot.reports.making import File

_AT_ONCE = 1  # documents being made; the other cores are for people who talk


class GoneError(Exception):
    """Whose document it was is not known any more: they erased everything."""


class Workshop:
    """One for all; it keeps nothing, so that what a crash cuts short is simply made again."""

    def __init__(self, store: Store, coach: Coach, clock: Clock) -> None:
        self._store, self._coach, self._clock = store, coach, clock
        self._workers = ThreadPoolExecutor(_AT_ONCE, "workshop")

    async def make(self, person: int, document: Document) -> "File":
        """The file, from what is on record now.

        Raises GoneError, StoreAwayError, and ValueError for a document that does not exist.
        """
        conversation, record = await self._record(person)
        about = conversation.person
        at = self._clock().astimezone(ZoneInfo(about.planning.zone))
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._workers, _make, document, about, record, self._coach.kader, at)

    async def _record(self, person: int) -> tuple[Conversation, tuple[Entry, ...]]:
        async with self._store.work() as work:
            conversations = await work.conversations([person])
            if person not in conversations:
                raise GoneError
            return conversations[person], await work.record(person)


def _make(document: Document, person: Person, record: Sequence[Entry], kader: Kader, at: datetime) -> "File":
    from bot.reports.making import make  # noqa: PLC0415  # typst takes its memory when the first document is asked for

    return make(document, person, record, kader, at)
