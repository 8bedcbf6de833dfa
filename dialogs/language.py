"""Finds words that label people, and the question that asks for ordinary ones; words being replaced are left alone."""

from dataclasses import dataclass

from dialogs.kernel.kader import Kader
from dialogs.kernel.kader_models import Labelgroep
from dialogs.lexicon.choice import words
from dialogs.lexicon.contexts import Contexts
from dialogs.lexicon.lexicon import Found, Lexicon
from dialogs.lexicon.memo import per_kader
from dialogs.lexicon.tokens import Token, tokens

_PERSONS = {
    form: person
    for person, forms in {
        "moeder": "moeder mama mam mdr",
        "vader": "vader papa pap vdr",
        "oma": "oma",
        "opa": "opa",
        "het gezin": "gezin ouders kind kinderen zoon zoontje dochter dochtertje jongen jongetje meisje jongste oudste "
        "broer broertje zus zusje tante oom stiefvader stiefmoeder pleegvader pleegmoeder school juf tweeling baby",
    }.items()
    for form in forms.split()
}


@dataclass(frozen=True, slots=True)
class Label:
    """A labelling word: text[start:end] is `term`; `vraag` asks how the people it is about would put it."""

    start: int
    end: int
    term: str
    vraag: str


def labels(text: str, kader: Kader) -> list[Label]:
    """The words in a text that label a family or its members, in order; empty when the kader lists no such words."""
    typed = tokens(text)
    finder = _finder(kader)
    return [_label(text, typed, found, kader) for found in finder.find(typed)]


class _Finder:
    """The label words of one kader, made ready."""

    def __init__(self, kader: Kader) -> None:
        listed = kader.labelwoorden
        names = {"{iemand}": listed.personen, "{ander}": listed.anderen}
        labelling = ((phrase, group) for group in listed.groepen for phrase in group.woorden)
        sayings = (phrase for group in listed.groepen for phrase in group.niet)
        self._words = Lexicon(labelling, names, listed.achter)
        self._contexts = Contexts(listed.niet_als, sayings, names)
        self._family, self._others = words("{iemand}", names), words("{ander}", names)

    def find(self, typed: list[Token]) -> list[Found[Labelgroep]]:
        """The label words in these tokens, as far as they are about the family."""
        found = self._words.find(typed)
        meant = self._contexts.without(found, typed) if found else found
        return [word for word in meant if self._about_family(typed, typed[word.extent.first].clause)]

    def _about_family(self, typed: list[Token], clause: int) -> bool:
        near = [token for token in typed if token.clause == clause]
        return any(map(self._family.fit, near)) or not any(map(self._others.fit, near))


_finder = per_kader(_Finder)


def _label(text: str, typed: list[Token], found: Found[Labelgroep], kader: Kader) -> Label:
    start, end = typed[found.extent.first].start, typed[found.extent.last].end
    question = found.payload.vraag or kader.labelwoorden.vraag
    return Label(start, end, text[start:end], question.replace("{wie}", _about(typed, found.extent.first)))


def _about(typed: list[Token], first: int) -> str:
    """The person last mentioned before the word, in the same sentence."""
    named = (
        _PERSONS[token.form]
        for token in reversed(typed[:first])
        if token.sentence == typed[first].sentence and token.form in _PERSONS
    )
    return next(named, "het gezin")
