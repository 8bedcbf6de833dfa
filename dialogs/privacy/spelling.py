"""Judge a word no list holds: a slip in a common first name, a slip in an ordinary word, or neither."""

from collections.abc import Iterator
from functools import cache, lru_cache

from dialogs.privacy.words import Sort, common_first_names, cue, listed, sort

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST = 5  # a shorter name lies one letter away from too many other words


def _without_one(word: str) -> Iterator[str]:
    return (word[:i] + word[i + 1 :] for i in range(len(word)))


@cache
def _slips() -> frozenset[str]:
    return frozenset(
        slip for name in common_first_names() if len(name) > _SHORTEST for slip in (name, *_without_one(name))
    )


@lru_cache(maxsize=8192)
def slip_of_name(word: str) -> bool:
    """Whether the folded `word` is one letter away from a common first name, and not from a Dutch word."""
    if sort(word) is not Sort.UNKNOWN or len(word) < _SHORTEST:
        return False
    return any(near in _slips() for near in (word, *_without_one(word))) and not slip_of_word(word)


@lru_cache(maxsize=8192)
def slip_of_word(word: str) -> bool:
    """Whether the folded `word` is one letter away from an ordinary Dutch word."""
    return any(near in listed("woorden") or near in cue("rol") for near in _one_letter_away(word))


def _one_letter_away(word: str) -> Iterator[str]:
    yield from _without_one(word)
    for i in range(len(word) + 1):
        yield from (word[:i] + letter + word[i:] for letter in _LETTERS)
        yield from (word[:i] + letter + word[i + 1 :] for letter in _LETTERS)
        yield word[:i] + word[i : i + 2][::-1] + word[i + 2 :]
