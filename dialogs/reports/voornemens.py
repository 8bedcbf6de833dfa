"""Voornemens and what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.kernel.facts import Afloop, Entry
from dialogs.reports.answers import in_time
from dialogs.reports.grouping import grouped

WORDS: dict[Afloop, str] = {
    "gelukt": "gelukt",
    "deels": "een beetje gelukt",
    "niet": "nog niet gelukt",
    "losgelaten": "losgelaten",
}


@dataclass(frozen=True, slots=True)
class Voornemen:
    """A voornemen with the answers at its follow-ups, oldest first."""

    made: Entry
    followed: tuple[Entry, ...]

    @property
    def afloop(self) -> Afloop:
        """What became of it, by the newest word on it; "" while it is open."""
        return next((entry.afloop for entry in (*reversed(self.followed), self.made) if entry.afloop), "")

    @property
    def ended(self) -> datetime | None:
        """When it was rounded off, if it was."""
        if not self.afloop:
            return None
        return next((entry.at for entry in reversed(self.followed) if entry.afloop), self.made.at)


def voornemens(entries: Sequence[Entry]) -> tuple[Voornemen, ...]:
    """All voornemens in a record, oldest first."""
    ordered = in_time(entries)
    followed = grouped((entry for entry in ordered if entry.kind == "opvolging"), lambda entry: entry.over)
    made = [entry for entry in ordered if entry.kind == "voornemen"]
    return tuple(Voornemen(entry, tuple(followed.get(entry.id, ()))) for entry in made)
