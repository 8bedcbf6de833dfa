"""How people write a rhythm: "elke 6 weken", "om de week", "iedere eerste dinsdag van de maand", "dinsdags"."""

import re

from dialogs.when.clock_rules import PARTS, part_of_day
from dialogs.when.names import DAY, MONTH, NUMBER, ORDINAL, either, month, number, weekday, year
from dialogs.when.pieces import Every, Loose, Nth, Piece, Weekday
from dialogs.when.rule import Rule, rule
from dialogs.when.values import LAST

_ONCE = r"(?:1 ?x|1 keer|een keer|eenmaal|eens) (?:per|in de|om de|elke|iedere)"
_EACH = rf"(?:elke|iedere|elk|ieder|per|{_ONCE}|(?P<skip>om de))"
_NTH = rf"(?P<nth>{ORDINAL}|laatste)"
_WEEKDAY = rf"(?P<day>{DAY})(?: ?(?P<part>{either(*PARTS)}))?"
_OF_MONTH = (
    r"(?:(?:van|in) (?:(?:elke|iedere|de|een) maand|(?P<near>deze|volgende) maand"
    rf"|(?P<month>{MONTH})(?: (?P<y>20[0-9]{{2}}))?)|(?:vd|v\.d\.?|per) maand)"
)
_MOST = 52  # no group of colleagues meets less than once in so many weeks


def _every(count: int, unit: str) -> Piece:
    if not 1 <= count <= _MOST:
        return Loose()
    if unit == "kwartaal":
        return Every(3 * count, "month")
    return Every(count, "month" if unit.startswith("maand") else "week")


def _each(found: re.Match[str]) -> tuple[Piece, ...]:
    count = number(found["n"]) if found["n"] else 2 if found["skip"] or found["other"] else 1
    return (_every(count, found["unit"]),)


def _in_one_word(found: re.Match[str]) -> tuple[Piece, ...]:
    return (_every(number(found["n"]) if found["n"] else 1, found["unit"]),)


def _with_part(found: re.Match[str], *pieces: Piece) -> tuple[Piece, ...]:
    return (*pieces, part_of_day(found["part"])) if found["part"] else pieces


def _each_weekday(found: re.Match[str]) -> tuple[Piece, ...]:
    count = 2 if found["skip"] or found["other"] else 1
    return _with_part(found, Every(count, "week"), Weekday(weekday(found["day"])))


def _weekdays(found: re.Match[str]) -> tuple[Piece, ...]:
    return _with_part(found, Every(1, "week"), Weekday(weekday(found["day"])))


def _nth_of_month(found: re.Match[str]) -> tuple[Piece, ...]:
    nth, day = _nth(found), weekday(found["day"])
    if nth is None:
        return (Loose(),)
    if found["month"]:
        return _with_part(found, Nth(nth, day, month=month(found["month"]), year=year(found["y"])))
    if found["near"]:
        return _with_part(found, Nth(nth, day, ahead=int(found["near"] == "volgende")))
    return _with_part(found, Nth(nth, day, monthly=True))


def _each_nth(found: re.Match[str]) -> tuple[Piece, ...]:
    """ "Elke tweede dinsdag" may be the second of the month or one in two; "elke eerste" leaves no doubt."""
    nth, day = _nth(found), weekday(found["day"])
    if nth is None:
        return (Loose(),)
    once_in = () if nth in {1, LAST} else (Every(nth, "week"), Weekday(day))
    return _with_part(found, Nth(nth, day, monthly=True), *once_in)


def _some_nth(found: re.Match[str]) -> tuple[Piece, ...]:
    nth = _nth(found)
    return (Loose(),) if nth is None else _with_part(found, Nth(nth, weekday(found["day"])))


def _nth(found: re.Match[str]) -> int | None:
    """Which one; None for a fifth, which most months do not have."""
    nth = LAST if found["nth"] == "laatste" else number(found["nth"])
    return nth if nth in {1, 2, 3, 4, LAST} else None


RHYTHM_RULES: tuple[Rule, ...] = (
    rule(rf"{_EACH} (?:(?P<other>andere) |(?P<n>{NUMBER}) )?(?P<unit>week|weken|wk|maand|maanden|kwartaal)", _each),
    rule(rf"(?:(?P<n>{NUMBER})[ -]?)?(?P<unit>wekelijks|maandelijks)e?", _in_one_word),
    rule(rf"(?:{_EACH} |de )?{_NTH} {_WEEKDAY} {_OF_MONTH}", _nth_of_month),
    rule(rf"{_EACH} {_NTH} {_WEEKDAY}", _each_nth),
    rule(rf"{_EACH} (?P<other>andere )?{_WEEKDAY}", _each_weekday),
    rule(rf"(?:de )?{_NTH} {_WEEKDAY}", _some_nth),
    rule(rf"{_WEEKDAY}(?:s|en)", _weekdays),
)
