"""Holds what training found: how much each feature says, as plain numbers in tab-separated files."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dialogs.evidence.tokens import DATA

Row = tuple[float, ...]
Table = Mapping[str, Mapping[str, Row]]  # block → feature → a number for each score


@dataclass(frozen=True, slots=True)
class Weights:
    """What the features of a whole answer, of one clause, and of the form of a message say."""

    whole: Table
    clauses: Table
    soort: Table


@cache
def weights() -> Weights:
    """The weights that the coach lives by."""
    return Weights(*(load(DATA / f"{name}.tsv") for name in Weights.__slots__))


def load(path: Path) -> Table:
    """One table from its file; the block "bias" has one nameless feature, and a blank cell is zero."""
    found: dict[str, dict[str, Row]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("# "):
            block, feature, *cells = line.split("\t")
            found.setdefault(block, {})[feature] = tuple([float(cell or 0) for cell in cells])
    return found


def scores(table: Table, shown: Mapping[str, set[str]]) -> Row:
    """The sums of the weights of what a text shows; a block with many features speaks no louder than a small one."""
    total = list(table["bias"][""])
    for block, features in shown.items():
        known = table.get(block, {})
        rows = [known[feature] for feature in features if feature in known]
        share = len(features) ** -0.5 if features else 0.0
        for at, column in enumerate(zip(*rows, strict=True)):
            total[at] += share * sum(column)
    return tuple(total)
