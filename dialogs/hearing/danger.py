"""Notices acute danger in what someone types, so that the coach stops coaching and shows the way to help.

All words together are weighed first. What weighs little tells of no danger, and is read no further. What may tell of
it does so by a word or saying that kader.yaml lists, by concepts that stand together, or by its weight alone. A missed
sign is worse than a needless card: what is unclear counts as danger. What is explicitly long ago, denied, or about a
film or a training does not, unless the same sentence says that it is going on now.
"""

from dataclasses import dataclass

from dialogs.danger.together import meant
from dialogs.danger.weighing import Stretch, weights
from dialogs.kernel.kader import Kader
from dialogs.lexicon.contexts import Contexts
from dialogs.lexicon.lexicon import Found, Lexicon
from dialogs.lexicon.memo import per_kader
from dialogs.lexicon.tokens import Words, tokens

_LISTED = -3.0  # log odds from which a sentence tells of danger if a listed word says so,
_MEANT = -2.0  # from which it does if concepts that stand together say so,
_TOLD = 1.0  # and from which it does by itself; lower would bring more needless cards than dangers


@dataclass(frozen=True, slots=True)
class Danger:
    """A sign of danger: its kind as kader.yaml has it (geweld, misbruik, suicide, dreiging), at text[start:end]."""

    soort: str
    start: int
    end: int


def danger(text: str, kader: Kader) -> Danger | None:
    """The first sign of acute danger in a text, None if there is none or the kader lists no such words."""
    if not kader.gevaarwoorden.groepen:
        return None
    typed, finder = tokens(text), _finder(kader)
    stretches = weights().stretches(typed, _LISTED)
    return _read_on(typed, stretches, finder) if stretches else None


def _read_on(typed: Words, stretches: list[Stretch], finder: "_Finder") -> Danger | None:
    signs, withdrawn = finder.find(typed)
    if sign := next((sign for sign in signs if _among(stretches, sign.extent.first)), None):
        return _danger(typed, sign.payload, sign.extent.first, sign.extent.last)
    likely = [stretch for stretch in stretches if stretch.odds >= _MEANT]
    left = [stretch for stretch in likely if not any(_among([stretch], sign.extent.first) for sign in withdrawn)]
    return _told(typed, left) if left else None


def _told(typed: Words, stretches: list[Stretch]) -> Danger | None:
    """Danger that is told in other words than those listed."""
    if together := next((sign for sign in meant(typed) if _among(stretches, sign.first)), None):
        return _danger(typed, together.kind, together.first, together.last)
    strongest = max(stretches, key=lambda stretch: stretch.odds)
    if strongest.odds < _TOLD:
        return None
    at = weights().strongest(typed, strongest)
    return _danger(typed, weights().kind(typed, strongest), at, at)


def _among(stretches: list[Stretch], at: int) -> bool:
    return any(stretch.first <= at < stretch.end for stretch in stretches)


def _danger(typed: Words, kind: str, first: int, last: int) -> Danger:
    return Danger(kind, typed.pieces.start(first), typed.pieces.end(last))


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

    def find(self, typed: Words) -> tuple[list[Found[str]], list[Found[str]]]:
        """The signs of danger in these words in order, and what seemed to be one but is withdrawn."""
        found = self._signs.find(typed)
        if not found:
            return [], []
        meant = self._harmless.without(found, typed)
        current = self._past.without(meant, typed)
        now = {typed.clauses[word.extent.first] for word in self._now.everything(typed)}
        kept = [word for word in meant if word in current or typed.clauses[word.extent.first] in now]
        return kept, [word for word in found if word not in kept]


_finder = per_kader(_Finder)
