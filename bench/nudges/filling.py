"""Fills a database with people who have a weekly moment, some of whom it is the moment for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bench.turns.answers import answer
from bot.store.rows import Batch
from bot.store.store import Store
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Entry, Kept
from dialogs.kernel.kader import Kader
from dialogs.kernel.person import Person, Touch, Week

MOMENT = datetime(2026, 10, 1, 14, 30, tzinfo=UTC)  # a Thursday, 16:30 in Amsterdam
_FIRST = 10_001  # the first person's number
_LATER = MOMENT + timedelta(days=3)
_CHUNK = 5_000  # people in one transaction
_WEEKS = 12  # in each of which someone who is due wrote something


@dataclass(frozen=True, slots=True)
class Population:
    """So many people, so many of whom are due at MOMENT."""

    people: int
    due: int

    @property
    def title(self) -> str:
        """In words."""
        return f"{self.people:,} people, {self.due:,} due"


async def fill(store: Store, population: Population, kader: Kader) -> None:
    """Write them all; those who are due stand at the end, as an index must find them."""
    numbers = range(_FIRST, _FIRST + population.people)
    first_due, someone, written = numbers[-population.due], _someone(kader), [*_written(kader)]
    for start in range(0, population.people, _CHUNK):
        part = numbers[start : start + _CHUNK]
        batch = Batch(at=_milliseconds(MOMENT), conversations=dict.fromkeys(part, someone))
        batch.due = {number: _milliseconds(MOMENT if number >= first_due else _LATER) for number in part}
        batch.facts = [(number, Kept(entry)) for number in part if number >= first_due for entry in written]
        async with store.work() as work:
            await work.save(batch)


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def _someone(kader: Kader) -> Conversation:
    """Someone who consented, chose Thursday half past four, and wrote about every aspect but one of late."""
    touched = tuple(
        Touch(aspect.id, MOMENT - timedelta(weeks=week), 0.5)
        for week in range(1, _WEEKS)
        for aspect in kader.kernaspecten[1:]
    )
    person = Person(consent=MOMENT - timedelta(weeks=40), week=Week(3, "16:30"), touched=touched)
    return Conversation(person, seen=MOMENT - timedelta(days=6))


def _written(kader: Kader) -> Iterator[Entry]:
    """What someone who is due wrote in the weeks before."""
    for week in range(1, _WEEKS + 1):
        aspect = kader.kernaspecten[week % len(kader.kernaspecten)]
        vraag, at = aspect.vragen[0], MOMENT - timedelta(weeks=week)
        yield Entry(f"r{week}.{vraag.id}", "antwoord", aspect.id, vraag.id, vraag.vraag, kader.versie, answer(week), at)
