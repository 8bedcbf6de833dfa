"""Which dates a text may mean, given today: all of them, so that a choice is never made in silence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from dialogs.when.calendar import WEEK, monday, on_or_after
from dialogs.when.fixed import is_fixed, named_dates
from dialogs.when.pieces import Ahead, InMonth, Piece, Weekday, WeekOf
from dialogs.when.weeks import first_days, weekday_dates

_HORIZON = 5 * 366  # days; who writes of a later date made a mistake
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """The dates that may be meant, soonest first; `doubt` when even a single one must be asked about."""

    found: tuple[date, ...]
    doubt: bool = False


def days(pieces: Sequence[Piece], today: date) -> Days | None:
    """The dates, past ones too; None when no date was said, and none found when it does not exist."""
    named = [piece for piece in pieces if isinstance(piece, Weekday)]
    weeks = [piece for piece in pieces if isinstance(piece, WeekOf)]
    later = [piece for piece in pieces if named and isinstance(piece, Ahead) and piece.unit == "week"]
    fixed = [named_dates(piece, today) for piece in pieces if piece not in later and is_fixed(piece)]
    if fixed:
        dates = _checked(_agreed(fixed), named, today)
        doubt = dates.doubt or bool(later)
        return _within(_beside(weeks, Days(dates.found, doubt), today), today)
    if weeks:
        return _within(_in_weeks(weeks, named, today), today)
    if later:
        return _within(_weeks_later(pieces, named, later, today), today)
    found = sorted({day for piece in named for day in weekday_dates(piece, today)})
    return Days(tuple(found), doubt=_several(named)) if named else None


def days_in_months(pieces: Sequence[Piece], today: date) -> Days | None:
    """The dates, given the months said beside them: "dinsdag in december" is no date yet."""
    found = days(pieces, today)
    months = {piece.month for piece in pieces if isinstance(piece, InMonth)}
    if not found or not months:
        return found
    outside = any(day.month not in months for day in found.found)
    return Days(found.found, found.doubt or outside) if any(map(is_fixed, pieces)) else None


def _several(named: Sequence[Weekday]) -> bool:
    """Whether different weekdays were said."""
    return len({piece.day for piece in named}) > 1


def _agreed(sets: Sequence[set[date]]) -> Days:
    """The dates all pieces can mean; pieces that contradict one another leave all of theirs, in doubt."""
    if not all(sets):
        return Days((), doubt=True)
    common = set.intersection(*sets)
    found = common or set.union(*sets)
    return Days(tuple(sorted(found)), doubt=not common)


def _checked(dates: Days, named: Sequence[Weekday], today: date) -> Days:
    """The dates on the weekday said; a weekday that contradicts them adds the nearest date that is on it."""
    weekdays = {piece.day for piece in named}
    if dates.doubt or not weekdays:
        return dates
    fitting = tuple(day for day in dates.found if day.weekday() in weekdays)
    if fitting:
        return Days(fitting, doubt=_several(named))
    near = {_nearest(day, weekday, today) for day in dates.found for weekday in weekdays}
    return Days(tuple(sorted(near.union(dates.found))), doubt=True)


def _nearest(day: date, weekday: int, today: date) -> date:
    """The date on a weekday that is nearest to `day`, but not before today."""
    near = on_or_after(day - 3 * _DAY, weekday)
    return near if near >= today else on_or_after(today, weekday)


def _in_weeks(weeks: Sequence[WeekOf], named: Sequence[Weekday], today: date) -> Days:
    """The named days of the weeks, or the days a week leaves to choose from, in doubt."""
    found: set[date] = set()
    for week in weeks:
        weekdays = [piece.day for piece in named] or list(week.days)
        found.update(
            start + (weekday - start.weekday()) % 7 * _DAY
            for start in first_days([week], today)
            for weekday in weekdays
        )
    return Days(tuple(sorted(found)), doubt=not named or _several(named))


def _beside(weeks: Sequence[WeekOf], dates: Days, today: date) -> Days:
    """The dates, in doubt when a week was said that they are not in."""
    starts = {monday(day) for day in first_days(weeks, today)}
    outside = bool(weeks) and any(monday(day) not in starts for day in dates.found)
    return Days(dates.found, dates.doubt or outside)


def _weeks_later(pieces: Sequence[Piece], named: Sequence[Weekday], later: Sequence[Ahead], today: date) -> Days:
    """ "Dinsdag over een week" counts from the coming Tuesday; "over een week dinsdag" may be in next week as well."""
    counted: set[date] = set()
    for day, ahead in product(named, later):
        counted.update(on + ahead.count * WEEK for on in weekday_dates(Weekday(day.day), today))
        if pieces.index(ahead) < pieces.index(day):
            counted.add(monday(today) + ahead.count * WEEK + day.day * _DAY)
    return Days(tuple(sorted(counted)))


def _within(dates: Days, today: date) -> Days:
    """Without the dates too far off to be meant."""
    return Days(tuple(day for day in dates.found if (day - today).days <= _HORIZON), dates.doubt)
