"""Dates as Dutch reports write them, and the weeks a picture of time is made of."""

from datetime import date, datetime, timedelta

from dialogs.dutch import MONTHS
from dialogs.when.calendar import monday


def day(when: date) -> str:
    """ "22 november 2026"."""
    return f"{when.day} {month(when)} {when.year}"


def month(when: date) -> str:
    """ "november"."""
    return MONTHS[when.month - 1]


def period(first: date, last: date) -> str:
    """Two dates and all between, without saying a month or year twice: "3 – 22 november 2026"."""
    if first == last:
        return day(last)
    if first.year != last.year:
        return f"{day(first)} – {day(last)}"
    start = str(first.day) if first.month == last.month else f"{first.day} {month(first)}"
    return f"{start} – {day(last)}"


def local_date(moment: datetime, at: datetime) -> date:
    """The date of a moment, in the time zone of `at`: the person's own, if the caller gives it so."""
    return moment.astimezone(at.tzinfo).date()


def mondays(at: datetime, count: int) -> tuple[date, ...]:
    """The Mondays of the last so many weeks, the present week last."""
    last = monday(at.date())
    return tuple(last - timedelta(weeks=back) for back in reversed(range(count)))
