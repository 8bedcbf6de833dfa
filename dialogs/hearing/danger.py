"""Notices acute danger in what someone types, so that the coach stops coaching and shows the way to help.

A missed sign is worse than a needless card: what is unclear counts as danger. What is explicitly long ago, denied,
or about a film or a training does not, unless the same sentence says that it is going on now.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dialogs.danger.telling import signs, withdrawn
from dialogs.kernel.kader import Kader
from dialogs.lexicon.contexts import Contexts
from dialogs.lexicon.lexicon import Found, Lexicon
from dialogs.lexicon.memo import per_kader
from dialogs.lexicon.tokens import Words, tokens


@dataclass(frozen=True, slots=True)
class Danger:
    """A sign of danger: its kind as kader.yaml has it (geweld, misbruik, suicide, dreiging), at text[start:end]."""

    soort: str
    start: int
    end: int


def danger(text: str, kader: Kader) -> Danger | None:
    """The first sign of acute danger in a text, None if there is none or the kader lists no such words."""
    typed = tokens(text)
    found = next(iter(_finder(kader).find(typed)), None)
    return (
        Danger(found.payload, typed.pieces.start(found.extent.first), typed.pieces.end(found.extent.last))
        if found
        else None
    )


class _Finder:
    """The danger words of one kader, made ready."""

    def __init__(self, kader: Kader) -> None:
        listed = kader.gevaarwoorden
        names = {"{iemand}": listed.personen}
        sayings = (phrase for group in listed.groepen for phrase in group.niet)
        self._kinds = {str(group.soort) for group in listed.groepen}
        self._noticed = Lexicon(_noticed(kader), names)
        self._harmless = Contexts(listed.niet_als, sayings, names)
        self._past = Contexts(listed.vroeger, (), names)
        self._now = Lexicon(((phrase, None) for phrase in listed.toch), names)

    def find(self, typed: Words) -> list[Found[str]]:
        """The signs of danger in these words, in order."""
        noticed = list(self._noticed.everything(typed))
        found = self._signs(noticed, typed) if noticed else []
        if not found:
            return found
        none, over = withdrawn(typed)
        meant = [sign for sign in self._harmless.without(found, typed) if _sentence(sign, typed) not in none]
        current = [sign for sign in self._past.without(meant, typed) if _sentence(sign, typed) not in over]
        now = {typed.clauses[word.extent.first] for word in self._now.everything(typed)}
        kept = [sign for sign in meant if sign in current or typed.clauses[sign.extent.first] in now]
        return sorted(kept, key=lambda sign: sign.extent.first)

    def _signs(self, noticed: list[Found[str]], typed: Words) -> list[Found[str]]:
        """Of what was noticed the listed phrases, and what the concepts among it mean together with others."""
        named = [found for found in noticed if found.payload in self._kinds]
        leading = [found for found in noticed if found.payload not in self._kinds]
        return [*_longest(named), *(sign for sign in signs().find(typed, leading) if sign.payload in self._kinds)]


def _noticed(kader: Kader) -> Iterator[tuple[str, str]]:
    """Every phrase that may tell of danger, in one list as every text is held against it: its kind, or its concept."""
    groups = kader.gevaarwoorden.groepen
    yield from ((phrase, str(group.soort)) for group in groups for phrase in group.woorden)
    yield from signs().leading if groups else ()


def _longest(found: list[Found[str]]) -> list[Found[str]]:
    """The longest where several overlap: of "huiselijk geweld", "geweld" is no second sign."""
    kept: list[Found[str]] = []
    for one in sorted(found, key=lambda one: (one.extent.first - one.extent.last, one.extent.first)):
        if not any(one.extent.first <= other.extent.last and other.extent.first <= one.extent.last for other in kept):
            kept.append(one)
    return kept


def _sentence(sign: Found[str], typed: Words) -> int:
    return typed.sentences[sign.extent.first]


_finder = per_kader(_Finder)
