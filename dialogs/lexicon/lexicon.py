"""Finds every phrase of a list in a text at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from dialogs.lexicon.anchors import Anchors
from dialogs.lexicon.choice import Names
from dialogs.lexicon.inflection import inflected
from dialogs.lexicon.phrase import Extent, Phrase, parsed
from dialogs.lexicon.spelling import normal
from dialogs.lexicon.tokens import Words

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Found(Generic[_T]):
    """A phrase in a text: which words it covers, and what the list says goes with it."""

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
        self._entries: list[tuple[Phrase, _T]] = []
        self._anchors = Anchors((form for tail in tails for form in inflected(normal(tail))), slips=slips)
        for number, (written, payload) in enumerate(entries):
            anchor, phrase = parsed(written, names or {})
            self._anchors.add(anchor, number)
            self._entries.append((phrase, payload))

    def everything(self, words: Words) -> Iterator[Found[_T]]:
        """Every phrase in these words, also where they overlap."""
        for first, last, number in self._anchors.numbers(words):
            phrase, payload = self._entries[number]
            if extent := phrase.around(words, first, last):
                yield Found(extent, payload)

    def find(self, words: Words) -> list[Found[_T]]:
        """The phrases in these words in the order of the text, the longest where several overlap."""
        kept: list[Found[_T]] = []
        for found in sorted(self.everything(words), key=lambda found: _by_length(found.extent)):
            if not any(_overlap(found.extent, other.extent) for other in kept):
                kept.append(found)
        return sorted(kept, key=lambda found: found.extent.first)


def _by_length(extent: Extent) -> tuple[int, int, int]:
    return extent.first - extent.last, extent.start - extent.first, extent.first


def _overlap(one: Extent, other: Extent) -> bool:
    return one.first <= other.last and other.first <= one.last
