"""Judges which of the three elements an answer shows, and in which of its clauses."""

import math
from collections.abc import Sequence

from dialogs.evidence.clauses import Clause
from dialogs.evidence.reading import Reading
from dialogs.evidence.typed import Typed
from dialogs.evidence.weights import Weights

ELEMENTS = ("situatie", "handeling", "effect")
ENOUGH = 0.42  # by cross-validation over authors: "concreet" is then right 93 times in 100

Span = tuple[int, int]


def judge(typed: Typed, reading: Reading, weights: Weights) -> dict[str, Span]:
    """The elements an answer shows, each with the place of the words that show it best."""
    if not reading.clauses:
        return {}
    parts = list(zip(*map(weights.clauses.scores, reading.parts), strict=True))
    whole = weights.whole.scores(reading.whole)
    return {
        name: _span(typed, reading.clauses, strength)
        for name, odds, strength in zip(ELEMENTS, whole, parts, strict=True)
        if probability(odds, strength) >= ENOUGH
    }


def probability(whole: float, parts: Sequence[float]) -> float:
    """The mean, in log odds, of two readings: of the whole answer, and of its clauses (any of them will do)."""
    return _sigmoid((whole + _any(parts)) / 2)


def _span(typed: Typed, clauses: Sequence[Clause], strength: Sequence[float]) -> Span:
    """The clause that speaks strongest, with the words it introduces: "ik zei: pak jij de eerste"."""
    best = strength.index(max(strength))
    return typed.pieces.start(clauses[best].start), typed.pieces.end(_end_of_speech(clauses, best) - 1)


def _end_of_speech(clauses: Sequence[Clause], at: int) -> int:
    while at + 1 < len(clauses) and (clauses[at].right == ":" or clauses[at + 1].quoted):
        at += 1
    return clauses[at].end


def _any(odds: Sequence[float]) -> float:
    """The log odds that at least one clause shows it."""
    silence = min(sum(_softplus(each) for each in odds), 30.0)  # all is certain long before that, and exp overflows
    return min(9.0, max(-9.0, math.log(max(math.expm1(silence), 1e-9))))


def _softplus(value: float) -> float:
    return value if value > 30 else math.log1p(math.exp(value))


def _sigmoid(value: float) -> float:
    return 1 / (1 + math.exp(-value))
