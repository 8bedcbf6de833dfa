"""What the coach is to reach beside the others, and whether it does."""

import statistics
from collections.abc import Iterator
from dataclasses import dataclass

from bench.turns.measuring import Case
from bench.turns.table import Results, middle


@dataclass(frozen=True, slots=True)
class Aim:
    """A ratio of the coach's figure to another's in one case, and its bound."""

    text: str
    case: Case
    figure: str
    other: str
    bound: float
    least: bool = False  # whether the bound is the least or the most

    def ratios(self, results: Results) -> list[float]:
        """The coach over the other, round by round; empty when the case was not measured."""
        bots = results.get(self.case, {})
        pairs = zip(bots.get("coach", ()), bots.get(self.other, ()), strict=True)
        return [getattr(ours, self.figure) / getattr(theirs, self.figure) for ours, theirs in pairs]


_QUICK, _SLOW = Case(50, 0.0), Case(50, 0.05)
_MEMORY = 80  # MB
AIMS = (
    Aim("turns/s ÷ python-telegram-bot", _QUICK, "rate", "ptb", 8, least=True),
    Aim("turns/s ÷ aiogram", _QUICK, "rate", "aiogram", 4, least=True),
    Aim("turns/s ÷ python-telegram-bot", _SLOW, "rate", "ptb", 20, least=True),
    Aim("p50 ÷ bare loop", _SLOW, "p50", "bare", 1.15),
    Aim("cpu a turn ÷ python-telegram-bot", _QUICK, "cpu", "ptb", 0.15),
    Aim("cpu a turn ÷ bare loop", _QUICK, "cpu", "bare", 2.5),
)


def lines(results: Results) -> Iterator[str]:
    """Each aim: the median ratio, the least and the most of the rounds, and whether it is reached."""
    for aim in AIMS:
        if ratios := aim.ratios(results):
            ratio = statistics.median(ratios)
            reached = ratio >= aim.bound if aim.least else ratio <= aim.bound
            spread = f"({min(ratios):.2f} – {max(ratios):.2f})"
            bound = f"aim {'≥' if aim.least else '≤'} {aim.bound:g}"
            yield f"{_told(reached)}{aim.text:36}{aim.case.title:20}{ratio:7.2f}  {spread:18}{bound}"
    peak = max(middle(bots["coach"], "peak") for bots in results.values())
    yield f"{_told(peak <= _MEMORY)}{'memory at its highest, MB':56}{peak:7.0f}{'':20}aim ≤ {_MEMORY}"


def _told(reached: bool) -> str:
    return "reached  " if reached else "SHORT    "
