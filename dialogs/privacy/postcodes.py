"""Find Dutch postcodes, and tell them from years and amounts that a small word follows ("1995 na")."""

import re
from collections.abc import Iterator

from dialogs.privacy.spans import Span
from dialogs.privacy.tokens import fold
from dialogs.privacy.words import cue

_POSTCODE = re.compile(r"(?<![\w.,/-])[1-9]\d{3}(?P<blank> ?)(?P<letters>[A-Za-z]{2})(?![\w'’-])")
_YEAR = re.compile(r"(?:19|20)[0-4]\d|1000|1500")
_AFTER_YEAR = re.compile(
    r"\b(?:in|sinds|tot|vanaf|na|voor|uit|van|anno|eind|begin|medio|rond|jaar|\d{1,2}[ -]\w+) $", re.IGNORECASE
)
_CALLED = re.compile(r"(?:postcode\w*|adres|wonend|woont)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
_NEVER = {"SA", "SD", "SS"}  # letters that the post never gave out


def postcodes(text: str) -> Iterator[Span]:
    """The postcodes in `text`, with or without the blank, in any case."""
    for found in _POSTCODE.finditer(text):
        if _is_postcode(text[: found.start()], found):
            yield Span(found.start(), found.end(), "postcode")


def _is_postcode(before: str, found: re.Match[str]) -> bool:
    letters = found["letters"]
    if letters.upper() in _NEVER:
        return False
    apart_from_year = not (found["blank"] and _YEAR.match(found[0]))
    if letters.isupper():
        return apart_from_year or not _AFTER_YEAR.search(before)
    return _CALLED.search(before) is not None or (apart_from_year and fold(letters) not in cue("lettergreep"))
