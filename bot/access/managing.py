"""What a manager's commands share: the store opened for a moment, and members as they may be seen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from bot.settings import Settings, require_keys
from bot.store.engine import StoreError
from bot.store.opening import open_store
from bot.store.store import Store
from dialogs.kernel.person import Person

_PAGE = 500


@dataclass(frozen=True, slots=True)
class Member:
    """Someone who is in; `number` is Telegram's, and shown to nobody."""

    number: int
    person: Person
    seen: datetime | None

    @property
    def week(self) -> str:
        """The week in which they last did something, such as "2026-W47"."""
        if self.seen is None:
            return "-"
        year, week, _ = self.seen.isocalendar()
        return f"{year}-W{week:02}"


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Store]:
    """The store, beside a coach that may be running."""
    store = await open_store(settings.database_url, require_keys(settings))
    try:
        yield store
    finally:
        await store.close()


async def members(store: Store) -> list[Member]:
    """Everybody who is in. Nothing they wrote is read."""
    found, after = list[Member](), -1
    while people := await store.people(after, _PAGE):
        async with store.work() as work:
            known = await work.conversations(people)
        found += [Member(number, one.person, one.seen) for number, one in sorted(known.items())]
        after = people[-1]
    return found


async def called(store: Store, kenmerk: str) -> Member:
    """The member with this kenmerk. Raises StoreError when there is none, or more than one."""
    found = [one for one in await members(store) if one.person.kenmerk == kenmerk]
    if not found:
        raise StoreError(f"nobody is called {kenmerk}; `reflectiecoach people` lists who is in")
    if len(found) > 1:
        raise StoreError(f"{len(found)} people are called {kenmerk}; have one of them erase everything and start anew")
    return found[0]
