"""Cuts a text into words that know where they stand and which of them belong to one clause and one sentence."""

import re
from dataclasses import dataclass
from functools import lru_cache

from dialogs.lexicon.spelling import hardened, normal, sound

LONG = 7  # letters; shorter words resemble too many others to look through their spelling

_LETTER = r"[^\W_\u0300-\u036f]"
_WORD = re.compile(rf"(?:[^\W\d_]\.){{2,}}|{_LETTER}[^\W_]*(?:[\u0300-\u036f]+[^\W_]*)*(?:['’‘´`-]{_LETTER}+)*")
_CLAUSE = re.compile(r"[,;:()…–—\n]|\s-\s")
_SENTENCE = re.compile(r"[.!?…](?:\W|$)|\n")
_ABBREVIATIONS = frozenset("mw mevr dhr hr evt bijv bv ivm incl resp ca nr tel afspr gem mdr vdr vb dr".split())


@dataclass(frozen=True, slots=True)
class Token:
    """A word: where it stands in the text, its normal form, its sound ("" if short), and its clause and sentence."""

    start: int
    end: int
    form: str
    sound: str
    clause: int
    sentence: int
    gap: str  # what stands between the word before and this one


@lru_cache(maxsize=4)
def tokens(text: str) -> list[Token]:
    """The words of a text, in order; several lists are held against the same text in a turn."""
    found: list[Token] = []
    clause = sentence = end = 0
    form = ""
    for word in _WORD.finditer(text):
        gap = text[end : word.start()]
        if found and gap != " ":
            ends = _ends_sentence(gap, form)
            sentence += ends
            clause += ends or bool(_CLAUSE.search(gap))
        form, end = normal(word[0]), word.end()
        found.append(Token(word.start(), end, form, sounding(form), clause, sentence, gap))
    return found


def sounding(form: str) -> str:
    """The sound of a whole normal word, or "" if it is too short to be looked through."""
    return hardened(sound(form)) if len(form) >= LONG else ""


def _ends_sentence(gap: str, before: str) -> bool:
    return bool(_SENTENCE.search(gap)) and not (gap == ". " and before in _ABBREVIATIONS)
