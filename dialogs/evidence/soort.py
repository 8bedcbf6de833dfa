"""Tells an answer from a don't-know, a question to the coach and a wish to stop."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, compress
from operator import xor

from dialogs.evidence.features import Shown
from dialogs.evidence.scoring import Scorer, Table
from dialogs.evidence.tokens import PUNCTUATION
from dialogs.evidence.turns import hints
from dialogs.evidence.typed import Typed

SOORTEN = ("antwoord", "weet_niet", "vraag", "stop")
_SIZES = (0, 1, 2, 3, 5, 8, 12, 18, 30, 99)  # words: up to so many, and the last for any more


def soort(typed: Typed, weights: Scorer) -> str:
    """One of SOORTEN. A message without words is a question when it asks, else a don't-know."""
    if not any(map(str.isalnum, typed.text)):
        return "vraag" if "?" in typed.text else "weet_niet"
    found = (0.0, *weights.scores(signals(typed)))
    return SOORTEN[found.index(max(found))]


def beside_an_answer(table: Table) -> Table:
    """The weights of each other kind less those of an answer: what they say of the three is then all that counts."""
    return {
        block: {feature: tuple(number - row[0] for number in row[1:]) for feature, row in rows.items()}
        for block, rows in table.items()
    }


def signals(typed: Typed) -> Shown:
    """What of the form of a message tells its kind: turns of phrase, length, question mark, words and their classes."""
    own, classes = _own(typed)
    is_said = [word not in PUNCTUATION for word in own]
    words = list(compress(own, is_said))
    found = list(hints(" ".join(words), typed.cues))
    kinds = frozenset([hint.kind for hint in found])
    return {
        "signal": {hint.pattern for hint in found},
        "shape": {*_shape(own, len(words), kinds), *[f"^{hint.kind}" for hint in found if hint.opens]},
        "word": {*words, "^" + " ".join(words[:2])},
        "class": set(compress(classes, is_said)),
    }


def _shape(own: Sequence[str], length: int, kinds: frozenset[str]) -> frozenset[str]:
    size = _SIZES[bisect_left(_SIZES, min(length, _SIZES[-1]))]
    end = own[-1] if own and own[-1] in PUNCTUATION else "$"
    return _facts(size, end, "?" if "?" in own else ".", kinds)


@lru_cache(maxsize=512)
def _facts(size: int, end: str, asks: str, kinds: frozenset[str]) -> frozenset[str]:
    """The kinds hinted at, the last mark, and each with the length."""
    facts = [*kinds, "+".join(sorted(kinds)) or "none", f"ends {end}", f"asks {asks}"]
    facts_of_size, asking = (f"{fact} {size}" for fact in facts), (f"{kind} {asks}" for kind in kinds)
    return frozenset([f"size {size}", *facts, *facts_of_size, *asking])


def _own(typed: Typed) -> tuple[Sequence[str], Sequence[str]]:
    """The words and marks, and their classes, but for those between quotation marks.

    What others said tells nothing of the kind of message. Of a pair of quotation marks the second is left.
    """
    if '"' not in typed.words:
        return typed.words, typed.classes
    outside = [not inside for inside in accumulate((word == '"' for word in typed.words), xor)]
    return list(compress(typed.words, outside)), list(compress(typed.classes, outside))
