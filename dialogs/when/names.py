"""Dutch words for numbers, days and months, as people type them on a phone, and the patterns that match them."""

import re

from dialogs.dutch import MONTHS, NUMBERS, WEEKDAYS

_TO_TWENTY = ("een", *NUMBERS[2:])  # without the accents that nobody types
_UNITS = [f"{unit}entwintig" for unit in _TO_TWENTY[:9]]
CARDINALS = {word: value for value, word in enumerate([*_TO_TWENTY, *_UNITS, "dertig", "eenendertig"], 1)}
_ODD = {1: "eerste", 3: "derde", 8: "achtste"}
ORDINALS = {_ODD.get(value, word + ("de" if value < 20 else "ste")): value for word, value in CARDINALS.items()}
_SHORT_DAYS = ("maa ma", "din di", "woe wo", "don do", "vr", "za", "")
_SHORT_AND_MORE = {"vrij": 4, "zat": 5, "zo": 6, "zon": 6}  # also "free", "sat", "so" and "sun"
_SHORT_MONTHS = ("jan", "febr feb", "mrt", "apr", "", "jun", "jul", "aug", "sept sep", "okt", "nov", "dec")
DAYS = {name: day for day, full in enumerate(WEEKDAYS) for name in (full, *_SHORT_DAYS[day].split())}
MONTH_NAMES = {name: at + 1 for at, full in enumerate(MONTHS) for name in (full, *_SHORT_MONTHS[at].split())}


def either(*words: str) -> str:
    """A pattern for one of the words, the longest that fits."""
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


END = r"(?![^\W_])"  # not in the middle of a word
MONTH = rf"{either(*MONTH_NAMES)}{END}\.?"
# What is also another word is a day only right before a date or right behind "week".
_BEFORE_DATE = rf"(?=\.? ?[0-9]{{1,2}}(?:[-/][0-9]|(?:ste|de|e)?[ -]?{MONTH}))"
_DOUBTFUL_DAY = either(*_SHORT_AND_MORE)
DAY = rf"(?:{either(*DAYS)}|(?<=week ){_DOUBTFUL_DAY}|{_DOUBTFUL_DAY}{_BEFORE_DATE})"
NUMBER = rf"(?:[0-9]{{1,3}}|{either(*CARDINALS)})"
ORDINAL = rf"(?:[0-9]{{1,2}} ?(?:ste|de|e)|{either(*ORDINALS)})"


def number(word: str) -> int:
    """What a word or digits that `NUMBER` or `ORDINAL` matched stand for."""
    named = CARDINALS.get(word) or ORDINALS.get(word)
    return named or int(re.sub("[^0-9]", "", word))


def weekday(name: str) -> int:
    """The weekday (0 is Monday) that `DAY` matched."""
    return (DAYS | _SHORT_AND_MORE)[name]


def month(name: str) -> int:
    """The number of the month that `MONTH` matched."""
    return MONTH_NAMES[name.rstrip(".")]


def year(digits: str | None) -> int | None:
    """A year as typed ("2026", "26", "'26"), or None when there was none."""
    bare = (digits or "").lstrip("'")
    return int(bare) + (2000 if len(bare) == 2 else 0) if bare else None
