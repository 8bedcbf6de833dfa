"""The nights when the clock changes, at known instants."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from dialogs.when import at_local


@pytest.mark.parametrize(
    ("zone", "day", "clock", "instant"),
    [
        ("Europe/Amsterdam", date(2027, 3, 28), "01:59", "2027-03-28 00:59"),
        ("Europe/Amsterdam", date(2027, 3, 28), "02:00", "2027-03-28 01:00"),
        ("Europe/Amsterdam", date(2027, 3, 28), "02:59", "2027-03-28 01:00"),
        ("Europe/Amsterdam", date(2027, 3, 28), "03:00", "2027-03-28 01:00"),
        ("Europe/Amsterdam", date(2027, 10, 31), "01:59", "2027-10-30 23:59"),
        ("Europe/Amsterdam", date(2027, 10, 31), "02:30", "2027-10-31 00:30"),
        ("Europe/Amsterdam", date(2027, 10, 31), "03:00", "2027-10-31 02:00"),
        ("Australia/Lord_Howe", date(2026, 10, 4), "02:15", "2026-10-03 15:30"),
        ("Pacific/Apia", date(2011, 12, 30), "12:00", "2011-12-30 10:00"),
    ],
)
def test_a_local_time_is_one_instant(zone: str, day: date, clock: str, instant: str) -> None:
    """In the gap it is the first moment after it (even of a day left out), of a double time the first."""
    assert f"{at_local(day, clock, ZoneInfo(zone)):%Y-%m-%d %H:%M}" == instant
