"""The judge to beat: an answer that is long enough shows everything."""

from collections.abc import Sequence

from bench.quality.evidence.answers import Answer
from bench.quality.evidence.figures import Judge
from dialogs.evidence import Evidence


def by_length(answers: Sequence[Answer]) -> Judge:
    """Everything is shown from so many words on: the length that sorts these answers best into concrete or not."""
    best = max(range(1, 60), key=lambda least: _hits(answers, least))
    return lambda text: _all_or_nothing(len(text.split()) >= best)


def _hits(answers: Sequence[Answer], least: int) -> int:
    return sum((len(answer.text.split()) >= least) == answer.concreet for answer in answers)


def _all_or_nothing(shown: bool) -> Evidence:
    return Evidence(situatie=shown, handeling=shown, effect=shown)
