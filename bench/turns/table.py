"""Tells what came out, case by case, as medians over the rounds."""

import statistics
from collections.abc import Iterator, Mapping, Sequence

from bench.turns.measuring import Case, Figures

Rounds = Sequence[Figures]
Results = Mapping[Case, Mapping[str, Rounds]]

# Heading, figure, factor from its unit to the one shown, format.
_COLUMNS = (
    ("turns/s", "rate", 1, "{:.0f}"),
    ("p50 ms", "p50", 1000, "{:.1f}"),
    ("p99 ms", "p99", 1000, "{:.1f}"),
    ("cpu s/1000", "cpu", 1, "{:.3f}"),
    ("RSS MB", "memory", 1, "{:.0f}"),
    ("peak MB", "peak", 1, "{:.0f}"),
    ("calls/turn", "calls", 1, "{:.1f}"),
    ("server", "server", 1, "{:.0%}"),
    ("others", "others", 1, "{:.0%}"),
)


def middle(rounds: Rounds, figure: str) -> float:
    """The median of a figure."""
    return float(statistics.median(getattr(figures, figure) for figures in rounds))


def lines(results: Results) -> Iterator[str]:
    """The table."""
    for case, bots in results.items():
        yield f"\n{case.title} a call"
        yield " " * 9 + "".join(f"{heading:>12}" for heading, *_ in _COLUMNS)
        for name, rounds in bots.items():
            yield f"{name:9}" + "".join(
                f"{shown.format(middle(rounds, figure) * factor):>12}" for _, figure, factor, shown in _COLUMNS
            )
