"""Looks through how a word happens to be spelled: capitals, accents, hyphens, letters that sound alike, one slip."""

import re
import unicodedata
from collections.abc import Iterator

_MARKS = re.compile(r"[^a-z0-9]+")
_ALIKE = {  # longer spellings first; each goes to one sign for its sound
    "isch": "ies",
    "sch": "sg",
    "ch": "g",
    "ph": "f",
    "th": "t",
    "dt": "t",
    "ij": "ei",
    "au": "ou",
    "ce": "se",
    "ci": "si",
    "cy": "sei",
    "y": "i",
    "c": "k",
    "q": "k",
    "x": "ks",
    "z": "s",
    "v": "f",
}
_SPELLINGS = re.compile("|".join(_ALIKE))
_ENDING = re.compile(r"ich(e?)$")  # autistich
_DOUBLED = re.compile(r"([^aeiou])\1+")


def normal(word: str) -> str:
    """The word in small letters, without accents, apostrophes and hyphens: "Zorg-mijder" and "zorgmijder" are one."""
    lower = word.lower()
    if lower.isascii() and lower.isalnum():
        return word if lower == word else lower  # a word that is kept by itself takes room only once
    return _MARKS.sub("", unicodedata.normalize("NFKD", lower))


def sound(normal_word: str) -> str:
    """What a normal word sounds like, so that "zorgmeider" and "zorgmijder" are one; also for a piece of a word."""
    written = _ENDING.sub(r"isch\1", normal_word) if "ich" in normal_word else normal_word
    alike = _SPELLINGS.sub(lambda spelling: _ALIKE[spelling[0]], written)
    return _DOUBLED.sub(r"\1", alike)


def hardened(sounding: str) -> str:
    """A sound as it ends a word, where d is heard as t: "mishandeld" and "mishandelt" are one."""
    return f"{sounding[:-1]}t" if sounding.endswith("d") else sounding


def shortened(word: str) -> Iterator[str]:
    """The word, and the word with each of its letters left out: two words a slip apart share one of these."""
    yield word
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]


def one_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter: added, dropped, wrong, or changed places with its neighbour."""
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, others = one[start:], other[start:]
    return (
        rest[1:] == others[1:]
        or rest == others[1:]
        or rest[1:] == others
        or (rest[:2] == others[1::-1] and rest[2:] == others[2:])
    )
