"""Spiegel: which kernaspecten a team addresses in a month, so coarse that nobody can be seen in it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs.kernel.person import Person

FEWEST = 5  # people who take part; below that nothing is said of a month
STEPS = 5  # shares are told in fifths

Noise = Callable[[], int]


def month(at: datetime, person: Person) -> str:
    """The month of a moment where this person lives, such as "2026-11"."""
    return f"{at.astimezone(ZoneInfo(person.planning.zone)):%Y-%m}"


def addressed(person: Person, since: datetime) -> Mapping[str, frozenset[str]]:
    """The kernaspecten that someone addressed since then, by month, in order."""
    touched = [(month(t.at, person), t.kernaspect) for t in person.touched if t.weight > 0 and t.at >= since]
    months = sorted({when for when, _ in touched})
    return {one: frozenset(aspect for when, aspect in touched if when == one) for one in months}


def brings_in(person: Person, of: str) -> frozenset[str] | None:
    """What someone brings in of a month: the kernaspecten, and nothing else; None for who did not take part yet."""
    if person.deelt is None or month(person.deelt, person) > of:
        return None
    return addressed(person, person.deelt).get(of, frozenset())


def shares(brought: Sequence[Collection[str]], kernaspecten: Sequence[str], noise: Noise) -> Mapping[str, int]:
    """How many fifths of the people addressed each kernaspect; nothing when too few people take part.

    `noise` gives a number to be off by, for every count anew: without it, four people who tell one another everything
    could work out the fifth. Who takes part and writes nothing counts too, so that silence does not show either.
    """
    if len(brought) < FEWEST:
        return {}
    counts = {aspect: sum(aspect in one for one in brought) for aspect in kernaspecten}
    return {aspect: _fifths(count + noise(), len(brought)) for aspect, count in counts.items()}


def _fifths(count: int, people: int) -> int:
    within = min(max(count, 0), people)
    return (2 * STEPS * within + people) // (2 * people)  # the nearest, half upwards
