"""The dates that a piece names by itself: "3 december", "de 14e", "over 10 dagen", "eerste dinsdag van januari"."""

from datetime import date, timedelta

from dialogs.when.calendar import WEEK, months_after, nth_weekday, valid
from dialogs.when.pieces import Ahead, Nth, OfMonth, OnDay, Piece, Unit

_LEAP = 9  # years in which any day of the calendar comes at least once


def is_fixed(piece: Piece) -> bool:
    """Whether a piece says a date by itself."""
    if isinstance(piece, Nth):
        return piece.month is not None or piece.ahead is not None
    return isinstance(piece, OnDay | OfMonth | Ahead)


def named_dates(piece: Piece, today: date) -> set[date]:
    """The dates that a piece names by itself."""
    match piece:
        case OnDay(day, month, year):
            years = [year] if year else range(today.year, today.year + _LEAP)
            return _first({on for y in years if (on := valid(y, month, day)) and (year or on >= today)})
        case OfMonth(day, ahead):
            return _of_month(day, ahead, today)
        case Ahead(count, unit):
            return {_later(today, count, unit)}
        case Nth(nth, weekday, _, month, year, ahead):
            return _nth(nth, weekday, _month_of(month, year, ahead, today), today, stays=bool(year) or month is None)
    return set()


def _later(today: date, count: int, unit: Unit) -> date:
    if unit == "month":
        return months_after(today, count)
    return today + count * (WEEK if unit == "week" else timedelta(days=1))


def _first(dates: set[date]) -> set[date]:
    return {min(dates)} if dates else set()


def _of_month(day: int, ahead: int | None, today: date) -> set[date]:
    """The next such day of a month; when that is today, next month's may be meant."""
    first = today.replace(day=1)
    months = [months_after(first, count) for count in ([ahead] if ahead is not None else range(4))]
    found = sorted(on for month in months if (on := valid(month.year, month.month, day)))
    if ahead is not None:
        return set(found)
    coming = [on for on in found if on >= today]
    return set(coming[:2] if coming[:1] == [today] else coming[:1])


def _month_of(month: int | None, year: int | None, ahead: int | None, today: date) -> date:
    if month is None:
        return months_after(today.replace(day=1), ahead or 0)
    return date(year or today.year, month, 1)


def _nth(nth: int, weekday: int, month: date, today: date, *, stays: bool) -> set[date]:
    """The nth weekday of a month; of next year's when it is over and no year was said."""
    found = nth_weekday(month, nth, weekday)
    return {found if stays or found >= today else nth_weekday(months_after(month, 12), nth, weekday)}
