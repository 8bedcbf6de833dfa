"""Reads one place of a phrase in kader.yaml as the words that may stand there, however they are spelled."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dialogs.lexicon.inflection import abbreviation, inflected
from dialogs.lexicon.memo import PerWord
from dialogs.lexicon.spelling import normal, sound
from dialogs.lexicon.tokens import sounding

_STEM = 6  # letters from which a piece of a word may sound otherwise than it is spelled
_WORD = 8  # letters from which a piece of a word is hardly ever part of something else
_REMEMBERED = 256  # the same lists of persons come back in many phrases

_SOUND = PerWord(sounding)

Names = Mapping[str, Iterable[str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """The words of one place: their forms, how those sound, and the beginnings and ends of words that will do."""

    forms: frozenset[str]
    sounds: frozenset[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]

    def fits(self, form: str) -> bool:
        """Whether the normal form is one of these words."""
        if form in self.forms or (self.sounds and _SOUND[form] in self.sounds):
            return True
        return bool(self.starts or self.ends) and any(map(self._piece, spellings(form)))

    def _piece(self, spelling: str) -> bool:
        return spelling.startswith(self.starts) or spelling.endswith(self.ends)


def choice(part: str, names: Names) -> Choice:
    """The words that one part of a phrase allows; `names` are the lists that {name} stands for."""
    return _choice(tuple(word for piece in part.split("/") for word in names.get(piece, (piece,))))


@lru_cache(_REMEMBERED)
def _choice(choices: tuple[str, ...]) -> Choice:
    forms = frozenset(form for choice in choices if _is_whole(choice) for form in _forms(choice))
    return Choice(forms, frozenset(filter(None, map(sounding, forms))), tuple(_starts(choices)), tuple(_ends(choices)))


def spellings(form: str) -> tuple[str, ...]:
    """A normal form and, if it is another, its sound."""
    return (form, _SOUND[form]) if _SOUND[form] not in {"", form} else (form,)


def _is_whole(choice: str) -> bool:
    """A long piece of a word is a word by itself too, so that it may be misspelled like one."""
    return "*" not in choice or len(choice) > _WORD


def _forms(word: str) -> frozenset[str]:
    return abbreviation(normal(word)) if word.isupper() else inflected(normal(word))


def _starts(choices: Iterable[str]) -> Iterator[str]:
    for choice in choices:
        if choice.endswith("*"):
            yield from _spelled(normal(choice), sound)


def _ends(choices: Iterable[str]) -> Iterator[str]:
    for choice in choices:
        if choice.startswith("*"):
            for form in inflected(normal(choice)):
                yield from _spelled(form, sounding)


def _spelled(piece: str, sounded: Callable[[str], str]) -> set[str]:
    return {piece, sounded(piece) or piece} if len(piece) >= _STEM else {piece}
