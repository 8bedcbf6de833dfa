"""Reads a phrase as kader.yaml writes it, and follows it through a text.

Words are parted by spaces; a/b is one or the other; * stands for any letters at one end of a word; … for at most
five other words of the same clause; {name} for any word of the list that goes by that name. What stands between
( and ), at the beginning or the end, must be there but is no part of what is found.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dialogs.lexicon.choice import Names, Words, words
from dialogs.lexicon.spelling import normal
from dialogs.lexicon.tokens import Token

GAP = "…"
PLACE = "{woord}"  # a word found by another phrase
_WIDEST = 5  # words in a gap
_BRACKETS = re.compile(r"(?:\(([^()]*)\))?([^()]*)(?:\(([^()]*)\))?")

Step = Words | None  # None is a gap
Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Extent:
    """What is found, from token `first` to `last`; `start` is before `first` where brackets come right before it."""

    start: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """The rarest word of a phrase, and what stands around its anchor (that word, or {woord}), nearest first."""

    rarest: Words
    before: Steps
    after: Steps
    opening: Steps  # between ( and ), at the beginning
    closing: Steps

    def around(self, tokens: list[Token], first: int, last: int) -> Extent | None:
        """Where the phrase is if its anchor is tokens[first:last + 1]; None if it is not there."""
        inner, outer = _reach(self.before, tokens, first, -1), _reach(self.after, tokens, last, 1)
        if inner is None or outer is None:
            return None
        start = _reach(self.opening, tokens, inner, -1)
        if start is None or _reach(self.closing, tokens, outer, 1) is None:
            return None
        return Extent(inner if None in self.opening else start, inner, outer)


def parsed(phrase: str, names: Names) -> Phrase:
    """The phrase, anchored at {woord} or else at its rarest word. Raises ValueError for brackets in other places."""
    brackets = _BRACKETS.fullmatch(phrase.replace("...", GAP))
    if brackets is None:
        raise ValueError(f"brackets may only open or close a phrase: {phrase}")
    opening, parts, closing = (part.split() for part in brackets.groups(""))
    rarest = max(range(len(parts)), key=lambda i: _rarity(parts[i]))
    anchor = parts.index(PLACE) if PLACE in parts else rarest
    return Phrase(
        words(parts[rarest], names),
        _steps(reversed(parts[:anchor]), names),
        _steps(parts[anchor + 1 :], names),
        _steps(reversed(opening), names),
        _steps(closing, names),
    )


def _steps(parts: Iterable[str], names: Names) -> Steps:
    return tuple(None if part == GAP else words(part, names) for part in parts)


def _rarity(part: str) -> int:
    """Long words are rare words."""
    return -1 if part == GAP or part.startswith("{") else min(len(normal(choice)) for choice in part.split("/"))


def _reach(steps: Steps, tokens: list[Token], at: int, way: int) -> int | None:
    """The last token of these steps when they are taken from the token `at`, onwards (1) or backwards (-1)."""
    for number, step in enumerate(steps):
        if step is None:
            return _across(steps[number + 1 :], tokens, at, way)
        to = at + way
        if not 0 <= to < len(tokens) or tokens[to].sentence != tokens[at].sentence or not step.fit(tokens[to]):
            return None
        at = to
    return at


def _across(steps: Steps, tokens: list[Token], at: int, way: int) -> int | None:
    for to in range(at + way, at + way * (_WIDEST + 2), way):
        if not 0 <= to < len(tokens) or tokens[to].clause != tokens[at].clause:
            return None
        found = _reach(steps, tokens, to - way, way)
        if found is not None:
            return found
    return None
