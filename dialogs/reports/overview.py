"""The overview of the last twelve weeks: per kernaspect how often and how concrete, and what grew; in numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dialogs.coverage import last_touch, least, weight
from dialogs.kernel.facts import Entry
from dialogs.kernel.kader import Kader, Kernaspect
from dialogs.kernel.person import Touch
from dialogs.reports.answers import Answer, answers
from dialogs.reports.dates import local_date, mondays
from dialogs.reports.grouping import grouped
from dialogs.reports.voornemens import voornemens
from dialogs.when.calendar import monday

WEEKS = 12
_ELEMENTS = "she"  # situatie, handeling, effect


@dataclass(frozen=True, slots=True)
class Week:
    """How many times a kernaspect was written about in a week, and how many of those concretely."""

    times: int = 0
    concreet: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A kernaspect over the weeks, oldest first."""

    kernaspect: Kernaspect
    weeks: tuple[Week, ...]

    @property
    def total(self) -> Week:
        """All weeks together."""
        return Week(sum(week.times for week in self.weeks), sum(week.concreet for week in self.weeks))


@dataclass(frozen=True, slots=True)
class Rest:
    """The kernaspect addressed least, and how many weeks ago it last was; None for never."""

    kernaspect: Kernaspect
    weeks: int | None


@dataclass(frozen=True, slots=True)
class Share:
    """In how many of the answers an element was shown, these weeks and as many weeks before."""

    element: str  # s, h or e
    shown: int
    answers: int
    shown_before: int
    answers_before: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What the picture shows and the caption says."""

    mondays: tuple[date, ...]
    until: date
    rows: tuple[Row, ...]
    rest: Rest | None  # None as long as nothing was written
    open: int  # voornemens
    ended: int  # voornemens rounded off in these weeks
    shares: tuple[Share, ...]

    @property
    def empty(self) -> bool:
        """Nothing was written in these weeks."""
        return not any(row.total.times for row in self.rows)


def overview(kader: Kader, entries: Sequence[Entry], at: datetime) -> Overview:
    """The overview at a moment, given in the person's own time zone; entries after it are left out."""
    known = [entry for entry in entries if entry.at <= at]
    given, weeks = answers(known), mondays(at, WEEKS)
    made = voornemens(known)
    return Overview(
        mondays=weeks,
        until=at.date(),
        rows=tuple(_row(aspect, given, weeks, at) for aspect in kader.kernaspecten),
        rest=_rest(kader, given, at),
        open=sum(not one.afloop for one in made),
        ended=sum(one.ended is not None and local_date(one.ended, at) >= weeks[0] for one in made),
        shares=_shares(given, weeks[0], at),
    )


def _row(aspect: Kernaspect, given: Sequence[Answer], weeks: Sequence[date], at: datetime) -> Row:
    runs = _runs([answer for answer in given if answer.kernaspect == aspect.id])
    dated = [(monday(local_date(parts[0].at, at)), _concreet(parts)) for parts in runs]
    return Row(aspect, tuple(_week([concreet for when, concreet in dated if when == start]) for start in weeks))


def _runs(given: Sequence[Answer]) -> list[list[Answer]]:
    """The answers of each run together."""
    return list(grouped(given, lambda answer: answer.run).values())


def _concreet(parts: Sequence[Answer]) -> bool:
    return any(answer.concreet for answer in parts)


def _week(runs: Sequence[bool]) -> Week:
    return Week(len(runs), sum(runs))


def _rest(kader: Kader, given: Sequence[Answer], at: datetime) -> Rest | None:
    """Weighed as the coach does when it proposes a kernaspect."""
    touched = [_touch(parts) for parts in _runs(given)]
    if not touched:
        return None
    aspect = least(kader, touched, at)
    last = last_touch(aspect.id, touched)
    return Rest(aspect, (at - last).days // 7 if last else None)


def _touch(parts: Sequence[Answer]) -> Touch:
    counted = weight(concreet=_concreet(parts), moment=parts[0].first.kind == "moment")
    return Touch(parts[0].kernaspect, parts[0].at, counted)


def _shares(given: Sequence[Answer], start: date, at: datetime) -> tuple[Share, ...]:
    now = [answer for answer in given if local_date(answer.at, at) >= start]
    before = [answer for answer in given if start - timedelta(weeks=WEEKS) <= local_date(answer.at, at) < start]
    return tuple(
        Share(element, _showing(now, element), len(now), _showing(before, element), len(before))
        for element in _ELEMENTS
    )


def _showing(given: Sequence[Answer], element: str) -> int:
    return sum(element in answer.elementen for answer in given)
