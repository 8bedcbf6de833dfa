"""Leads from a word in a text to the phrases it may belong to, in a time that hardly grows with their number."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dialogs.lexicon.choice import Words, spellings
from dialogs.lexicon.ordinary import is_word
from dialogs.lexicon.spelling import one_slip, shortened
from dialogs.lexicon.tokens import Token

_SLIPPED = 8  # letters of a sound from which one slip is looked through
_SPLIT = 9  # letters of a compound that may be typed as separate words
_PIECES = 3
_PIECE = 4  # letters the last of those words has at least; shorter ones are mostly words of their own
_REMEMBERED = 20_000  # words
_EDGE = 2  # letters by which beginnings and ends of words are looked up


class Anchors:
    """Words, each with the number of the phrase it is to be found for."""

    def __init__(self, tails: Iterable[str] = (), *, slips: bool = True) -> None:
        """`tails` are the normal forms that may be attached to a whole word to make a compound of it.

        Without `slips` a word has to be spelled right, or as it sounds.
        """
        self._looks_through = slips
        self._tails = frozenset(tails)
        self._forms: defaultdict[str, list[int]] = defaultdict(list)
        self._sounds: defaultdict[str, list[int]] = defaultdict(list)
        self._slips: defaultdict[str, list[str]] = defaultdict(list)
        self._starts: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self._seen: dict[str, set[int]] = {}
        self._ends: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)

    def add(self, anchor: Words, number: int) -> None:
        """Have the phrase with this number found by these words."""
        for form in anchor.forms:
            self._forms[form].append(number)
        for sound in anchor.sounds:
            self._add_slips(sound)
            self._sounds[sound].append(number)
        for start in anchor.starts:
            self._starts[start[:_EDGE]].append((start, number))
        for end in anchor.ends:
            self._ends[end[-_EDGE:]].append((end, number))

    def numbers(self, tokens: list[Token]) -> Iterator[tuple[int, int, int]]:
        """First token, last token and number, for every word that phrases are found by."""
        for i, token in enumerate(tokens):
            for number in self._known(token):
                yield i, i, number
        for i, last, form in _joined(tokens):
            for number in self._forms.get(form, ()):
                yield i, last, number

    def _known(self, token: Token) -> set[int]:
        """What a word leads to; most words come again, so it is remembered by its form alone."""
        if token.form not in self._seen:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            self._seen[token.form] = self._of(token)
        return self._seen[token.form]

    def _of(self, token: Token) -> set[int]:
        found = {*self._forms.get(token.form, ()), *self._of_pieces(token), *self._of_compound(token.form)}
        if not found and token.sound:
            found.update(self._sounds.get(token.sound, ()))
            if not found and len(token.sound) >= _SLIPPED and not is_word(token.form):
                found.update(self._of_slip(token.sound))
        return found

    def _of_pieces(self, token: Token) -> Iterator[int]:
        for spelling in spellings(token):
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

    def _of_slip(self, sound: str) -> Iterator[int]:
        near = {known for short in shortened(sound) for known in self._slips.get(short, ())}
        slips = (known for known in near if known[0] == sound[0] and one_slip(sound, known))
        return (number for known in slips for number in self._sounds[known])

    def _add_slips(self, sound: str) -> None:
        if self._looks_through and len(sound) >= _SLIPPED and sound not in self._sounds:
            for short in shortened(sound):
                self._slips[short].append(sound)


def _joined(tokens: list[Token]) -> Iterator[tuple[int, int, str]]:
    """Neighbouring words written as one, as in "zorg mijder" and "multi probleem gezin"."""
    for first in range(len(tokens) - 1):
        form = tokens[first].form
        for last in range(first + 1, min(first + _PIECES, len(tokens))):
            if tokens[last].gap not in {" ", "- "}:
                break
            form += tokens[last].form
            if len(form) >= _SPLIT and len(tokens[last].form) >= _PIECE:
                yield first, last, form
