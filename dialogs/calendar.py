"""When the coach may speak of its own accord: working days, public holidays, quiet hours, on the person's clock."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from dialogs.kernel.planning import Planning
from dialogs.when.calendar import monday as monday  # noqa: PLC0414  # mypy: handed on
from dialogs.when.zones import at_local

QUIET_FROM, QUIET_UNTIL = "21:00", "07:00"  # local; between the two nobody hears from the coach
LATEST = "20:30"  # the last time a nudge is planned at, for Telegram may take half an hour to bring thousands of them
_SWITCHED = {"Good Friday": "goede_vrijdag", "Liberation Day": "bevrijdingsdag"}  # free for some, so a setting
DAY = timedelta(days=1)


def zone(planning: Planning) -> ZoneInfo:
    """The person's time zone."""
    return ZoneInfo(planning.zone)


def local(at: datetime, planning: Planning) -> datetime:
    """A moment as the person's clock shows it."""
    return at.astimezone(zone(planning))


def local_date(at: datetime, planning: Planning) -> date:
    """The date of a moment on the person's calendar."""
    return local(at, planning).date()


def week_of(day: date) -> str:
    """A day's ISO week: "2026-W48"."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def is_holiday(day: date, planning: Planning) -> bool:
    """A public holiday, or one of the two that are free for some and for this person."""
    name = _holidays(day.year).get(day)
    return name is not None and (name not in _SWITCHED or _SWITCHED[name] in planning.extra_free)


def is_free(day: date, planning: Planning) -> bool:
    """A day off: no working day of this person's, or a holiday."""
    return day.weekday() not in planning.workdays or is_holiday(day, planning)


def is_quiet(at: datetime, planning: Planning) -> bool:
    """Too late or too early to be disturbed, on the person's clock."""
    clock = f"{local(at, planning):%H:%M}"
    return clock >= QUIET_FROM or clock < QUIET_UNTIL


def is_allowed(at: datetime, planning: Planning) -> bool:
    """No day off, no quiet hours."""
    return not is_free(local_date(at, planning), planning) and not is_quiet(at, planning)


def moments(planning: Planning, clock: str, first: date, last: date) -> Iterator[datetime]:
    """The local time `clock`, kept clear of quiet hours, on each working day from `first` to `last`, in UTC."""
    spoken = min(max(clock, QUIET_UNTIL), LATEST)
    for day in days(first, last):
        if not is_free(day, planning):
            yield at_local(day, spoken, zone(planning))


def days(first: date, last: date) -> Iterator[date]:
    """Every day from `first` to `last`."""
    return (first + number * DAY for number in range((last - first).days + 1))


def working_days_from(day: date, planning: Planning, step: int) -> Iterator[date]:
    """The working days after (`step` 1) or before (-1) a day, nearest first; none in two months is none at all."""
    return (d for n in range(1, 60) if not is_free(d := day + step * n * DAY, planning))


@lru_cache(maxsize=32)
def _holidays(year: int) -> dict[date, str]:
    found = holidays.country_holidays("NL", years=year, categories=("public", "optional"), language="en_US")
    return {day: str(name) for day, name in found.items()}
