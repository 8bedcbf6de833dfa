"""Puts a person's entries together to answers: all that was said about one question in one run of a dialogue."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dialogs.kernel.facts import Entry
from dialogs.reports.dates import local_date
from dialogs.reports.grouping import grouped

_ANSWERING = ("antwoord", "bewijs", "moment", "doorvraag")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer and what follow-ups brought, oldest first; judged as a whole."""

    entries: tuple[Entry, ...]

    @property
    def first(self) -> Entry:
        """The entry it began with."""
        return self.entries[0]

    @property
    def run(self) -> str:
        """The run of a dialogue in which it was given."""
        return run(self.first)

    @property
    def at(self) -> datetime:
        """When it was given."""
        return self.first.at

    @property
    def kernaspect(self) -> str:
        """The kernaspect's id, "" for a moment that was not placed."""
        return self.first.kernaspect

    @property
    def concreet(self) -> bool:
        """At least two of the three elements were shown."""
        return any(entry.concreet for entry in self.entries)

    @property
    def elementen(self) -> frozenset[str]:
        """The letters of what it showed: s, h, e."""
        return frozenset(letter for entry in self.entries for letter in entry.elementen)

    @property
    def bron(self) -> str:
        """Whose evidence it is."""
        return next((entry.bron for entry in self.entries if entry.bron), "")


def run(entry: Entry) -> str:
    """The run of a dialogue to which an entry belongs."""
    return entry.id.split(".", 1)[0]


def answers(entries: Sequence[Entry]) -> tuple[Answer, ...]:
    """The answers in a record, oldest first; questions passed over and voornemens are none."""
    answering = (entry for entry in in_time(entries) if entry.kind in _ANSWERING)
    together = grouped(answering, lambda entry: (run(entry), _slot(entry)))
    return tuple(Answer(tuple(parts)) for parts in together.values())


def in_time(entries: Iterable[Entry]) -> list[Entry]:
    """Entries, oldest first; what was written at the same moment stays in the order it came."""
    return sorted(entries, key=lambda entry: entry.at)


def within(entries: Iterable[Entry], first: date | None, last: date | None, at: datetime) -> list[Entry]:
    """The entries of the days from `first` to `last`, both included, oldest first; None is without a limit."""
    begin, end = first or date.min, last or date.max
    return [entry for entry in in_time(entries) if begin <= local_date(entry.at, at) <= end]


def _slot(entry: Entry) -> str:
    """What an entry is about within its run: a question, the evidence, or the moment itself."""
    if entry.kind == "bewijs":
        return "bewijs"
    return entry.vraag or "moment"
