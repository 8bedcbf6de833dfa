"""Finds words that label people, and the question that asks for ordinary ones; words being replaced are left alone."""

from dataclasses import dataclass

from dialogs.kernel.kader import Kader
from dialogs.kernel.kader_words import Labelgroep
from dialogs.lexicon.contexts import Contexts
from dialogs.lexicon.lexicon import Found, Lexicon
from dialogs.lexicon.memo import per_kader
from dialogs.lexicon.places import Places
from dialogs.lexicon.tokens import Words, tokens

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
        self._people = Places(names)
        self._family, self._others = map(self._people.number, names)

    def find(self, typed: Words) -> list[Found[Labelgroep]]:
        """The label words in these words, as far as they are about the family."""
        found = self._words.find(typed)
        meant = self._contexts.without(found, typed) if found else found
        return [word for word in meant if self._about_family(typed, typed.clauses[word.extent.first])]

    def _about_family(self, typed: Words, clause: int) -> bool:
        near = [form for form, its in zip(typed.forms, typed.clauses, strict=False) if its == clause]
        about = self._people.together(near)
        return self._family in about or self._others not in about


_finder = per_kader(_Finder)


def _label(text: str, typed: Words, found: Found[Labelgroep], kader: Kader) -> Label:
    start, end = typed.pieces.start(found.extent.first), typed.pieces.end(found.extent.last)
    question = found.payload.vraag or kader.labelwoorden.vraag
    return Label(start, end, text[start:end], question.replace("{wie}", _about(typed, found.extent.first)))


def _about(typed: Words, first: int) -> str:
    """The person last mentioned before the word, in the same sentence."""
    named = (
        _PERSONS[typed.forms[at]]
        for at in range(first - 1, -1, -1)
        if typed.sentences[at] == typed.sentences[first] and typed.forms[at] in _PERSONS
    )
    return next(named, "het gezin")
