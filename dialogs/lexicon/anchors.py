"""Leads from a word in a text to the phrases it may belong to, in a time that hardly grows with their number."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dialogs.lexicon.choice import Choice, spellings
from dialogs.lexicon.memo import PerWord
from dialogs.lexicon.ordinary import is_word
from dialogs.lexicon.slips import SHORTEST, Slips
from dialogs.lexicon.tokens import Words, sounding

_SPLIT = 9  # letters of a compound that may be typed as separate words
_PIECES = 3
_PIECE = 4  # letters the last of those words has at least; shorter ones are mostly words of their own
_EDGE = 2  # letters by which beginnings and ends of words are looked up

Numbers = tuple[int, ...]


class Anchors:
    """Words, each with the number of the phrase it is to be found for."""

    def __init__(self, tails: Iterable[str] = (), *, slips: bool = True) -> None:
        """`tails` are the normal forms that may be attached to a whole word to make a compound of it.

        Without `slips` a word has to be spelled right, or as it sounds.
        """
        self._looks_through = slips
        self._tails = frozenset(tails)
        self._forms: dict[str, Numbers] = {}
        self._sounds: dict[str, Numbers] = {}
        self._slips = Slips()
        self._starts: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self._ends: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self._known = PerWord(self._of)

    def add(self, anchor: Choice, number: int) -> None:
        """Have the phrase with this number found by these words."""
        own = (number,)  # most words belong to one phrase: they all share this
        for form in anchor.forms:
            self._forms[form] = self._forms[form] + own if form in self._forms else own
        for sound in anchor.sounds:
            if self._looks_through and sound not in self._sounds:
                self._slips.add(sound)
            self._sounds[sound] = self._sounds[sound] + own if sound in self._sounds else own
        for start in anchor.starts:
            self._starts[start[:_EDGE]].append((start, number))
        for end in anchor.ends:
            self._ends[end[-_EDGE:]].append((end, number))

    def numbers(self, words: Words) -> Iterator[tuple[int, int, int]]:
        """First word, last word and number, for every word that phrases are found by."""
        for i, numbers in enumerate(map(self._known.__getitem__, words.forms)):
            for number in numbers:
                yield i, i, number
        if not self._forms.keys().isdisjoint(words.compounds):
            for i, last, form in _joined(words):
                for number in self._forms.get(form, ()):
                    yield i, last, number

    def _of(self, form: str) -> Numbers:
        found = {*self._forms.get(form, ()), *self._of_pieces(form), *self._of_compound(form)}
        sound = "" if found else sounding(form)
        if sound:
            found.update(self._sounds.get(sound, ()))
            if not found and len(sound) >= SHORTEST and not is_word(form):
                found.update(number for known in self._slips.near(sound) for number in self._sounds[known])
        return tuple(found)

    def _of_pieces(self, form: str) -> Iterator[int]:
        for spelling in spellings(form):
            for start, number in self._starts.get(spelling[:_EDGE], ()):
                if spelling.startswith(start):
                    yield number
            for end, number in self._ends.get(spelling[-_EDGE:], ()):
                if spelling.endswith(end):
                    yield number

    def _of_compound(self, form: str) -> Iterator[int]:
        if self._tails:
            for cut in range(len(form) - 1, 2, -1):
                if form[cut:] in self._tails:
                    yield from self._forms.get(form[:cut], ())


def _joined(words: Words) -> Iterator[tuple[int, int, str]]:
    """Neighbouring words written as one, as in "zorg mijder" and "multi probleem gezin"."""
    for first in range(len(words.forms) - 1):
        form = words.forms[first]
        for last in range(first + 1, min(first + _PIECES, len(words.forms))):
            if words.pieces.gaps[last] not in {" ", "- "}:
                break
            form += words.forms[last]
            if len(form) >= _SPLIT and len(words.forms[last]) >= _PIECE:
                yield first, last, form
