"""What someone wrote, as pages to leaf through: an answer with its follow-ups, a voornemen, a card."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dialogs.kernel.facts import Entry
from dialogs.reports.answers import answers, run
from dialogs.reports.grouping import grouped
from dialogs.reports.voornemens import WORDS, voornemens

_YEAR, _AROUND = timedelta(weeks=52), timedelta(days=3)  # a year later words may be gone, as the organisation wants


@dataclass(frozen=True, slots=True)
class Page:
    """Entries that belong together, oldest first."""

    entries: tuple[Entry, ...]

    @property
    def first(self) -> Entry:
        """The entry that the page is known by."""
        return self.entries[0]

    @property
    def text(self) -> str:
        """What was asked and answered, one under the other, and how a voornemen went."""
        lines = [f'{entry.asked}\n"{entry.text}"'.strip() for entry in self.entries if entry.text]
        ended = next((WORDS[entry.afloop] for entry in reversed(self.entries) if entry.afloop), "")
        return "\n".join([*lines, *([f"Hoe het ging: {ended}."] if ended else [])])


def pages(record: Sequence[Entry], kernaspect: str = "") -> tuple[Page, ...]:
    """All pages, or those about a kernaspect, newest first; `record` is in order of time."""
    order = {entry.id: number for number, entry in enumerate(record)}
    found = [
        *(Page(answer.entries) for answer in answers(record)),
        *(Page((one.made, *one.followed)) for one in voornemens(record)),
        *_of_a_run(record, "checkin"),
        *_of_a_run(record, "nabespreking"),
    ]
    chosen = [page for page in found if kernaspect in {"", page.first.kernaspect}]
    return tuple(sorted(chosen, key=lambda page: order[page.first.id], reverse=True))


def year_ago(all_pages: Sequence[Page], at: datetime) -> Page | None:
    """A page of a year ago, give or take three days."""
    return next((page for page in all_pages if abs(at - _YEAR - page.first.at) <= _AROUND), None)


def _of_a_run(record: Sequence[Entry], kind: str) -> list[Page]:
    runs = grouped((entry for entry in record if entry.kind == kind), run)
    return [Page(tuple(entries)) for entries in runs.values()]
