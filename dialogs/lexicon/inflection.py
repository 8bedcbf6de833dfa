"""Makes the forms a Dutch word may take, so that kader.yaml only needs the word as a dictionary has it."""

import re
from collections.abc import Iterator

_SHORTEST = 4  # letters; shorter words are mostly function words
_LONG_VOWEL = re.compile(r"([aeou])\1([^aeiou])$")  # disfunctioneel: disfunctionele
_SHORT_VOWEL = re.compile(r"(?<![aeiou])([aeiou])([bdfgklmnprst])$")  # gezin: gezinnen
_SOFT = {"f": "v", "s": "z"}  # depressief: depressieve
_ATTACHED = ("s", "er", "ers", "n", "je", "jes", "tje", "tjes", "heid")
_ABBREVIATION = ("er", "ers", "ertje", "ertjes")  # ADHD'er, LVB'ers


def inflected(word: str) -> frozenset[str]:
    """The normal word with its plural, its adjective in -e, its diminutive and its noun in -er or -heid.

    Makes some forms that do not exist; they do no harm, as nobody types them.
    """
    if len(word) < _SHORTEST:
        return frozenset([word])
    return frozenset([word, *(word + ending for ending in _ATTACHED), *_before_a_vowel(word)])


def abbreviation(word: str) -> frozenset[str]:
    """The normal abbreviation, and the person it is made to stand for."""
    return frozenset([word, *(word + ending for ending in _ABBREVIATION)])


def _before_a_vowel(word: str) -> Iterator[str]:
    for stem in _stems(word):
        yield from (stem + "e", stem + "en", stem + "es")


def _stems(word: str) -> Iterator[str]:
    yield word
    yield _LONG_VOWEL.sub(r"\1\2", word)
    yield _SHORT_VOWEL.sub(r"\1\2\2", word)
    if word[-1] in _SOFT:
        yield _LONG_VOWEL.sub(r"\1\2", word)[:-1] + _SOFT[word[-1]]
