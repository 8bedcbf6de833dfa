"""How much each kernaspect was addressed of late, and which one least."""

from collections.abc import Iterable
from datetime import datetime

from dialogs.kernel.kader import Kader, Kernaspect
from dialogs.kernel.person import Touch

HALF_LIFE = 34  # days after which a reflection counts half
_REMEMBERED = 80  # touches; older ones weigh next to nothing


def weight(*, concreet: bool, moment: bool = False) -> float:
    """How much what was written counts: 1 when concrete and else a half; a moment, caught in passing, half of that."""
    return (1.0 if concreet else 0.5) * (0.5 if moment else 1.0)


def coverage(touched: Iterable[Touch], at: datetime) -> dict[str, float]:
    """The sum per kernaspect of weight × 0.5^(days / 34), at a given moment."""
    total: dict[str, float] = {}
    for touch in touched:
        days = max((at - touch.at).total_seconds() / 86400, 0.0)
        total[touch.kernaspect] = total.get(touch.kernaspect, 0.0) + touch.weight * 0.5 ** (days / HALF_LIFE)
    return total


def least(kader: Kader, touched: Iterable[Touch], at: datetime) -> Kernaspect:
    """The kernaspect addressed least; the kader's order decides between equals."""
    total = coverage(touched, at)
    return min(kader.kernaspecten, key=lambda aspect: total.get(aspect.id, 0.0))


def least_beside(aspect: Kernaspect, kader: Kader, touched: Iterable[Touch], at: datetime) -> Kernaspect:
    """The kernaspect addressed least, other than this one where there is another."""
    total = coverage(touched, at)
    others = [one for one in kader.kernaspecten if one.id != aspect.id] or [aspect]
    return min(others, key=lambda one: total.get(one.id, 0.0))


def latest(touched: Iterable[Touch]) -> Touch | None:
    """The newest reflection that counts, on whichever kernaspect."""
    return max((t for t in touched if t.weight > 0), key=lambda t: t.at, default=None)


def last_touch(kernaspect: str, touched: Iterable[Touch]) -> datetime | None:
    """When a kernaspect was last addressed, if ever."""
    return max((t.at for t in touched if t.kernaspect == kernaspect and t.weight > 0), default=None)


def touch(touched: tuple[Touch, ...], new: Touch) -> tuple[Touch, ...]:
    """Add a touch; the same reflection (same kernaspect, same start) keeps its highest weight."""
    same = [t for t in touched if (t.kernaspect, t.at) == (new.kernaspect, new.at)]
    best = max([new, *same], key=lambda t: t.weight)
    return (*(t for t in touched if t not in same), best)[-_REMEMBERED:]
