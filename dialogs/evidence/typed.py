"""Holds what someone typed as the words they meant, with all that is known of each word by itself."""

from collections.abc import Sequence
from typing import NamedTuple

from dialogs.evidence.classes import word_class
from dialogs.evidence.tokens import TOKEN, read
from dialogs.evidence.turns import cued_by
from dialogs.evidence.verbs import Verb, verbs
from dialogs.lexicon.memo import PerWord
from dialogs.lexicon.pieces import Pieces

_READINGS = 3  # of a word as a verb; further ones are far-fetched


class Look(NamedTuple):
    """A word as it was meant, its class, its readings as a verb, and the turns of phrase that it cues."""

    word: str
    kind: str
    verbs: tuple[Verb, ...]
    cues: tuple[int, ...]


def _look(raw: str) -> Look:
    word = read(raw)
    readings = verbs(word)
    return Look(word, word_class(word, readings), readings[:_READINGS], cued_by(word))


_LOOKS = PerWord(_look)


class Typed:
    """The words and marks of a text by columns, in order."""

    __slots__ = ("classes", "cues", "pieces", "quoted", "text", "verbs", "words")
    words: tuple[str, ...]
    classes: tuple[str, ...]
    verbs: tuple[tuple[Verb, ...], ...]
    cues: tuple[tuple[int, ...], ...]

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces = Pieces(TOKEN, text)
        looks = map(_LOOKS.__getitem__, self.pieces.words)
        self.words, self.classes, self.verbs, self.cues = zip(*looks, strict=True) if self.pieces.words else [()] * 4
        self.quoted = _quoted(self.words)


def _quoted(words: Sequence[str]) -> Sequence[bool]:
    """For every word whether it stands between quotation marks; an unclosed quote runs on to the end."""
    inside = False
    marks = [False] * len(words)
    if '"' in words:
        for at, word in enumerate(words):
            inside ^= word == '"'
            marks[at] = inside and word != '"'
    return marks
