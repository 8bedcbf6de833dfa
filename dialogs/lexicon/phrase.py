"""Reads a phrase as kader.yaml writes it, and follows it through a text.

Words are parted by spaces; a/b is one or the other; * stands for any letters at one end of a word; … for at most
five other words of the same clause; {name} for any word of the list that goes by that name. What stands between
( and ), at the beginning or the end, must be there but is no part of what is found.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dialogs.lexicon.inflection import abbreviation, inflected
from dialogs.lexicon.spelling import normal, sound
from dialogs.lexicon.tokens import Token, sounding

GAP = "…"
WIDEST = 5  # words
_STEM = 6  # letters from which a piece of a word may be misspelled too

_BRACKETS = re.compile(r"(?:\(([^()]*)\))?([^()]*)(?:\(([^()]*)\))?")

Names = Mapping[str, Iterable[str]]


@dataclass(frozen=True, slots=True)
class Words:
    """The words that may stand at one place of a phrase: their forms, how those sound, and pieces of words."""

    forms: frozenset[str]
    sounds: frozenset[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]

    def fit(self, token: Token) -> bool:
        """Whether the token is one of these words."""
        return token.form in self.forms or token.sound in self.sounds or self._contain(token)

    def _contain(self, token: Token) -> bool:
        spellings = filter(None, (token.form, token.sound))
        return any(spelling.startswith(self.starts) or spelling.endswith(self.ends) for spelling in spellings)


Step = Words | None  # None is a gap


@dataclass(frozen=True, slots=True)
class Extent:
    """What a phrase covers of a text, in tokens: all of it from `start` to `end`, the part that counts `first` to `last`."""

    start: int
    first: int
    last: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words a phrase is found by (None: by something else), and what stands around them, nearest first."""

    anchor: Words | None
    before: tuple[Step, ...]
    after: tuple[Step, ...]
    before_that: tuple[Step, ...]  # between ( and )
    after_that: tuple[Step, ...]

    def around(self, tokens: list[Token], first: int, last: int) -> Extent | None:
        """Where the phrase is if its anchor is tokens[first:last + 1]; None if it is not there."""
        opening, closing = reach(self.before, tokens, first, -1), reach(self.after, tokens, last, 1)
        if opening is None or closing is None:
            return None
        start, end = reach(self.before_that, tokens, opening, -1), reach(self.after_that, tokens, closing, 1)
        return None if start is None or end is None else Extent(start, opening, closing, end)


def parsed(phrase: str, names: Names, anchor: str = "") -> Phrase:
    """The phrase, found by its part `anchor`, or else by its longest word. `names` are the lists {name} stands for."""
    before_that, core, after_that = _BRACKETS.fullmatch(phrase.replace("...", GAP)).groups("")
    parts = core.split()
    at = parts.index(anchor) if anchor else max(range(len(parts)), key=lambda i: _rarity(parts[i]))
    return Phrase(
        None if anchor else words(parts[at], names),
        _steps(reversed(parts[:at]), names),
        _steps(parts[at + 1 :], names),
        _steps(reversed(before_that.split()), names),
        _steps(after_that.split(), names),
    )


def _steps(parts: Iterable[str], names: Names) -> tuple[Step, ...]:
    return tuple(None if part == GAP else words(part, names) for part in parts)


def words(part: str, names: Names) -> Words:
    """The words that one part of a phrase allows."""
    choices = [choice for piece in part.split("/") for choice in names.get(piece, (piece,))]
    forms = frozenset(form for choice in choices if "*" not in choice for form in _forms(choice))
    return Words(
        forms,
        frozenset(filter(None, map(sounding, forms))),
        tuple(start for choice in choices if choice.endswith("*") for start in _spellings(normal(choice), sound)),
        tuple(
            end
            for choice in choices
            if choice.startswith("*")
            for form in inflected(normal(choice))
            for end in _spellings(form, sounding)
        ),
    )


def _forms(word: str) -> frozenset[str]:
    return abbreviation(normal(word)) if word.isupper() else inflected(normal(word))


def _spellings(piece: str, sounded: Callable[[str], str]) -> set[str]:
    return {piece, sounded(piece) or piece} if len(piece) >= _STEM else {piece}


def _rarity(part: str) -> int:
    return -1 if part == GAP or part.startswith("{") else min(len(normal(choice)) for choice in part.split("/"))
