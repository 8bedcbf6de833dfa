"""Cuts an answer into clauses, each about one subject: the unit in which something happens or is said."""

from collections.abc import Sequence
from typing import NamedTuple

from dialogs.evidence.typed import Typed

_BREAKS = frozenset('.!?;:,…()¶→"–—')
_JOINS = frozenset("en maar want dus toen waarna waarop sindsdien daarna terwijl omdat zodat waardoor nadat".split())
_TELLS = frozenset("dat of wat wie hoe waar waarom welke wanneer hoeveel".split())
_CUTS = _BREAKS | _JOINS
_PRONOUNS = ("i", "we", "they")
_AT_ONCE = 2  # words
_PERSONS = {"family": "they", "name": "they", "colleague": "colleague", "professional": "professional"}


class Clause(NamedTuple):
    """The words from `start` up to `end`, who acts, whether they are someone else's, and what stands beside them."""

    start: int
    end: int
    subject: str
    quoted: bool
    left: str
    right: str


def clauses(typed: Typed) -> list[Clause]:
    """The clauses of a text, in order; a text without words has none."""
    return [_clause(typed, start, end) for start, end in _bounds(typed.words, typed.classes)]


def _clause(typed: Typed, start: int, end: int) -> Clause:
    left = typed.words[start - 1] if start else ""
    right = typed.words[end] if end < len(typed.words) else ""
    subject = _subject(typed.classes[start : _told(typed, start, end)])
    return Clause(start, end, subject, typed.quoted[start], left, right)


def _told(typed: Typed, start: int, end: int) -> int:
    """Where it begins to tell what was said or asked ("gezegd dat zij …"): who acts there is not who acts here."""
    for at in range(start + 1, end):
        if typed.words[at] in _TELLS and any(typed.verbs[start:at]):
            return at
    return end


def _subject(classes: Sequence[str]) -> str:
    """Who acts: i, we, they, professional, colleague, you, together, or nobody named; not "ze" in "bij ze thuis"."""
    for pronoun in _PRONOUNS:
        if pronoun in classes and _free(pronoun, classes):
            return pronoun
    return _person(classes) or next((name for name in ("you", "together") if name in classes), "nobody")


def _free(pronoun: str, classes: Sequence[str]) -> bool:
    """Whether it stands somewhere not right behind a preposition."""
    return any(name == pronoun and before != "prep" for before, name in zip(("", *classes), classes, strict=False))


def _person(classes: Sequence[str]) -> str:
    """The first person named who does not follow a preposition."""
    for at, name in enumerate(classes):
        if name in _PERSONS and "prep" not in classes[max(0, at - 2) : at]:
            return _PERSONS[name]
    return ""


def _bounds(words: Sequence[str], classes: Sequence[str]) -> list[tuple[int, int]]:
    """Where clauses begin and end: at marks, and before a joining word that brings a new verb or subject."""
    bounds = []
    begin = 0
    for at in [at for at, word in enumerate(words) if word in _CUTS]:
        if words[at] in _BREAKS:
            bounds.append((begin, at))
            begin = at + 1
        elif _starts_clause(classes[at + 1 : at + 5]) and not _JOINS.issuperset(words[begin:at]):
            bounds.append((begin, at))  # but "en toen" begins one clause, not two
            begin = at
    return [(start, end) for start, end in [*bounds, (begin, len(words))] if end > start]


def _starts_clause(following: Sequence[str]) -> bool:
    """Whether a verb follows, or at once a pronoun, before the next mark."""
    for at, name in enumerate(following):
        if name in _BREAKS:
            return False
        if "." in name or (at < _AT_ONCE and name in _PRONOUNS):
            return True
    return False
