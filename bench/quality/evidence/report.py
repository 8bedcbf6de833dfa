"""Prints figures as tables that can be pasted into RESULTS.md."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bench.quality.evidence.figures import Pair, accuracy, confusion, rates
from dialogs.evidence.elements import ELEMENTS

_HEAD = "| | n | situatie F1 | handeling F1 | effect F1 | concreet P | concreet R | soort |\n|---|" + "---:|" * 7


def table(rows: Mapping[str, Sequence[Pair]]) -> str:
    """One line of figures for each named set of judged answers."""
    return "\n".join([_HEAD, *(_line(name, pairs) for name, pairs in rows.items())])


def _line(name: str, pairs: Sequence[Pair]) -> str:
    found = rates(pairs)
    concreet = found["concreet"]
    figures = [*(found[name].f1 for name in ELEMENTS), concreet.precision, concreet.recall, accuracy(pairs)]
    return f"| {name} | {len(pairs)} | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |"


def confusions(pairs: Sequence[Pair]) -> str:
    """Who is taken for what: for each question the true label by row, the judged one by column."""
    counts = confusion(pairs)
    return "\n\n".join(_confusion(counts, what) for what in sorted({what for what, _, _ in counts}))


def _confusion(counts: Counter[tuple[str, str, str]], what: str) -> str:
    labels = sorted({label for key in counts if key[0] == what for label in key[1:]})
    head = f"| {what}: true ↓ judged → | " + " | ".join(labels) + " |\n|---|" + "---:|" * len(labels)
    rows = [[true, *(str(counts[what, true, label]) for label in labels)] for true in labels]
    return "\n".join([head, *("| " + " | ".join(row) + " |" for row in rows)])
