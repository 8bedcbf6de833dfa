"""Counting on the calendar: the next weekday, the nth one of a month, months ahead."""

from calendar import monthrange
from datetime import date, timedelta

from dialogs.when.values import LAST

WEEK = timedelta(days=7)


def on_or_after(day: date, weekday: int) -> date:
    """The first such weekday (0 is Monday), `day` itself included."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def monday(day: date) -> date:
    """The Monday of the week `day` is in."""
    return day - timedelta(days=day.weekday())


def months_after(day: date, count: int) -> date:
    """The same day `count` months later, or the last day of a month too short for it."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def nth_weekday(month: date, nth: int, weekday: int) -> date:
    """The nth (1-4, or `LAST`) such weekday of the month `month` is in."""
    if nth != LAST:
        return on_or_after(month.replace(day=1), weekday) + (nth - 1) * WEEK
    end = month.replace(day=monthrange(month.year, month.month)[1])
    return end - timedelta(days=(end.weekday() - weekday) % 7)


def valid(year: int, month: int, day: int) -> date | None:
    """The date, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
