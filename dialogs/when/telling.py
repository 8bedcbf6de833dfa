"""Says in Dutch when something is, so that a person can see at a glance whether it was understood."""

from datetime import date, datetime

from dialogs import dutch
from dialogs.when.values import LAST, Moment, Rhythm

_NTHS = {1: "eerste", 2: "tweede", 3: "derde", 4: "vierde", LAST: "laatste"}


def told(moment: Moment, now: datetime) -> str:
    """A moment with its weekday: "donderdag 3 december om 14.00"; the year only when it is not that of `now`."""
    this_year = now.astimezone(moment.zone).year
    return f"{told_date(moment.local.date(), this_year)} om {moment.local:%H.%M}"


def told_date(day: date, this_year: int | None = None) -> str:
    """A date with its weekday: "donderdag 3 december"; the year only when it is not `this_year`."""
    year = "" if day.year == this_year else f" {day.year}"
    return f"{dutch.WEEKDAYS[day.weekday()]} {day.day} {dutch.MONTHS[day.month - 1]}{year}"


def told_rhythm(rhythm: Rhythm) -> str:
    """A rhythm: "elke zes weken op dinsdag om 10.00", with where it begins when that was said."""
    start = f", vanaf {told_date(rhythm.first)}" if rhythm.first else ""
    return f"{_each(rhythm)} om {dutch.time(rhythm.time)}{start}"


def _each(rhythm: Rhythm) -> str:
    day = dutch.WEEKDAYS[rhythm.weekday]
    if rhythm.nth is None:
        return f"elke week op {day}" if rhythm.every == 1 else f"elke {dutch.weeks(rhythm.every)} op {day}"
    if rhythm.every == 1:
        return f"elke {_NTHS[rhythm.nth]} {day} van de maand"
    return f"elke {dutch.number(rhythm.every)} maanden op de {_NTHS[rhythm.nth]} {day}"
