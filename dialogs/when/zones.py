"""Clock times in a time zone, also in the nights when the clock jumps ahead or goes back."""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def at_local(day: date, clock: str, zone: ZoneInfo) -> datetime:
    """The instant in UTC at which clocks in `zone` show `clock` ("HH:MM") on `day`.

    A time the clock jumps over becomes the first moment after the jump; of a time it shows twice the first is taken.
    """
    local = datetime.combine(day, time.fromisoformat(clock), zone)
    if not in_gap(day, clock, zone):
        return local.astimezone(UTC)
    before, after = local.replace(fold=1).astimezone(UTC), local.astimezone(UTC)
    old = before.astimezone(zone).utcoffset()
    seconds = range(int((after - before).total_seconds()))
    jumped = bisect_left(seconds, True, key=lambda s: _offset(before, s, zone) != old)
    return before + timedelta(seconds=jumped)


def in_gap(day: date, clock: str, zone: ZoneInfo) -> bool:
    """Whether clocks in `zone` jump over `clock` on `day`."""
    local = datetime.combine(day, time.fromisoformat(clock))
    back = local.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    return back.replace(tzinfo=None) != local


def twice(day: date, clock: str, zone: ZoneInfo) -> bool:
    """Whether clocks in `zone` show `clock` twice on `day`."""
    local = datetime.combine(day, time.fromisoformat(clock), zone)
    return not in_gap(day, clock, zone) and local.utcoffset() != local.replace(fold=1).utcoffset()


def _offset(start: datetime, seconds: int, zone: ZoneInfo) -> timedelta | None:
    return (start + timedelta(seconds=seconds)).astimezone(zone).utcoffset()
