"""Which rhythms a text may mean: "elke 6 weken op dinsdag 10:00", "elke eerste dinsdag van de maand"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dialogs.when.clocks import Times
from dialogs.when.days import Days, days
from dialogs.when.fixed import is_fixed
from dialogs.when.pieces import Every, InMonth, Nth, OnDay, Piece, Weekday, WeekOf
from dialogs.when.recurrence import beginning
from dialogs.when.values import LAST, Rhythm, Unclear, Why
from dialogs.when.weeks import first_days

_BACK = timedelta(days=183)  # "vanaf 1 september", said in November, may be the one that was
_FIFTH = 5


def is_rhythm(pieces: Iterable[Piece]) -> bool:
    """Whether the pieces speak of something that returns."""
    return any(isinstance(piece, Every) or (isinstance(piece, Nth) and piece.monthly) for piece in pieces)


def read_rhythm(pieces: Sequence[Piece], times: Times, today: date) -> Rhythm | Unclear:
    """The one rhythm that the pieces mean, or why there is none; its `first` may lie behind `today`."""
    starts = _starts(pieces, today)
    if starts.doubt and not starts.found:
        return Unclear(Why.NOT_UNDERSTOOD)
    bare = [rhythm for start in starts.found or (None,) for rhythm in _rhythms(pieces, start)]
    if not bare:
        return Unclear(Why.NO_DATE, times.found)
    if not times.found:
        return Unclear(Why.NO_TIME)
    found = tuple(replace(rhythm, time=time) for rhythm in dict.fromkeys(bare) for time in times.found)
    unsure = starts.doubt or times.doubt or _guessed(pieces)
    return found[0] if len(found) == 1 and not unsure else Unclear(Why.AMBIGUOUS, found)


def _rhythms(pieces: Sequence[Piece], start: date | None) -> list[Rhythm]:
    """Every way to read the pieces as a rhythm from `start` on, with no time yet."""
    every = [piece for piece in pieces if isinstance(piece, Every) and piece.unit == "week"]
    day = None if _is_vague(pieces) else start
    found = [Rhythm(piece.count, "week", weekday, "") for piece in every for weekday in _weekdays(pieces, day)]
    found += [
        Rhythm(count, "month", weekday, "", nth) for count in _months(pieces) for nth, weekday in _nths(pieces, day)
    ]
    return [replace(rhythm, first=beginning(rhythm, start)) for rhythm in found] if start else found


def _months(pieces: Iterable[Piece]) -> list[int]:
    """Once in how many months; "van de maand" stands for each month when no other count was said."""
    said = [piece.count for piece in pieces if isinstance(piece, Every) and piece.unit == "month"]
    implied = any(isinstance(piece, Nth) and piece.monthly for piece in pieces)
    return said or ([1] if implied else [])


def _weekdays(pieces: Iterable[Piece], start: date | None) -> list[int]:
    """The weekdays named; one that contradicts the first date leaves both."""
    named = {piece.day for piece in pieces if isinstance(piece, Weekday)}
    return sorted(named | ({start.weekday()} if start else set()))


def _nths(pieces: Sequence[Piece], start: date | None) -> list[tuple[int, int]]:
    """Which weekday of the month: as said, or all it can be when only a weekday or a first date was said."""
    said = [(piece.nth, piece.weekday) for piece in pieces if isinstance(piece, Nth) and not is_fixed(piece)]
    if said:
        return said
    if start:
        nth = (start.day - 1) // 7 + 1
        return [(LAST if nth == _FIFTH else nth, start.weekday())]
    return [(nth, day) for day in _weekdays(pieces, None) for nth in (1, 2, 3, 4, LAST)]


def _guessed(pieces: Sequence[Piece]) -> bool:
    """Whether a month's weekday was only derived from a date, or weeks and months were both said."""
    months = bool(_months(pieces))
    weeks = any(isinstance(piece, Every) and piece.unit == "week" for piece in pieces)
    return months and (weeks or not any(isinstance(piece, Nth) and not is_fixed(piece) for piece in pieces))


def _is_vague(pieces: Iterable[Piece]) -> bool:
    """Whether the beginning is a month or a week, which says nothing about the weekday."""
    return any(isinstance(piece, InMonth | WeekOf) for piece in pieces)


def _starts(pieces: Sequence[Piece], today: date) -> Days:
    """The dates at which the rhythm may begin; none when none was said, in doubt when what was said is no date."""
    if week := [piece for piece in pieces if isinstance(piece, WeekOf)]:
        mondays = first_days(week, today)
        return Days(tuple(sorted(mondays)), doubt=not mondays)
    kept = [OnDay(1, piece.month) if isinstance(piece, InMonth) else piece for piece in pieces]
    beside = [piece for piece in kept if not isinstance(piece, Weekday)]
    coming = days(beside, today)
    if coming is None or not coming.found:
        return Days((), doubt=coming is not None)
    past = days(beside, today - _BACK) if any(isinstance(piece, OnDay) for piece in kept) else None
    found = tuple(sorted({*coming.found, *(past.found if past else ())}))
    return Days(found, doubt=coming.doubt or len(found) > 1)
