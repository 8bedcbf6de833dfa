"""Finds every phrase of a list in a text at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from dialogs.lexicon.anchors import Anchors
from dialogs.lexicon.choice import Names
from dialogs.lexicon.inflection import inflected
from dialogs.lexicon.phrase import Extent, parsed
from dialogs.lexicon.spelling import normal
from dialogs.lexicon.tokens import Token

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Found(Generic[_T]):
    """A phrase in a text: which tokens it covers, and what the list says goes with it."""

    extent: Extent
    payload: _T


class Lexicon(Generic[_T]):
    """Phrases as kader.yaml writes them, each with a payload."""

    def __init__(
        self,
        entries: Iterable[tuple[str, _T]],
        names: Names | None = None,
        tails: Iterable[str] = (),
        *,
        slips: bool = True,
    ) -> None:
        """`names` are the lists that {name} stands for, `tails` the words that may end a compound with an entry.

        With `slips`, a long word may have one letter wrong.
        """
        self._entries = [(parsed(phrase, names or {}), payload) for phrase, payload in entries]
        self._anchors = Anchors((form for tail in tails for form in inflected(normal(tail))), slips=slips)
        for number, (phrase, _) in enumerate(self._entries):
            self._anchors.add(phrase.rarest, number)

    def everything(self, tokens: list[Token]) -> Iterator[Found[_T]]:
        """Every phrase in these tokens, also where they overlap."""
        for first, last, number in self._anchors.numbers(tokens):
            phrase, payload = self._entries[number]
            if extent := phrase.around(tokens, first, last):
                yield Found(extent, payload)

    def find(self, tokens: list[Token]) -> list[Found[_T]]:
        """The phrases in these tokens in the order of the text, the longest where several overlap."""
        kept: list[Found[_T]] = []
        for found in sorted(self.everything(tokens), key=lambda found: _by_length(found.extent)):
            if not any(_overlap(found.extent, other.extent) for other in kept):
                kept.append(found)
        return sorted(kept, key=lambda found: found.extent.first)


def _by_length(extent: Extent) -> tuple[int, int, int]:
    return extent.first - extent.last, extent.start - extent.first, extent.first


def _overlap(one: Extent, other: Extent) -> bool:
    return one.first <= other.last and other.first <= one.last
