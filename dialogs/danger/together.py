"""Finds concepts that stand together in a sentence, in whatever order, and says what they mean together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product, starmap

from dialogs.danger.concepts import Combination
from dialogs.lexicon.lexicon import Found, Lexicon
from dialogs.lexicon.phrase import Extent
from dialogs.lexicon.tokens import Words

_NOT = frozenset("niet geen nooit zonder nergens".split())
_ONLY = frozenset("alleen slechts enkel".split())  # "niet alleen" denies nothing

_Places = dict[str, list[Extent]]  # where each concept is


class Together:
    """Combinations of concepts. Those that a combination begins with are looked for first, as they are rare."""

    def __init__(self, concepts: dict[str, list[str]], combinations: Iterable[Combination], *, denied: bool) -> None:
        """With `denied`, a combination with a "niet" in it means nothing."""
        self._denied = denied
        self._led: defaultdict[str, list[Combination]] = defaultdict(list)
        for combination in combinations:
            for name in combination.parts[0]:
                self._led[name].append(combination)
        others = {name for led in self._led.values() for one in led for part in one.parts for name in part}
        self.leading = tuple(_entries(concepts, self._led))
        self._others = Lexicon(_entries(concepts, others - self._led.keys()))

    def find(self, words: Words, leading: Sequence[Found[str]]) -> Iterator[Found[str]]:
        """What is meant by concepts that stand together, and from which word to which.

        `leading` is where in these words the phrases of `self.leading` are.
        """
        if leading:
            for places in _by_sentence([*leading, *self._others.everything(words)], words):
                for combination in self._possible(places):
                    if extent := self._nearest(combination, places, words):
                        yield Found(extent, combination.means)

    def _possible(self, places: _Places) -> Iterator[Combination]:
        here = places.keys()
        for name in here & self._led.keys():
            for combination in self._led[name]:
                if not any(map(here.isdisjoint, combination.parts)):
                    yield combination

    def _nearest(self, combination: Combination, places: _Places, words: Words) -> Extent | None:
        """The shortest stretch of words with every part in it; None if it is too long, or denied."""
        found = min(_stretches(combination, places), key=lambda one: _last(one) - one[0].first, default=None)
        if found is None or (self._denied and _is_denied(found, words)):
            return None
        first, last = found[0].first, _last(found)
        return None if len(found) > 1 and last - first >= combination.widest else Extent(first, first, last)


def _entries(concepts: dict[str, list[str]], names: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((phrase, name) for name in names for phrase in concepts[name])


def _by_sentence(found: Iterable[Found[str]], words: Words) -> Iterable[_Places]:
    sentences: dict[int, _Places] = {}
    for one in found:
        places = sentences.setdefault(words.sentences[one.extent.first], {})
        places.setdefault(one.payload, []).append(one.extent)
    return sentences.values()


def _stretches(combination: Combination, places: _Places) -> Iterator[list[Extent]]:
    """Every way to fill the parts with words of their own, in the order of the text."""
    parts = [[at for name in part & places.keys() for at in places[name]] for part in combination.parts]
    for chosen in product(*parts):
        stretch = sorted(chosen, key=lambda at: at.first)
        if all(starmap(_apart, pairwise(stretch))):
            yield stretch


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
