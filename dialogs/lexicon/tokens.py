"""Cuts a text into words of which is known which of them belong to one clause and one sentence."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from dialogs.lexicon.memo import PerWord
from dialogs.lexicon.pieces import Pieces
from dialogs.lexicon.spelling import hardened, normal, sound

LONG = 7  # letters; shorter words resemble too many others to look through their spelling

_LETTER = r"[^\W_\u0300-\u036f]"
_PLAIN = r"[a-zA-Z0-9]++(?![\w\u0300-\u036f.'’‘´`-])"  # most words are, and this is soon seen
_WORD = re.compile(
    rf"({_PLAIN}|(?:[^\W\d_]\.){{2,}}|{_LETTER}[^\W_]*(?:[\u0300-\u036f]+[^\W_]*)*(?:['’‘´`-]{_LETTER}+)*)"
)
_CLAUSE = re.compile(r"[,;:()…–—\n]|\s-\s")
_SENTENCE = re.compile(r"[.!?…](?:\W|$)|\n")
_ABBREVIATIONS = frozenset("mw mevr dhr hr evt bijv bv ivm incl resp ca nr tel afspr gem mdr vdr vb dr".split())
_NORMAL = PerWord(normal)


class Words:
    """The words of a text by columns: normal forms, and in which clause and sentence each stands."""

    __slots__ = ("clauses", "forms", "pieces", "sentences")

    def __init__(self, text: str) -> None:
        self.pieces = Pieces(_WORD, text)
        self.forms = list(map(_NORMAL.__getitem__, self.pieces.words))
        self.clauses, self.sentences = _divided(self.pieces.gaps, self.forms)


@lru_cache(maxsize=4)
def tokens(text: str) -> Words:
    """The words of a text, in order; several lists are held against the same text in a turn."""
    return Words(text)


def sounding(form: str) -> str:
    """The sound of a whole normal word, or "" if it is too short to be looked through."""
    return hardened(sound(form)) if len(form) >= LONG else ""


SOUND = PerWord(sounding)


def _divided(gaps: Sequence[str], forms: Iterable[str]) -> tuple[list[int], list[int]]:
    """For every word the numbers of its clause and of its sentence."""
    clause = sentence = 0
    clauses, sentences = [0], [0]
    for gap, before in zip(gaps[1:-1], forms, strict=False):
        if gap != " ":
            ends = _ends_sentence(gap, before)
            sentence += ends
            clause += ends or bool(_CLAUSE.search(gap))
        clauses.append(clause)
        sentences.append(sentence)
    return clauses, sentences


def _ends_sentence(gap: str, before: str) -> bool:
    return bool(_SENTENCE.search(gap)) and not (gap == ". " and before in _ABBREVIATIONS)
