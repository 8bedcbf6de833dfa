"""Adds up what the words of a text say of danger, sentence by sentence."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dialogs.danger import features
from dialogs.danger.concepts import concepts, lines
from dialogs.lexicon.lexicon import Found
from dialogs.lexicon.memo import PerWord
from dialogs.lexicon.tokens import Words

_MARGIN = 0.75  # neighbours and phrases seldom add more, and are only looked for where that would matter
_LONG = 24  # words; in a longer sentence danger would be drowned by all else that is told in it,
_PIECE = 16  # so that it is weighed in pieces of so many words too, each overlapping the next by half


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, two, or a piece of one, from word `first` up to `end`, and the log odds that they tell of danger."""

    first: int
    end: int
    odds: float


class Weights:
    """How much each feature says, and what that makes of a word."""

    def __init__(self, rows: dict[str, float]) -> None:
        """`rows` has the log odds of a feature by its name, and the bias by the name ""."""
        self._bias, self._rows = rows[""], rows
        self._words = PerWord(self._of_word)
        self._hints = PerWord(features.concepts_of)

    def stretches(self, words: Words, least: float) -> list[Stretch]:
        """Every stretch of a text whose log odds are at least this; what its words keep far below is not read on."""
        said = list(map(self._words.__getitem__, words.forms))
        sums = [(first, end, sum(said[first:end]) + self._bias) for first, end in _spans(words)]
        likely = [one for one in sums if one[2] > least - _MARGIN]
        found = list(features.phrases(words)) if likely else []
        weighed = (Stretch(first, end, odds + self._together(words, first, end, found)) for first, end, odds in likely)
        return [stretch for stretch in weighed if stretch.odds >= least]

    def strongest(self, words: Words, stretch: Stretch) -> int:
        """Which word says most of danger in a stretch."""
        return max(range(stretch.first, stretch.end), key=lambda at: self._words[words.forms[at]])

    def kind(self, words: Words, stretch: Stretch) -> str:
        """The kind of danger that the concepts in a stretch hint at most, "geweld" when none does."""
        said: defaultdict[str, float] = defaultdict(float)
        hints = [name for form in words.forms[stretch.first : stretch.end] for name in self._hints[form]]
        for name in (*hints, *(f"[{found.payload}" for found in features.phrases(words))):
            said[_kinds()[name]] += max(0.0, self._rows.get(name, 0.0))
        said.pop("", None)
        return max(said, key=said.__getitem__, default="geweld")

    def _together(self, words: Words, first: int, end: int, found: list[Found[str]]) -> float:
        """What the words of a stretch say by standing together."""
        phrases = {f"[{one.payload}" for one in found if first <= one.extent.first and one.extent.last < end}
        return sum(self._rows.get(name, 0.0) for name in (*features.neighbours(words.forms[first:end]), *phrases))

    def _of_word(self, form: str) -> float:
        pieces = features.pieces(form)
        shared = sum(self._rows.get(name, 0.0) for name in pieces) * len(pieces) ** -0.5
        return float(shared) + sum(self._rows.get(name, 0.0) for name in features.concepts_of(form))


def _spans(words: Words) -> list[tuple[int, int]]:
    """Where each sentence begins and ends, alone, with the one before it, and piece by piece where it is long."""
    numbers, size = words.sentences, len(words.forms)
    inner = [at for at in range(1, size) if numbers[at] != numbers[at - 1]] if size and numbers[-1] else []
    bounds = [0, *inner, size]
    alone = list(pairwise(bounds))
    pieces = [
        (at, min(at + _PIECE, end))
        for first, end in alone
        if end - first > _LONG
        for at in range(first, end - _PIECE // 2, _PIECE // 2)
    ]
    return [*alone, *zip(bounds, bounds[2:], strict=False), *pieces] if size else []


@cache
def weights() -> Weights:
    """The weights that were learned (python -m bench.quality.danger_train)."""
    cells = (line.rsplit("\t", 1) for line in lines("gewichten.tsv"))
    return Weights({name: float(number) for name, number in cells})


@cache
def _kinds() -> dict[str, str]:
    return {f"[{concept.name}": concept.kind for concept in concepts()}
