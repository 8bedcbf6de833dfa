"""How people write times: "14.00", "9u30", "10 uur", "half drie", "tien over half vier", "'s middags"."""

import re

from dialogs.when.names import CARDINALS, MONTH, NUMBER, either, number
from dialogs.when.pieces import Clock, Later, Part, Piece
from dialogs.when.rule import Rule, rule

PARTS = {"ochtend": "ochtend", "morgen": "ochtend", "middag": "middag", "avond": "avond", "nacht": "nacht"}

_DIGITS = r"(?:[01]?[0-9]|2[0-3])"
_HOUR = rf"(?:{_DIGITS}|{either(*(word for word, value in CARDINALS.items() if value < 24))})"
_HOUR12 = rf"(?:0?[1-9]|1[0-2]|{either(*(word for word, value in CARDINALS.items() if value <= 12))})"
_UUR = r"(?: ?(?:uur|u|h))"
_AROUND = r"(?:(?:om|rond|omstreeks|tegen|ongeveer|circa|ca|vanaf|start|aanvang|van)\.?:? |@ ?)"
_AT = rf"(?:{_AROUND}(?!een [^\W_]))"  # "om een afspraak te maken" names no hour
_NO_DATE = rf"(?![-/.:]?[0-9]| ?(?:de|ste|e)(?![^\W_])| ?{MONTH})"  # nor does "om 3 december"
_MINUTES = r"(?:[:.uh]| : ?)(?P<m>[0-5][0-9])"
_UNTIL = rf"(?: ?(?:-|tot|t/m) ?{_HOUR}(?:[:.uh][0-5][0-9])?{_NO_DATE})"  # the end of "14.00-16.00" is not asked


def part_of_day(word: str) -> Part:
    """The part of the day that a key of `PARTS` names."""
    return Part(PARTS[word])


def _digital(found: re.Match[str]) -> tuple[Piece, ...]:
    said = found["h"]
    hour = int(said) if said.isdigit() else number(said)
    minute = found.groupdict().get("m")
    return (Clock(hour, int(minute or 0), exact=said.startswith("0") or hour > 12),)


def _spoken(found: re.Match[str]) -> tuple[Piece, ...]:
    minutes = number(found["h"]) * 60 - (30 if found["half"] else 0)
    if found["m"]:
        aside = 15 if found["m"] == "kwart" else number(found["m"])
        minutes += aside if found["side"] == "over" else -aside
    return (Clock(minutes // 60 % 12 or 12, minutes % 60),)


def _later(found: re.Match[str]) -> tuple[Piece, ...]:
    if found["short"]:
        return (Later(15 if found["short"] == "kwartier" else 30),)
    return (Later(number(found["n"]) * (60 if found["unit"] == "uur" else 1)),)


_ASIDE = rf"(?P<m>kwart|{NUMBER})(?: minuten)? (?P<side>over|voor) "
CLOCK_RULES: tuple[Rule, ...] = (
    rule(rf"over (?:(?P<n>{NUMBER}) (?P<unit>uur|minuten|minuut)|een (?P<short>half ?uur|kwartier))", _later),
    rule(rf"{_AROUND}?(?:{_ASIDE}|(?=half))(?P<half>half ?)?(?P<h>{_HOUR12}){_UUR}?{_NO_DATE}", _spoken),
    rule(rf"{_AROUND}?(?P<h>{_DIGITS}){_MINUTES}{_UUR}?{_UNTIL}?{_UUR}?(?![.:/][0-9])", _digital),
    rule(rf"{_AROUND}(?P<h>{_DIGITS})(?P<m>[0-5][0-9]){_UUR}?{_NO_DATE}", _digital),
    rule(rf"(?P<h>{_DIGITS})(?P<m>[0-5][0-9]){_UUR}", _digital),
    rule(rf"{_AROUND}?(?P<h>{_HOUR})(?:{_UUR}{_UNTIL}?{_UUR}?|{_UNTIL}{_UUR})", _digital),
    rule(rf"{_AT}(?P<h>{_HOUR}){_UNTIL}?{_NO_DATE}", _digital),
    rule(r"(?P<part>ochtend|middag|avond|nacht)s?", lambda found: (part_of_day(found["part"]),)),
    rule(r"morgens", lambda found: (Part("ochtend"),)),
)
