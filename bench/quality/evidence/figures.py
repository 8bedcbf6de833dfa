"""Works out the figures of a judge on labelled answers: precision, recall, F1, accuracy and who is taken for what."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.quality.evidence.answers import Answer
from dialogs.evidence import Evidence
from dialogs.evidence.elements import ELEMENTS

Judge = Callable[[str], Evidence]
Pair = tuple[Answer, Evidence]


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision, recall and F1 of one yes-or-no question."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @classmethod
    def of(cls, cases: Sequence[tuple[bool, bool]]) -> "Rates":
        """Rates over (true, judged) cases."""
        right = sum(true and judged for true, judged in cases)
        judged_yes = sum(judged for _, judged in cases)
        true_yes = sum(true for true, _ in cases)
        return cls(right / judged_yes if judged_yes else 0.0, right / true_yes if true_yes else 0.0)


def judged(answers: Sequence[Answer], judge: Judge) -> list[Pair]:
    """Each answer with what the judge made of it."""
    return [(answer, judge(answer.text)) for answer in answers]


def rates(pairs: Sequence[Pair]) -> dict[str, Rates]:
    """The rates of each element and of "concreet"."""
    found = {
        name: Rates.of([(answer.shown[at], getattr(evidence, name)) for answer, evidence in pairs])
        for at, name in enumerate(ELEMENTS)
    }
    return found | {"concreet": Rates.of([(answer.concreet, evidence.concreet) for answer, evidence in pairs])}


def accuracy(pairs: Sequence[Pair]) -> float:
    """How often the kind of message is right."""
    return sum(answer.soort == evidence.soort for answer, evidence in pairs) / len(pairs)


def confusion(pairs: Sequence[Pair]) -> Counter[tuple[str, str, str]]:
    """Counts of (what, true, judged): for soort, each element and concreet."""
    found: Counter[tuple[str, str, str]] = Counter()
    for answer, evidence in pairs:
        found["soort", answer.soort, evidence.soort] += 1
        found["concreet", _yes(answer.concreet), _yes(evidence.concreet)] += 1
        for name, shown in zip(ELEMENTS, answer.shown, strict=True):
            found[name, _yes(shown), _yes(getattr(evidence, name))] += 1
    return found


def _yes(value: bool) -> str:
    return "ja" if value else "nee"
