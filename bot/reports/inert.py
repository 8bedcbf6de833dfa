"""Makes any text fit to be set: no control characters, only glyphs that exist, and no word wider than a page."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from bot.reports.coverage import shown

_LINES = frozenset("\r\v\f\x85\u2028\u2029")
_HIDDEN = frozenset({"Cc", "Cf", "Cs"})  # Unicode's categories: control, format (which turns a line around), surrogate
_SELECTORS = frozenset(chr(code) for code in range(0xFE00, 0xFE10))  # which of two glyphs a sign should have
_PHRASES = frozenset(map(chr, (*range(0xFD40, 0xFD50), *range(0xFDF0, 0xFE00))))  # Arabic phrases in one wide sign
_LONG = re.compile(r"\S{36,}|[^\W_a-zà-ÿ]{16,}|(\S)\1{15,}")  # no word that hyphenation finds its way in
_BREAK = "\u200b"  # a place where a word may be broken, of no width
_STEP = 12
_FOREIGN = "[tekst in een ander schrift]"
_STRANGE = re.compile("\0(?:[\0 ]*\0)?")


def inert(value: Any) -> Any:
    """A JSON-like value with every text in it made fit to be set."""
    if isinstance(value, str):
        return fit(value)
    if isinstance(value, Mapping):
        return {key: inert(part) for key, part in value.items()}
    if isinstance(value, Sequence):
        return [inert(part) for part in value]
    return value


def fit(text: str) -> str:
    """A text without what cannot be seen or shown; letters of a script without a font are replaced by a remark."""
    text = text.replace("\r\n", "\n")
    odd = set(text) - _plain()
    if odd:
        text = text.translate({ord(letter): _instead(letter) for letter in odd})
        text = _STRANGE.sub(_FOREIGN, text)
    return _LONG.sub(_breakable, text).strip()


@lru_cache(maxsize=1)
def _plain() -> frozenset[str]:
    """What can be set as it is."""
    visible = (one for one in shown() - _PHRASES if one == " " or unicodedata.category(one) not in {*_HIDDEN, "Zs"})
    return frozenset(visible) | {"\n"}


def _instead(letter: str) -> str:
    """What is set in the place of a letter that cannot be; a null stands for a letter of another script."""
    if letter in _LINES:
        return "\n"
    if letter.isspace():
        return " "
    if letter in _PHRASES:
        return letter + _BREAK
    return "" if letter in _SELECTORS or unicodedata.category(letter) in _HIDDEN else "\0"


def _breakable(word: re.Match[str]) -> str:
    return _BREAK.join(word[0][start : start + _STEP] for start in range(0, len(word[0]), _STEP))
