"""Learns the weights in dialogs/danger/data, always to the same numbers. Needs the extra "train".

python -m bench.quality.danger_train
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from scipy import sparse

from bench.quality.danger_sources import labelled, seal
from bench.quality.evidence.fit import Vector, logistic
from dialogs.danger.concepts import DATA
from dialogs.danger.features import Features, of_text

_LEAST = 3  # texts that a feature must be in
_PENALTY = 1.0
_FAINT = 0.1  # a feature that says less than this is left out: the file stays readable


def learned(shown: Sequence[Features], wanted: Sequence[bool]) -> dict[str, float]:
    """The log odds of every feature that says something, and the bias by the name ""."""
    counts = Counter(name for each in shown for name in each)
    names = sorted(name for name, count in counts.items() if count >= _LEAST)
    matrix, told = _matrix(shown, names), np.array(wanted)
    telling = sparse.diags(_telling(matrix, told))
    fitted = logistic(sparse.csr_matrix(matrix @ telling), told, _PENALTY)
    numbers = (telling @ fitted[:-1]).round(2)
    said = {name: float(number) for name, number in zip(names, numbers, strict=True) if abs(number) >= _FAINT}
    return {"": round(float(fitted[-1]), 2), **said}


def _matrix(shown: Sequence[Features], names: Iterable[str]) -> Vector:
    at = {name: column for column, name in enumerate(names)}
    cells = [(row, at[name], each[name]) for row, each in enumerate(shown) for name in sorted(each) if name in at]
    rows, columns, values = (np.array(each) for each in zip(*cells, strict=True))
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(shown), len(at)))


def _telling(matrix: Vector, told: Vector) -> Vector:
    """How unequally each feature is shared between danger and the rest: few texts teach more when that is known."""
    danger, rest = (np.asarray(matrix[rows].sum(axis=0)).ravel() + 1 for rows in (told, ~told))
    return np.abs(np.log(danger / danger.sum() * rest.sum() / rest)) ** 0.5


def write(rows: dict[str, float], path: Path = DATA / "gewichten.tsv") -> None:
    """Write the weights as feature and number, below the seal of what they were learned from."""
    lines = [f"{name}\t{number:g}" for name, number in sorted(rows.items())]
    path.write_text("\n".join([f"# sources {seal()}", *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    texts, dangers = labelled()
    write(learned([of_text(text) for text in texts], dangers))
