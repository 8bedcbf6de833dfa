"""When a rhythm comes round again."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import count
from zoneinfo import ZoneInfo

from dialogs.when.calendar import WEEK, months_after, nth_weekday, on_or_after
from dialogs.when.values import Rhythm
from dialogs.when.zones import at_local


def next_after(rhythm: Rhythm, moment_utc: datetime, zone: ZoneInfo, anchor: date) -> datetime:
    """The first time in UTC, strictly after `moment_utc`, that `rhythm` comes round by the clocks of `zone`.

    Counted from `rhythm.first`; a rhythm without one is counted from `anchor`, a date that must stay the same.
    """
    start = rhythm.first or anchor
    near = moment_utc.astimezone(zone).date()
    times = (at_local(day, rhythm.time, zone) for day in _days(rhythm, start, near))
    return next(found for found in times if found > moment_utc)


def beginning(rhythm: Rhythm, start: date) -> date:
    """The rhythm's first day, on or after `start`."""
    return next(_days(rhythm, start, start))


def _days(rhythm: Rhythm, start: date, near: date) -> Iterator[date]:
    """The rhythm's days counted from `start`, from one at or before `near` on (or the very first)."""
    return _monthly(rhythm, start, near) if rhythm.unit == "month" else _weekly(rhythm, start, near)


def _weekly(rhythm: Rhythm, start: date, near: date) -> Iterator[date]:
    base, step = on_or_after(start, rhythm.weekday), rhythm.every * WEEK
    skipped = max(0, (near - base) // step)
    return (base + turn * step for turn in count(skipped))


def _monthly(rhythm: Rhythm, start: date, near: date) -> Iterator[date]:
    nth = rhythm.nth or 1
    base = start.replace(day=1)
    if nth_weekday(base, nth, rhythm.weekday) < start:
        base = months_after(base, 1)
    skipped = max(0, (near.year - base.year) * 12 + near.month - base.month) // rhythm.every
    months = (months_after(base, turn * rhythm.every) for turn in count(skipped))
    return (nth_weekday(month, nth, rhythm.weekday) for month in months)
