"""A fixed Monday morning in Amsterdam, and what was understood in a form that is short to write in a table."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from dialogs.when import Candidate, Moment, Rhythm, When, read

ZONE = ZoneInfo("Europe/Amsterdam")
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
DAYS = "ma di wo do vr za zo".split()


def understood(text: str, now: datetime = MONDAY) -> str:
    """What `text` was read as: "2026-12-03 14:00", "6 week di 10:00", "past", "ambiguous: … | …"."""
    return written(read(text, now, ZONE))


def written(when: When | Candidate) -> str:
    """A result or a candidate in short."""
    match when:
        case Moment():
            return f"{when.local:%Y-%m-%d %H:%M}"
        case Rhythm():
            nth = "" if when.nth is None else f"{when.nth}e "
            start = f" from {when.first}" if when.first else ""
            return f"{when.every} {when.unit} {nth}{DAYS[when.weekday]} {when.time}{start}"
        case date() | str():
            return str(when)
    return str(when.why) + (f": {' | '.join(map(written, when.candidates))}" if when.candidates else "")
