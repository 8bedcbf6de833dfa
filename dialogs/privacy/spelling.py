"""Judge a word no list holds: a slip in a common first name, a slip in an ordinary word, or neither."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from dialogs.privacy.wordlist import WordList
from dialogs.privacy.words import Sort, common_first_names, cue, listed, sort

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST = 5  # a shorter name lies one letter away from too many other words


def _without_one(word: str) -> Iterator[str]:
    return (word[:i] + word[i + 1 :] for i in range(len(word)))


@cache
def _slips() -> WordList:
    return WordList(
        slip for name in common_first_names() if len(name) > _SHORTEST for slip in (name, *_without_one(name))
    )


_SOUNDS = (
    (re.compile(r"dj|j"), "j"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|c(?![hi])|q"), "k"),
    (re.compile(r"kh|ch|gh"), "g"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ou|oe|oo"), "u"),
    (re.compile(r"ie|ij|y|ee"), "i"),
    (re.compile(r"sh|sj"), "s"),
    (re.compile(r"w"), "v"),
    (re.compile(r"z"), "s"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"h\b"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


def _sound(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = letters.sub(sound, word)
    return word


@cache
def _sounds() -> WordList:
    return WordList(_sound(name) for name in common_first_names() if len(name) > _SHORTEST)


def sounds_like_name(word: str) -> bool:
    """Whether the folded `word` is a common first name in another spelling ("fatiema"), and near no Dutch word."""
    unlisted = sort(word) is Sort.UNKNOWN and len(word) >= _SHORTEST
    return unlisted and _sound(word) in _sounds() and not slip_of_word(word)


def slip_of_name(word: str) -> bool:
    """Whether the folded `word` is one letter away from a common first name, and not from a Dutch word."""
    if sort(word) is not Sort.UNKNOWN or len(word) < _SHORTEST:
        return False
    return any(near in _slips() for near in (word, *_without_one(word))) and not slip_of_word(word)


@lru_cache(maxsize=8192)
def slip_of_word(word: str) -> bool:
    """Whether the folded `word` is one letter away from an ordinary Dutch word."""
    words, roles = listed("woorden"), cue("rol")
    return any(near in words or near in roles for near in _one_letter_away(word))


@lru_cache(maxsize=8192)
def compound(word: str) -> bool:
    """Whether the folded `word` is two ordinary Dutch words in one ("naaigroep")."""
    words = listed("woorden")
    return any(word[:cut] in words and word[cut:] in words for cut in range(3, len(word) - 2))


def _one_letter_away(word: str) -> Iterator[str]:
    yield from _without_one(word)
    for i in range(len(word) + 1):
        yield from (word[:i] + letter + word[i:] for letter in _LETTERS)
        yield from (word[:i] + letter + word[i + 1 :] for letter in _LETTERS)
        yield word[:i] + word[i : i + 2][::-1] + word[i + 2 :]


def possessive_stem(word: str) -> str | None:
    """The first name in a folded possessive without apostrophe ("dylans"), or None."""
    stem = word[:-1]
    doubtful = word.endswith("s") and len(word) > 3 and sort(word) in {Sort.UNKNOWN, Sort.SURNAME, Sort.NO_PERSON}
    return stem if doubtful and stem in listed("voornamen_eigen") else None


def spelled_otherwise(word: str) -> bool:
    """Whether the folded `word` is a common first name after all."""
    return slip_of_name(word) or sounds_like_name(word) or possessive_stem(word) is not None
