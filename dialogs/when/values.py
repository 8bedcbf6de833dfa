"""What can come out of reading when something is: a moment, a rhythm, or why it is neither."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Literal
from zoneinfo import ZoneInfo

from dialogs.when.zones import at_local

LAST = -1  # the `nth` of "de laatste dinsdag van de maand"


class Why(StrEnum):
    """Why a text is no moment and no rhythm."""

    AMBIGUOUS = "ambiguous"  # the candidates say what it may mean
    PAST = "past"
    NO_TIME = "no_time"  # the candidates are dates; ask on and read both texts together
    NO_DATE = "no_date"  # the candidates are times "HH:MM"; ask on and read both texts together
    NOT_UNDERSTOOD = "not_understood"
    GAP = "gap"  # the clock jumps over this time; the candidate is the first moment after it
    TWICE = "twice"  # the clock shows this time twice that night; the candidate is the first of the two


@dataclass(frozen=True, slots=True)
class Moment:
    """One date and time as a clock on the wall in `zone` shows it; `local` is naive."""

    local: datetime
    zone: ZoneInfo

    @property
    def utc(self) -> datetime:
        """The same instant in UTC."""
        return at_local(self.local.date(), f"{self.local:%H:%M}", self.zone)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every so many weeks or months on a weekday (0 is Monday), at a time "HH:MM" local to the person.

    `nth` (1-4, or `LAST`) says which such weekday of the month; it is None for weeks. Nothing happens before `first`.
    """

    every: int
    unit: Literal["week", "month"]
    weekday: int
    time: str
    nth: int | None = None
    first: date | None = None


Candidate = Moment | Rhythm | date | str


@dataclass(frozen=True, slots=True)
class Unclear:
    """Why a text was not understood, and what it may have meant, soonest first."""

    why: Why
    candidates: tuple[Candidate, ...] = ()


When = Moment | Rhythm | Unclear
