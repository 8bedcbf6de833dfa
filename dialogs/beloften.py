"""Voornemens that will be asked after: from when, and until the person has said how it went."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from dialogs.kernel.facts import Entry
from dialogs.kernel.planning import Belofte
from dialogs.kernel.turn import Turn
from dialogs.reports.voornemens import voornemens

_REST = timedelta(days=10)  # long enough for a few visits; the coach then has four days to find a good moment
_REMEMBERED = 20  # more will never be asked after


def due_of(at: datetime) -> datetime:
    """From when a voornemen that was made at `at` is asked after."""
    return at + _REST


def promise(turn: Turn, entry: str) -> None:
    """Have the voornemen kept as `entry` asked after; made again, its time begins again."""
    new = Belofte(entry, turn.memory.get("kernaspect", ""), due_of(turn.said.at))
    turn.plan(beloften=(*_without(turn, entry), new)[-_REMEMBERED:])


def release(turn: Turn, entry: str) -> None:
    """Ask no more after a voornemen."""
    if any(belofte.entry == entry for belofte in turn.person.planning.beloften):
        turn.plan(beloften=_without(turn, entry))


def still_open(record: Sequence[Entry]) -> tuple[Entry, ...]:
    """The voornemens of which nobody knows yet how they went, newest first."""
    return tuple(one.made for one in reversed(voornemens(record)) if not one.afloop)


def _without(turn: Turn, entry: str) -> tuple[Belofte, ...]:
    return tuple(belofte for belofte in turn.person.planning.beloften if belofte.entry != entry)
