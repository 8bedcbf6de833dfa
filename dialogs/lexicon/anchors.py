"""Leads from a word in a text to the phrases it may belong to, in a time that hardly grows with their number."""

from collections.abc import Iterable, Iterator

from dialogs.lexicon.choice import Choice
from dialogs.lexicon.memo import PerWord
from dialogs.lexicon.ordinary import is_word
from dialogs.lexicon.slips import SHORTEST, Slips
from dialogs.lexicon.spelled import Spelled
from dialogs.lexicon.tokens import SOUND, Words
from dialogs.privacy.wordlist import WordList

_SPLIT = 9  # letters of a compound that may be typed as separate words
_PIECES = 3
_PIECE = 4  # letters the last of those words has at least; shorter ones are mostly words of their own
_JOINTS = frozenset({" ", "- "})
_TAIL = 6  # letters by which it is told that a word cannot be the last of them

Anchor = tuple[int, int, int]  # first word, last word, number of a phrase


class Anchors:
    """Words, each with the number of the phrase it is to be found for."""

    def __init__(self, anchors: Iterable[tuple[Choice, int]], tails: Iterable[str] = (), *, slips: bool = True) -> None:
        """`tails` are the normal forms that may be attached to a whole word to make a compound of it.

        Without `slips` a word has to be spelled right, or as it sounds.
        """
        self._spelled = Spelled()
        self._slips = Slips(self._spelled.sounds) if slips else None
        self._tails = frozenset(tails)
        for anchor, number in anchors:
            self._spelled.add(anchor, number)
            if self._slips:
                self._slips.add(anchor.sounds)
        self._lasts = WordList(_lasts(self._spelled.forms))
        self._known, self._ends = PerWord(self._of), PerWord(self._may_end)

    def numbers(self, words: Words) -> list[Anchor]:
        """Where phrases are to be looked for, and which."""
        known = list(map(self._known.__getitem__, words.forms))
        ends = list(map(self._ends.__getitem__, words.forms))
        found = [(i, i, number) for i, numbers in enumerate(known) if numbers for number in numbers]
        if any(ends):
            found += self._apart(words, [i for i, may_end in enumerate(ends) if may_end])
        return found

    def _apart(self, words: Words, lasts: Iterable[int]) -> Iterator[Anchor]:
        """Words typed apart of which the last one is one of these: "zorg mijder", "multi probleem gezin"."""
        for last in lasts:
            form = words.forms[last]
            for first in range(last - 1, max(last - _PIECES, -1), -1):
                if words.pieces.gaps[first + 1] not in _JOINTS:
                    break
                form = words.forms[first] + form
                if len(form) >= _SPLIT:
                    yield from ((first, last, number) for number in self._spelled.forms.numbers(form))

    def _of(self, form: str) -> tuple[int, ...]:
        known = self._spelled
        found = {*known.forms.numbers(form), *known.pieces(form), *self._of_compound(form)}
        sound = "" if found else SOUND[form]
        if sound:
            found.update(known.sounds.numbers(sound))
            if self._slips and not found and len(sound) >= SHORTEST and not is_word(form):
                found.update(number for near in self._slips.near(sound) for number in known.sounds.numbers(near))
        return tuple(sorted(found))

    def _of_compound(self, form: str) -> Iterator[int]:
        if self._tails:
            for cut in range(len(form) - 1, 2, -1):
                if form[cut:] in self._tails:
                    yield from self._spelled.forms.numbers(form[:cut])

    def _may_end(self, form: str) -> bool:
        """Whether a word may be the last of those that a compound was typed as."""
        return len(form) >= _PIECE and form[-_TAIL:] in self._lasts


def _lasts(forms: Iterable[str]) -> Iterator[str]:
    """What the last of several words must be, or end in, if these forms may be typed as several words."""
    for form in forms:
        if len(form) >= _SPLIT:
            yield from (form[-size:] for size in range(_PIECE, _TAIL + 1))
