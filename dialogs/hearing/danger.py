"""Notices acute danger in what someone types, so that the coach stops coaching and shows the way to help.

A missed sign is worse than a needless card: what is unclear counts as danger. What is explicitly long ago, denied,
or about a film or a training does not, unless the same sentence says that it is going on now.
"""

from dataclasses import dataclass

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
        signs = ((phrase, str(group.soort)) for group in listed.groepen for phrase in group.woorden)
        sayings = (phrase for group in listed.groepen for phrase in group.niet)
        self._signs = Lexicon(signs, names)
        self._harmless = Contexts(listed.niet_als, sayings, names)
        self._past = Contexts(listed.vroeger, (), names)
        self._now = Lexicon(((phrase, None) for phrase in listed.toch), names)

    def find(self, typed: Words) -> list[Found[str]]:
        """The signs of danger in these words, in order."""
        found = self._signs.find(typed)
        if not found:
            return found
        meant = self._harmless.without(found, typed)
        current = self._past.without(meant, typed)
        now = {typed.clauses[word.extent.first] for word in self._now.everything(typed)}
        return [word for word in meant if word in current or typed.clauses[word.extent.first] in now]


_finder = per_kader(_Finder)
