"""Tells when a word that was found does not count: in a saying, about something else, or withdrawn by its writer."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from dialogs.lexicon.anchors import Anchors
from dialogs.lexicon.choice import Choice, Names, choice
from dialogs.lexicon.lexicon import Found, Lexicon
from dialogs.lexicon.phrase import PLACE, Phrase, parsed
from dialogs.lexicon.places import Places
from dialogs.lexicon.tokens import Words

_T = TypeVar("_T")


class Contexts:
    """The phrases in which a found word does not count."""

    def __init__(self, around: Iterable[str], instead: Iterable[str], names: Names) -> None:
        """`around` are phrases with {woord} in the place of the word, or without: then they hold for its sentence.

        `instead` are phrases that have the word itself in them. `names` are the lists that {name} stands for.
        """
        listed = tuple(around)
        self._around: list[Phrase] = []
        self._places = Places(names)
        placed = (phrase for phrase in listed if PLACE in phrase)
        self._anchors = Anchors(self._read(placed, names), slips=False)
        self._anywhere = Lexicon(((phrase, None) for phrase in listed if PLACE not in phrase), names, slips=False)
        self._instead = Lexicon(((phrase, None) for phrase in instead), names, slips=False)

    def _read(self, placed: Iterable[str], names: Names) -> Iterator[tuple[Choice, int]]:
        for number, written in enumerate(placed):
            rarest, phrase = parsed(written, self._places)
            self._around.append(phrase)
            yield choice(rarest, names), number

    def without(self, found: Iterable[Found[_T]], words: Words) -> list[Found[_T]]:
        """What counts of what was found in these words."""
        sayings = [saying.extent for saying in self._instead.everything(words)]
        sentences = {words.sentences[context.extent.first] for context in self._anywhere.everything(words)}
        near = [self._around[number] for number in {number for _, _, number in self._anchors.numbers(words)}]
        return [
            word
            for word in found
            if words.sentences[word.extent.first] not in sentences
            and not any(saying.first <= word.extent.last and word.extent.first <= saying.last for saying in sayings)
            and not self._withdrawn(word, near, words)
        ]

    def _withdrawn(self, word: Found[_T], phrases: list[Phrase], words: Words) -> bool:
        extent = word.extent  # from its brackets on: "(geen) ziekte-inzicht" is not denied by its own geen
        return any(phrase.around(words, self._places.of, extent.start, extent.last) for phrase in phrases)
