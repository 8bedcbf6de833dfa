"""Tells when a word that was found does not count: in a saying, about something else, or withdrawn by its writer."""

from collections.abc import Iterable
from typing import TypeVar

from dialogs.lexicon.lexicon import Found, Lexicon
from dialogs.lexicon.phrase import Names, parsed
from dialogs.lexicon.tokens import Token

_T = TypeVar("_T")
_PLACE = "{woord}"


class Contexts:
    """The phrases in which a found word does not count."""

    def __init__(self, around: Iterable[str], instead: Iterable[str], names: Names | None = None) -> None:
        """`around` are phrases with {woord} in the place of the word, or without: then they hold for its sentence.

        `instead` are phrases that have the word itself in them. `names` are the lists that {name} stands for.
        """
        listed = tuple(around)
        self._around = [parsed(phrase, names or {}, _PLACE) for phrase in listed if _PLACE in phrase]
        self._anywhere = Lexicon(((phrase, None) for phrase in listed if _PLACE not in phrase), names)
        self._instead = Lexicon(((phrase, None) for phrase in instead), names)

    def without(self, found: Iterable[Found[_T]], typed: list[Token]) -> list[Found[_T]]:
        """What counts of what was found in these tokens."""
        sayings = list(self._instead.everything(typed))
        sentences = {typed[context.first].sentence for context in self._anywhere.everything(typed)}
        return [
            word
            for word in found
            if typed[word.first].sentence not in sentences
            and not any(saying.first <= word.last and word.first <= saying.last for saying in sayings)
            and not any(phrase.around(typed, word.first, word.last) for phrase in self._around)
        ]
