"""Tells which places beside the rarest word of a phrase a word may take."""

from collections.abc import Iterable
from itertools import chain

from dialogs.lexicon.choice import Names, choice
from dialogs.lexicon.memo import PerWord
from dialogs.lexicon.spelled import Spelled
from dialogs.lexicon.tokens import SOUND

Fits = PerWord[tuple[int, ...]]


class Places:
    """The places in a list of phrases; `of` has for every normal form the numbers of those that it may take."""

    __slots__ = ("_names", "_numbers", "_spelled", "of")

    def __init__(self, names: Names) -> None:
        """`names` are the lists that {name} stands for."""
        self._names = names
        self._numbers: dict[str, int] = {}
        self._spelled = Spelled()
        self.of: Fits = PerWord(self._fits)

    def number(self, part: str) -> int:
        """The number of the place that a part of a phrase describes; the same part is the same place."""
        if part not in self._numbers:
            self._numbers[part] = len(self._numbers)
            self._spelled.add(choice(part, self._names), self._numbers[part])
        return self._numbers[part]

    def _fits(self, form: str) -> tuple[int, ...]:
        known = self._spelled
        return (*known.forms.numbers(form), *known.sounds.numbers(SOUND[form]), *known.pieces(form))

    def together(self, forms: Iterable[str]) -> frozenset[int]:
        """The places that these words may take between them."""
        return frozenset(chain.from_iterable(map(self.of.__getitem__, forms)) if self._numbers else ())
