"""The dates that a weekday or a week may mean: "donderdag", "volgende dinsdag", "komende week", "week 50"."""

from collections.abc import Iterable
from datetime import date, timedelta

from dialogs.when.calendar import WEEK, monday, on_or_after
from dialogs.when.pieces import Weekday, WeekOf

_DAY = timedelta(days=1)


def weekday_dates(piece: Weekday, today: date) -> set[date]:
    """The dates that a weekday alone may mean."""
    after = on_or_after(today + _DAY, piece.day)
    match piece.which:
        case "coming":
            return {after}
        case "this":
            return {monday(today) + piece.day * _DAY}
        case "next":
            return {after, monday(today) + WEEK + piece.day * _DAY}
        case _:
            return {on_or_after(today, piece.day), after}


def first_days(weeks: Iterable[WeekOf], today: date) -> set[date]:
    """The days at which the weeks may begin."""
    return {start for week in weeks for start in _starts(week, today)}


def _starts(week: WeekOf, today: date) -> list[date]:
    """The days at which a week may begin."""
    this = monday(today)
    if week.number is None:
        return [this + week.ahead * WEEK, *([today + _DAY] if week.coming else [])]
    years = range(today.year - 1, today.year + 2)
    mondays = [on for year in years if (on := _iso_monday(year, week.number)) and on >= this]
    return mondays[:1]


def _iso_monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
