"""Reads one place of a phrase in kader.yaml as the words that may stand there, however they are spelled."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dialogs.lexicon.inflection import abbreviation, inflected
from dialogs.lexicon.spelling import normal, sound
from dialogs.lexicon.tokens import sounding

_STEM = 6  # letters from which a piece of a word may sound otherwise than it is spelled
_WORD = 8  # letters from which a piece of a word is hardly ever part of something else

Names = Mapping[str, Iterable[str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """The words of one place: their forms, how those sound, and the beginnings and ends of words that will do."""

    forms: frozenset[str]
    sounds: frozenset[str]
    starts: frozenset[str]
    ends: frozenset[str]


def choice(part: str, names: Names) -> Choice:
    """The words that one part of a phrase allows; `names` are the lists that {name} stands for."""
    words = [word for piece in part.split("/") for word in names.get(piece, (piece,))]
    forms = frozenset(form for word in words if _is_whole(word) for form in _forms(word))
    return Choice(forms, frozenset(map(sounding, forms)) - {""}, frozenset(_starts(words)), frozenset(_ends(words)))


def _is_whole(word: str) -> bool:
    """A long piece of a word is a word by itself too, so that it may be misspelled like one."""
    return "*" not in word or len(word) > _WORD


def _forms(word: str) -> frozenset[str]:
    return abbreviation(normal(word)) if word.isupper() else inflected(normal(word))


def _starts(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if word.endswith("*"):
            yield from _spelled(normal(word), sound)


def _ends(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if word.startswith("*"):
            for form in inflected(normal(word)):
                yield from _spelled(form, sounding)


def _spelled(piece: str, sounded: Callable[[str], str]) -> set[str]:
    return {piece, sounded(piece) or piece} if len(piece) >= _STEM else {piece}
