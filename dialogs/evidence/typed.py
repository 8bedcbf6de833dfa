"""Holds what someone typed as the words they meant, with all that is known of each word by itself."""

from collections.abc import Sequence
from typing import NamedTuple

from dialogs.evidence.classes import word_class
from dialogs.evidence.tokens import TOKEN, read
from dialogs.evidence.verbs import Verb, verbs
from dialogs.lexicon.memo import PerWord
from dialogs.lexicon.pieces import Pieces

_READINGS = 3  # of a word as a verb; further ones are far-fetched


class Look(NamedTuple):
    """A word as it was meant, its class, and its readings as a verb."""

    word: str
    kind: str
    verbs: tuple[Verb, ...]


def _look(raw: str) -> Look:
    word = read(raw)
    return Look(word, word_class(word), verbs(word)[:_READINGS])


_LOOKS = PerWord(_look)


class Typed:
    """The words and marks of a text by columns, in order."""

    __slots__ = ("classes", "pieces", "quoted", "text", "verbs", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces = Pieces(TOKEN, text)
        looks = list(map(_LOOKS.__getitem__, self.pieces.words))
        self.words = [look.word for look in looks]
        self.classes = [look.kind for look in looks]
        self.verbs = [look.verbs for look in looks]
        self.quoted = _quoted(self.words)


def _quoted(words: Sequence[str]) -> list[bool]:
    """For every word whether it stands between quotation marks; an unclosed quote runs on to the end."""
    inside = False
    marks = [False] * len(words)
    if '"' in words:
        for at, word in enumerate(words):
            inside ^= word == '"'
            marks[at] = inside and word != '"'
    return marks
