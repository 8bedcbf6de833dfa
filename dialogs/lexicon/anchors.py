"""Leads from a word in a text to the phrases it may belong to, in a time that hardly grows with their number."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dialogs.lexicon.phrase import Words
from dialogs.lexicon.spelling import one_slip, shortened
from dialogs.lexicon.tokens import Token

_SLIPPED = 8  # letters of a sound from which one slip is looked through
_SPLIT = 9  # letters of a compound that may be typed as separate words
_PIECES = 3
_PIECE = 4  # letters the last of those words has at least; shorter ones are mostly words of their own


class Anchors:
    """Words, each with the number of the phrase it is to be found for."""

    def __init__(self, tails: Iterable[str] = ()) -> None:
        """`tails` are the normal forms that may be attached to a whole word to make a compound of it."""
        self._tails = frozenset(tails)
        self._forms: defaultdict[str, list[int]] = defaultdict(list)
        self._sounds: defaultdict[str, list[int]] = defaultdict(list)
        self._slips: defaultdict[str, list[str]] = defaultdict(list)
        self._starts = _Pieces()
        self._ends = _Pieces()

    def add(self, anchor: Words, number: int) -> None:
        """Have the phrase with this number found by these words."""
        for form in anchor.forms:
            self._forms[form].append(number)
        for sound in anchor.sounds:
            self._add_slips(sound)
            self._sounds[sound].append(number)
        self._starts.add(anchor.starts, number)
        self._ends.add(anchor.ends, number)

    def numbers(self, tokens: list[Token]) -> Iterator[tuple[int, int, int]]:
        """First token, last token and number, for every word that phrases are found by."""
        for i, token in enumerate(tokens):
            for number in self._of(token):
                yield i, i, number
        for i, last, form in _joined(tokens):
            for number in self._forms.get(form, ()):
                yield i, last, number

    def _of(self, token: Token) -> set[int]:
        found = {*self._forms.get(token.form, ()), *self._of_pieces(token), *self._of_compound(token.form)}
        if not found and token.sound:
            found.update(self._sounds.get(token.sound, ()))
            if not found and len(token.sound) >= _SLIPPED:
                found.update(self._of_slip(token.sound))
        return found

    def _of_pieces(self, token: Token) -> Iterator[int]:
        for spelling in filter(None, (token.form, token.sound)):
            for length in self._starts.lengths:
                yield from self._starts.numbers.get(spelling[:length], ())
            for length in self._ends.lengths:
                yield from self._ends.numbers.get(spelling[-length:], ())

    def _of_compound(self, form: str) -> Iterator[int]:
        for cut in range(len(form) - 1, 2, -1):
            if form[cut:] in self._tails:
                yield from self._forms.get(form[:cut], ())

    def _of_slip(self, sound: str) -> Iterator[int]:
        near = {known for short in shortened(sound) for known in self._slips.get(short, ())}
        return (number for known in near if one_slip(sound, known) for number in self._sounds[known])

    def _add_slips(self, sound: str) -> None:
        if len(sound) >= _SLIPPED and sound not in self._sounds:
            for short in shortened(sound):
                self._slips[short].append(sound)


class _Pieces:
    """Beginnings or ends of words."""

    def __init__(self) -> None:
        self.numbers: defaultdict[str, list[int]] = defaultdict(list)
        self.lengths: frozenset[int] = frozenset()

    def add(self, stems: Iterable[str], number: int) -> None:
        for stem in stems:
            self.numbers[stem].append(number)
            self.lengths |= {len(stem)}


def _joined(tokens: list[Token]) -> Iterator[tuple[int, int, str]]:
    """Neighbouring words written as one, as in "zorg mijder" and "multi probleem gezin"."""
    for first in range(len(tokens) - 1):
        form = tokens[first].form
        for last in range(first + 1, min(first + _PIECES, len(tokens))):
            if tokens[last].gap not in {" ", "-", "- "}:
                break
            form += tokens[last].form
            if len(form) >= _SPLIT and len(tokens[last].form) >= _PIECE:
                yield first, last, form
