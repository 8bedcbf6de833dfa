"""Fits the weights: one logistic reading of the whole answer, and one of its clauses of which the strongest count."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from scipy.special import expit

Shown = Mapping[str, set[str]]
Vector = Any  # numpy ships its types, scipy's sparse matrices do not: both stay Any here


@dataclass(frozen=True, slots=True)
class Columns:
    """Which feature is which column, and how much its rarity counts."""

    at: dict[tuple[str, str], int]
    rarity: Vector

    @classmethod
    def of(cls, rows: Sequence[Shown], least: int) -> "Columns":
        """Columns for the features that at least `least` rows show."""
        counts = Counter((block, name) for row in rows for block, names in row.items() for name in names)
        kept = sorted(feature for feature, count in counts.items() if count >= least)
        seen = np.array([counts[feature] for feature in kept], dtype=float)
        return cls({feature: at for at, feature in enumerate(kept)}, np.log((1 + len(rows)) / (1 + seen)) + 1)

    def matrix(self, rows: Sequence[Shown]) -> Vector:
        """One row a text: rarity of each feature it shows, shared over the root of the block's size."""
        cells = [
            (index, self.at[block, name], len(names) ** -0.5)
            for index, row in enumerate(rows)
            for block, names in row.items()
            for name in sorted(names)  # in one order, or the last digits would differ
            if (block, name) in self.at
        ]
        row, column, share = (np.array(values) for values in zip(*cells, strict=True))
        values = share * self.rarity[column.astype(int)]
        return sparse.csr_matrix((values, (row, column)), shape=(len(rows), len(self.at)))


def logistic(matrix: Vector, wanted: Vector, penalty: float) -> Vector:
    """Weights and, last, the bias of a logistic regression with an L2 penalty."""
    sign = np.where(wanted, 1.0, -1.0)

    def loss(v: Vector) -> tuple[float, Vector]:
        margin = sign * (matrix @ v[:-1] + v[-1])
        slope = -sign * expit(-margin)
        value = np.logaddexp(0, -margin).sum() + penalty / 2 * (v[:-1] @ v[:-1])
        return value, np.concatenate([matrix.T @ slope + penalty * v[:-1], [slope.sum()]])

    return _minimum(loss, matrix.shape[1], 0.0)


def noisy_or(matrix: Vector, starts: Vector, wanted: Vector, penalty: float) -> Vector:
    """Weights and bias of a clause, such that an answer shows the element when any of its clauses does."""
    sizes: Any = np.diff(np.append(starts, matrix.shape[0]))

    def loss(v: Vector) -> tuple[float, Vector]:
        score = matrix @ v[:-1] + v[-1]
        silence = np.add.reduceat(np.logaddexp(0, score), starts)
        shown = np.maximum(-np.expm1(-silence), 1e-12)
        slope = np.repeat(np.where(wanted, -np.exp(-silence) / shown, 1.0), sizes) * expit(score)
        value = silence[~wanted].sum() - np.log(shown[wanted]).sum() + penalty / 2 * (v[:-1] @ v[:-1])
        return value, np.concatenate([matrix.T @ slope + penalty * v[:-1], [slope.sum()]])

    return _minimum(loss, matrix.shape[1], -2.0)


def _minimum(loss: Any, columns: int, bias: float) -> Vector:
    start: Any = np.append(np.zeros(columns), bias)
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 120}).x
