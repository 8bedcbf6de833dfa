"""Finds concepts that stand together in a sentence, in whatever order, and says what they mean together."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product, starmap

from dialogs.danger.concepts import lines
from dialogs.danger.features import concepts_in
from dialogs.lexicon.phrase import Extent
from dialogs.lexicon.tokens import Words

_WIDEST = 10  # words from the first concept to the last, unless a combination says otherwise
_NOT = frozenset("niet geen nooit zonder nergens".split())
_ONLY = frozenset("alleen slechts enkel".split())  # "niet alleen" denies nothing


@dataclass(frozen=True, slots=True)
class Combination:
    """Concepts that mean a kind of danger together: one of every part, within `widest` words."""

    kind: str
    parts: tuple[frozenset[str], ...]
    widest: int


@dataclass(frozen=True, slots=True)
class Meant:
    """A kind of danger that is told from word `first` to word `last`."""

    kind: str
    first: int
    last: int


def meant(words: Words) -> Iterator[Meant]:
    """Every kind of danger that is told by concepts standing together."""
    sentences: defaultdict[int, defaultdict[str, list[Extent]]] = defaultdict(lambda: defaultdict(list))
    for found in concepts_in(words):
        sentences[words.sentences[found.extent.first]][found.payload].append(found.extent)
    for places in sentences.values():
        for combination in _possible(places):
            if stretch := _nearest(combination, places, words):
                yield Meant(combination.kind, stretch[0].first, _last(stretch))


def _possible(names: Collection[str]) -> Iterator[Combination]:
    """The combinations of which every part is among these concepts, in an order that any run repeats."""
    leading, known = _led(), frozenset(names)
    for name in names:
        yield from (one for one in leading.get(name, ()) if not any(map(known.isdisjoint, one.parts)))


@cache
def _led() -> dict[str, list[Combination]]:
    """The combinations by each of the concepts they begin with."""
    led: defaultdict[str, list[Combination]] = defaultdict(list)
    for combination in combinations():
        for name in combination.parts[0]:
            led[name].append(combination)
    return led


@cache
def combinations() -> tuple[Combination, ...]:
    """Every combination, in the order of the file."""
    return tuple(map(_combination, lines("samen.txt")))


def _combination(line: str) -> Combination:
    kind, _, rest = line.partition(": ")
    parts = rest.split()
    widest = int(parts.pop()) if parts[-1].isdigit() else _WIDEST
    return Combination(kind, tuple(frozenset(part.split("/")) for part in parts), widest)


def _nearest(combination: Combination, places: dict[str, list[Extent]], words: Words) -> list[Extent] | None:
    """The shortest stretch of words with every part in it; None if it is too long, or denied."""
    parts = [[at for name in places if name in part for at in places[name]] for part in combination.parts]
    stretches = (sorted(chosen, key=lambda at: at.first) for chosen in product(*parts))
    apart = (one for one in stretches if all(starmap(_apart, pairwise(one))))
    nearest = min(apart, key=lambda one: _last(one) - one[0].first, default=None)
    if nearest is None or (len(nearest) > 1 and _last(nearest) - nearest[0].first >= combination.widest):
        return None
    return None if _is_denied(nearest, words) else nearest


def _last(stretch: list[Extent]) -> int:
    return max(at.last for at in stretch)


def _apart(one: Extent, other: Extent) -> bool:
    """Whether these share no word, or the other stands in a gap of the one: "draait haar pols om"."""
    return one.last < other.first or (one.first < other.first and other.last < one.last)


def _is_denied(stretch: list[Extent], words: Words) -> bool:
    """Whether a "niet" stands among these words or right behind them, in the same clause, and is none of theirs."""
    first, last = stretch[0].first, _last(stretch)
    own = {at for part in stretch for at in range(part.first, part.last + 1)}
    return any(
        words.forms[at] in _NOT and at not in own and words.clauses[first] == words.clauses[at] == words.clauses[last]
        for at in range(first, min(last + 2, len(words.forms)))
        if at + 1 >= len(words.forms) or words.forms[at + 1] not in _ONLY
    )
