"""Finds every phrase of a list in a text at once."""

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from dialogs.lexicon.anchors import Anchors
from dialogs.lexicon.choice import Choice, Names, choice
from dialogs.lexicon.inflection import inflected
from dialogs.lexicon.phrase import Extent, Phrase, parsed
from dialogs.lexicon.places import Places
from dialogs.lexicon.spelling import normal
from dialogs.lexicon.tokens import Words

_T = TypeVar("_T")


class Found(NamedTuple, Generic[_T]):
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
        self._phrases: list[Phrase] = []
        self._payloads: list[_T] = []
        self._names = names or {}
        self._places = Places(self._names)
        attached = (form for tail in tails for form in inflected(normal(tail)))
        self._anchors = Anchors(self._read(entries), attached, slips=slips)

    def _read(self, entries: Iterable[tuple[str, _T]]) -> Iterator[tuple[Choice, int]]:
        for number, (written, payload) in enumerate(entries):
            rarest, phrase = parsed(written, self._places)
            self._phrases.append(phrase)
            self._payloads.append(payload)
            yield choice(rarest, self._names), number

    def everything(self, words: Words) -> Iterator[Found[_T]]:
        """Every phrase in these words, also where they overlap."""
        anchors = self._anchors.numbers(words)
        present = self._places.together(words.forms) if anchors else frozenset()
        for first, last, number in anchors:
            phrase = self._phrases[number]
            if present.issuperset(phrase.needs) and (extent := phrase.around(words, self._places.of, first, last)):
                yield Found(extent, self._payloads[number])

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
