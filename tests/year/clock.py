"""The simulated year: when it begins and ends, when nobody could be reached, and its days off; written down by hand."""

from datetime import UTC, date, datetime, timedelta

START = datetime(2026, 9, 28, 6, tzinfo=UTC)
END = START + timedelta(weeks=52)
OUTAGE = datetime(2026, 11, 10, 7, tzinfo=UTC), datetime(2026, 11, 12, 7, tzinfo=UTC)
HOLIDAYS = {  # not taken from the library that the coach uses
    date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1), date(2027, 3, 28), date(2027, 3, 29), date(2027, 4, 27),
    date(2027, 5, 6), date(2027, 5, 16), date(2027, 5, 17),
}  # fmt: skip


def reached(at: datetime) -> datetime:
    """The moment at which something due at `at` is dealt with: during the outage nothing is, at its end all of it."""
    return OUTAGE[1] if OUTAGE[0] <= at < OUTAGE[1] else at
