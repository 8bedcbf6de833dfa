"""Which kernaspect the weekly nudge is about: the one least addressed that neither rests nor was just left alone."""

from datetime import datetime

from dialogs.coverage import coverage
from dialogs.kernel.kader import Kader, Kernaspect
from dialogs.kernel.person import Person
from dialogs.nudges import ladder, spacing


def choose(person: Person, kader: Kader, at: datetime) -> Kernaspect | None:
    """The kernaspect to ask about, or None when all of them rest.

    Between equals the one asked about longest ago goes first, then the kader's order.
    """
    total, left = coverage(person.touched, at), _left_alone(person)
    free = [a for a in kader.kernaspecten if a.id != left and person.planning.rests.get(a.id, at) <= at]
    asked = {nudge.kernaspect: nudge.at for nudge in person.planning.nudged}
    return min(free, key=lambda a: (round(total.get(a.id, 0.0), 6), asked.get(a.id, spacing.EVER)), default=None)


def _left_alone(person: Person) -> str:
    """The kernaspect of the latest weekly nudge, when it was ignored: never the same twice in a row."""
    last = next((nudge for nudge in reversed(person.planning.nudged) if nudge.kind == "week"), None)
    return last.kernaspect if last and ladder.was_ignored(last) else ""
