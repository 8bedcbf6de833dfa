"""Reads a phrase as kader.yaml writes it, and follows it through a text.

Words are parted by spaces; a/b is one or the other; * stands for any letters at one end of a word; … for at most
five other words of the same clause; {name} for any word of the list that goes by that name. What stands between
( and ), at the beginning or the end, must be there but is no part of what is found.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from dialogs.lexicon.places import Fits, Places
from dialogs.lexicon.spelling import normal
from dialogs.lexicon.tokens import Words

GAP = "…"
PLACE = "{woord}"  # a word found by another phrase
_WIDEST = 5  # words in a gap
_COMMON = frozenset("niet een maar bij voor aan".split())  # in so many texts that nothing should be looked for by them
_BRACKETS = re.compile(r"(?:\(([^()]*)\))?([^()]*)(?:\(([^()]*)\))?")

Steps = tuple[int | None, ...]  # the numbers of places; None is a gap


class Extent(NamedTuple):
    """What is found, from token `first` to `last`; `start` is before `first` where brackets come right before it."""

    start: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """What stands around the anchor of a phrase (its rarest word, or {woord}), nearest first."""

    before: Steps
    after: Steps
    opening: Steps  # between ( and ), at the beginning
    closing: Steps
    needs: tuple[int, ...]  # all of these places must be taken

    def around(self, words: Words, fits: Fits, first: int, last: int) -> Extent | None:
        """Where the phrase is if its anchor is the words from `first` to `last`; None if it is not there."""
        if self is ALONE:
            return Extent(first, first, last)
        inner = _reach(self.before, words, fits, first, -1)
        outer = None if inner is None else _reach(self.after, words, fits, last, 1)
        if inner is None or outer is None:
            return None
        start = _reach(self.opening, words, fits, inner, -1)
        if start is None or _reach(self.closing, words, fits, outer, 1) is None:
            return None
        return Extent(inner if None in self.opening else start, inner, outer)


ALONE = Phrase((), (), (), (), ())  # most phrases are a single word


def parsed(written: str, places: Places) -> tuple[str, Phrase]:
    """The rarest word of a phrase, to find it by, and what stands around {woord} or else around that word.

    Raises ValueError for brackets in other places.
    """
    brackets = _BRACKETS.fullmatch(written.replace("...", GAP))
    if brackets is None:
        raise ValueError(f"brackets may only open or close a phrase: {written}")
    left, parts, right = (part.split() for part in brackets.groups(""))
    rarest = max(range(len(parts)), key=lambda i: _rarity(parts[i]))
    anchor = parts.index(PLACE) if PLACE in parts else rarest
    around = (reversed(parts[:anchor]), parts[anchor + 1 :], reversed(left), right)
    before, after, opening, closing = (_steps(each, places) for each in around)
    needs = tuple(step for step in (*before, *after, *opening, *closing) if step is not None)
    phrase = Phrase(before, after, opening, closing, needs)
    return parts[rarest], ALONE if phrase == ALONE else phrase


def _steps(parts: Iterable[str], places: Places) -> Steps:
    return tuple(None if part == GAP else places.number(part) for part in parts)


def _rarity(part: str) -> int:
    """Long words are rare words."""
    if part == GAP or part.startswith("{"):
        return -1
    return min(0 if word in _COMMON else len(normal(word)) for word in part.split("/"))


def _reach(steps: Steps, words: Words, fits: Fits, at: int, way: int) -> int | None:
    """The last word of these steps when they are taken from the word `at`, onwards (1) or backwards (-1)."""
    for number, step in enumerate(steps):
        if step is None:
            return _across(steps[number + 1 :], words, fits, at, way)
        to = at + way
        if not 0 <= to < len(words.forms) or words.sentences[to] != words.sentences[at]:
            return None
        if step not in fits[words.forms[to]]:
            return None
        at = to
    return at


def _across(steps: Steps, words: Words, fits: Fits, at: int, way: int) -> int | None:
    for to in range(at + way, at + way * (_WIDEST + 2), way):
        if not 0 <= to < len(words.forms) or words.clauses[to] != words.clauses[at]:
            return None
        found = _reach(steps, words, fits, to - way, way)
        if found is not None:
            return found
    return None
