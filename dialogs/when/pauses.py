"""Reads until when a pause lasts: "tot 12 januari", "t/m vrijdag", "twee weken"."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs.when.calendar import WEEK, monday, months_after
from dialogs.when.days import Days, days, days_in_months
from dialogs.when.moments import is_open, without_time
from dialogs.when.names import NUMBER
from dialogs.when.pieces import InMonth, OnDay, Piece, Weekday, WeekOf
from dialogs.when.rhythms import is_rhythm
from dialogs.when.scanning import normalised, refused, scan
from dialogs.when.values import Unclear, Why

_UNTIL = re.compile(r"(?<![^\W_])(?:tot(?P<through> en met)?|(?P<also>t/m)) ")
_STRETCH = re.compile(
    rf"(?:(?:de )?komende |voor |nog |zeker )*(?P<stretch>{NUMBER} (?:dag|dagen|week|weken|maand|maanden))\W*"
)


def read_date(text: str, now: datetime, zone: ZoneInfo) -> date | Unclear:
    """The first day after a pause: "tot 12 januari", "tot maandag", "twee weken"; "t/m vrijdag" ends on Saturday."""
    plain = normalised(text)
    until = _UNTIL.search(plain)
    before, rest = (plain[: until.start()], plain[until.end() :]) if until else ("", plain)
    stretch = _STRETCH.fullmatch(rest)
    pieces = scan(before) + scan(f"over {stretch['stretch']}" if stretch else rest)
    today = now.astimezone(zone).date()
    if why := refused(pieces) or (Why.NOT_UNDERSTOOD if is_rhythm(pieces) else None):
        return Unclear(why)
    if not until:
        return _one_date(days_in_months(pieces, today), pieces, today)
    ends = _until(pieces, today, through=bool(until["through"] or until["also"]))
    return _one_date(ends, pieces, today + timedelta(days=1))  # "tot maandag", said on Monday, is a week from now


def _until(pieces: Sequence[Piece], today: date, *, through: bool) -> Days | None:
    """The first day that is outside "tot …", of a week or a month its first; "tot en met" includes what was named."""
    kept = [OnDay(1, piece.month) if isinstance(piece, InMonth) else piece for piece in pieces]
    found = days(kept, today)
    if not found or not through:
        return _first_of_week(found, pieces)
    if any(isinstance(piece, InMonth) for piece in pieces):
        return Days(tuple(months_after(day, 1) for day in found.found), found.doubt)
    if _whole_week(pieces):
        return Days(tuple({monday(day) + WEEK for day in found.found}))
    return Days(tuple(day + timedelta(days=1) for day in found.found), found.doubt)


def _first_of_week(found: Days | None, pieces: Sequence[Piece]) -> Days | None:
    return Days(found.found[:1]) if found and _whole_week(pieces) else found


def _whole_week(pieces: Sequence[Piece]) -> bool:
    """Whether the pieces name one week and no day in it."""
    weeks = [piece for piece in pieces if isinstance(piece, WeekOf)]
    whole = weeks == [WeekOf(weeks[0].ahead, weeks[0].number)] if weeks else False
    return whole and not any(isinstance(piece, Weekday) for piece in pieces)


def _one_date(dates: Days | None, pieces: Sequence[Piece], earliest: date) -> date | Unclear:
    if dates is None:
        return Unclear(Why.NO_DATE)
    coming = tuple(day for day in dates.found if day >= earliest)
    sure = len(coming) == 1 and not (dates.doubt or is_open(pieces))
    return coming[0] if sure else without_time(dates, earliest, unsure=True)
