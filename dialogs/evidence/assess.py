"""Assesses an answer: one occasion, what was done, and what was seen at the family."""

from dialogs.evidence.elements import ELEMENTS, judge
from dialogs.evidence.reading import read
from dialogs.evidence.result import Evidence
from dialogs.evidence.soort import soort
from dialogs.evidence.typed import Typed
from dialogs.evidence.weights import Weights, weights


def assess(text: str) -> Evidence:
    """What `text` shows. Only an answer shows elements; each has the span of text[start:end] that showed it."""
    return assess_with(weights(), text)


def assess_with(known: Weights, text: str) -> Evidence:
    """As `assess`, by other weights than the coach's own: training tries many."""
    typed = Typed(text)
    kind = soort(typed, known.soort)
    if kind != "antwoord":
        return Evidence(situatie=False, handeling=False, effect=False, soort=kind)
    spans = judge(typed, read(typed), known)
    situatie, handeling, effect = (name in spans for name in ELEMENTS)
    return Evidence(situatie, handeling, effect, kind, spans)
