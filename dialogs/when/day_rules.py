"""How people write a date: "do 3 december", "3/12", "de 14e", "overmorgen", "volgende week dinsdag"."""

import re

from dialogs.dutch import MONTHS
from dialogs.when.clock_rules import PARTS, part_of_day
from dialogs.when.names import DAY, MONTH, NUMBER, ORDINAL, either, month, number, weekday, year
from dialogs.when.pieces import Ahead, Gone, InMonth, OfMonth, OnDay, Piece, Weekday, WeekOf
from dialogs.when.rule import Rule, rule

_PART = either(*PARTS)
_COMING = r"(?:aanstaande|aankomende?|komende?|eerstvolgende|eerstkomende|a\.?s)\.?"
_D, _M = r"(?P<d>0?[1-9]|[12][0-9]|3[01])", r"(?P<m>0?[1-9]|1[0-2])"
_YEAR = r"(?:,?[ -]?(?P<y>20[0-9]{2}|'[0-9]{2})(?! ?(?:uur|u|h)(?![^\W_])))"  # "3 december 2030 uur" has no year
_DONE = r"(?= ?(?:$|[,.;!]|om |van |rond |vanaf |half |kwart |'s |[0-9]))"  # "de eerste bijeenkomst" is no date
_NEAR = {"vandaag": 0, "morgen": 1, "overmorgen": 2}
_ALL_WEEK = (0, 1, 2, 3, 4)
_SLICES = {"eind": (3, 4), "einde": (3, 4), "begin": (0, 1), "midden": (1, 2, 3), "halverwege": (1, 2, 3)}


def _with_part(found: re.Match[str], piece: Piece) -> tuple[Piece, ...]:
    return (piece, part_of_day(found["part"])) if found["part"] else (piece,)


def _weekday(found: re.Match[str]) -> tuple[Piece, ...]:
    day = weekday(found["day"])
    if found["coming"] or found["behind"]:
        return _with_part(found, Weekday(day, "coming"))
    if found["next"]:
        return _with_part(found, Weekday(day, "next"))
    return _with_part(found, Weekday(day, "this" if found["this"] else ""))


def _near(found: re.Match[str]) -> tuple[Piece, ...]:
    return _with_part(found, Ahead(_NEAR[found["near"]], "day"))


def _near_later(found: re.Match[str]) -> tuple[Piece, ...]:
    return (Ahead(_NEAR[found["near"]] + 7 * number(found["n"]), "day"),)


def _ahead(found: re.Match[str]) -> tuple[Piece, ...]:
    count, unit = number(found["n"]), found["unit"]
    if unit.startswith("dag"):  # "donderdag over 14 dagen" counts in weeks
        return (Ahead(count, "day") if count % 7 else Ahead(count // 7, "week"),)
    return (Ahead(count, "week" if unit.startswith("we") else "month"),)


def _week(found: re.Match[str]) -> tuple[Piece, ...]:
    days = _SLICES.get(found["slice"] or "", _ALL_WEEK)
    if found["number"]:
        return (WeekOf(number=int(found["number"]), days=days),)
    return (WeekOf(int(found["which"] != "deze"), coming=bool(found["coming"]), days=days),)


def _in_words(found: re.Match[str]) -> tuple[Piece, ...]:
    return (OnDay(number(found["d"]), month(found["m"]), year(found["y"])),)


def _in_digits(found: re.Match[str]) -> tuple[Piece, ...]:
    return (OnDay(int(found["d"]), int(found["m"]), year(found["y"])),)


def _of_month(found: re.Match[str]) -> tuple[Piece, ...]:
    near = {"deze": 0, "volgende": 1}
    return (OfMonth(number(found["d"]), near.get(found.groupdict().get("near") or "")),)


DAY_RULES: tuple[Rule, ...] = (
    rule(rf"(?:vorige|afgelopen|voorbije) (?:week|maand|{DAY})|eergisteren|gisteren", lambda found: (Gone(),)),
    rule(rf"(?P<y>20[0-9]{{2}})-{_M}-{_D}", _in_digits),
    rule(rf"{_D}(?P<s>[-/]){_M}(?:(?P=s)(?P<y>(?:20)?[0-9]{{2}}))?(?![-/.:][0-9])", _in_digits),
    rule(rf"{_D}\.{_M}\.(?P<y>20[0-9]{{2}})", _in_digits),
    rule(rf"(?:de )?(?P<d>{ORDINAL}|{NUMBER})[ -]?(?:van )?(?P<m>{MONTH}){_YEAR}?", _in_words),
    rule(rf"(?:de )?(?P<d>{ORDINAL}|{NUMBER}) (?:van )?(?P<near>deze|volgende) maand", _of_month),
    rule(rf"(?P<near>deze|volgende) maand (?:op )?(?:de )?(?P<d>{ORDINAL})", _of_month),
    rule(rf"de (?P<d>{ORDINAL})(?: van de maand)?{_DONE}", _of_month),
    rule(rf"(?P<d>[0-9]{{1,2}}(?:ste|de|e))(?: van de maand)?{_DONE}", _of_month),
    rule(rf"(?P<near>vandaag|overmorgen|morgen) over (?P<n>{NUMBER}) (?:week|weken)", _near_later),
    rule(r"(?P<near>vandaag|overmorgen|morgen)(?: ?(?P<part>ochtend|middag|avond))?", _near),
    rule(r"van(?P<part>ochtend|morgen|middag|avond)", lambda found: _with_part(found, Ahead(0, "day"))),
    rule(rf"over (?P<n>{NUMBER}) (?P<unit>dag|dagen|week|weken|maand|maanden)", _ahead),
    rule(
        rf"(?:(?P<slice>{either(*_SLICES)}) )?(?:van |in )?(?:de )?(?:(?P<which>volgende|(?P<coming>komende|aankomende"
        r"|aanstaande)|deze) week|(?:week|wk|weeknummer|weeknr)\.? ?(?P<number>[0-9]{1,2}))",
        _week,
    ),
    rule(r"(?:(?:dit|het|komend) )?weekend", lambda found: (WeekOf(days=(5, 6)),)),
    rule(
        rf"(?:(?:(?P<coming>{_COMING})|(?P<next>volgende)|(?P<this>deze)) )?(?P<day>{DAY})\.?(?: ?(?P<part>{_PART}))?"
        rf"(?P<behind> {_COMING})?",
        _weekday,
    ),
    rule(rf"(?P<m>{either(*MONTHS)})", lambda found: (InMonth(month(found["m"])),)),
)
