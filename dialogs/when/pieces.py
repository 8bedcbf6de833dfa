"""The pieces of a text that say something about when: what the scanner finds and the readers put together."""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "week", "month"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as said; `exact` when its writing tells morning from afternoon ("02:30", "14u")."""

    hour: int
    minute: int
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day: "ochtend", "middag", "avond" or "nacht"."""

    name: str


@dataclass(frozen=True, slots=True)
class Later:
    """So many minutes from now."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday, bare or as "komende", "volgende" or "deze" has it."""

    day: int
    which: Literal["", "coming", "next", "this"] = ""


@dataclass(frozen=True, slots=True)
class OnDay:
    """A day and month, in a year when that was said."""

    day: int
    month: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class OfMonth:
    """A day of the month: the next one, or of the month so many `ahead`."""

    day: int
    ahead: int | None = None


@dataclass(frozen=True, slots=True)
class Ahead:
    """So many days, weeks or months from today."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class WeekOf:
    """Days of a week, so many `ahead` or by its `number`; "komende week" may be the coming seven days too."""

    ahead: int = 0
    number: int | None = None
    coming: bool = False
    days: tuple[int, ...] = (0, 1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class InMonth:
    """A month and nothing more."""

    month: int


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth such weekday: of a month by name, of one so many `ahead`, of every month, or of none that was said."""

    nth: int
    weekday: int
    monthly: bool = False
    month: int | None = None
    year: int | None = None
    ahead: int | None = None


@dataclass(frozen=True, slots=True)
class Every:
    """A return every so many weeks or months."""

    count: int
    unit: Literal["week", "month"]


@dataclass(frozen=True, slots=True)
class Gone:
    """Something in the past: "gisteren", "vorige week"."""


@dataclass(frozen=True, slots=True)
class Loose:
    """A word or number that changes the meaning and found no place: whoever reads on would be guessing."""


@dataclass(frozen=True, slots=True)
class Maybe:
    """A word that leaves a choice open: "of", "misschien"."""


Piece = Clock | Part | Later | Weekday | OnDay | OfMonth | Ahead | WeekOf | InMonth | Nth | Every | Gone | Loose | Maybe
