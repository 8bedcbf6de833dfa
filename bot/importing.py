"""Brings an export back: someone's settings and everything they wrote, under their number on Telegram."""

import re
import time
from collections.abc import Iterable

from bot.reports.export import Read
from bot.store.engine import StoreError
from bot.store.rows import Batch
from bot.store.store import Store
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Entry, Fact, Kept, Noted

_RUN = re.compile(r"[a-z]+(\d+)\.")


async def bring_back(store: Store, person: int, read: Read) -> None:
    """Put what was read in the store, and have the coach look at once when to speak next.

    Raises StoreError when the person is known already, or when the export knows of no consent.
    """
    if read.person.consent is None:
        raise StoreError("the export holds no consent, so nothing of it may be kept")
    conversation = Conversation(read.person, question=_newest_run(read.entries) + 1)
    now = time.time_ns() // 1_000_000
    facts = [(person, fact) for entry in read.entries for fact in _facts(entry)]
    async with store.work() as work:
        await work.lock([person])
        if person in await work.conversations([person]) or await work.record(person):
            raise StoreError(f"person {person} is known already; what is there is not overwritten")
        await work.save(Batch(now, {person: conversation}, facts, due={person: now}))


def _newest_run(entries: Iterable[Entry]) -> int:
    """The highest number in an entry's id: new entries must not take the place of those brought back."""
    return max((int(found[1]) for entry in entries if (found := _RUN.match(entry.id))), default=0)


def _facts(entry: Entry) -> Iterable[Fact]:
    yield Kept(entry)
    if entry.bron:
        yield Noted(entry.id, "bron", entry.bron)
    if entry.genoeg:
        yield Noted(entry.id, "genoeg", entry.genoeg)
    if entry.afloop:
        yield Noted(entry.id, "afloop", entry.afloop)
