"""Trains the weights in dialogs/data/evidence, always to the same numbers. Needs the extra "train".

python -m bench.quality.evidence.train
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from bench.quality.evidence import weights_file
from bench.quality.evidence.answers import Answer, everything
from bench.quality.evidence.fit import Columns, Shown, logistic, noisy_or
from dialogs.evidence.elements import ELEMENTS
from dialogs.evidence.features import BLOCKS
from dialogs.evidence.reading import read
from dialogs.evidence.scoring import Table
from dialogs.evidence.soort import SOORTEN, signals
from dialogs.evidence.typed import Typed
from dialogs.evidence.weights import Tables

_FAINT = 0.35  # a feature that says less than this of everything is left out: the files stay readable
_NOTHING: Shown = {block: set() for block in BLOCKS}


def trained(answers: Sequence[Answer]) -> Tables:
    """The weights that these answers teach."""
    typed = [Typed(answer.text) for answer in answers]
    readings = [read(each) for each in typed]
    return Tables(
        whole=whole([reading.whole for reading in readings], answers),
        clauses=clauses([reading.parts or [_NOTHING] for reading in readings], answers),
        soort=soorten([signals(each) for each in typed], answers),
    )


def whole(rows: Sequence[Shown], answers: Sequence[Answer]) -> Table:
    """How much each feature of a whole answer says of each element."""
    columns = Columns.of(rows, least=10)
    matrix = columns.matrix(rows)
    return _table(columns, [logistic(matrix, wanted, penalty=2.5) for wanted in _elements(answers)])


def clauses(parts: Sequence[Sequence[Shown]], answers: Sequence[Answer]) -> Table:
    """How much each feature of a clause says of each element."""
    rows = [part for each in parts for part in each]
    starts = np.cumsum([0, *(len(each) for each in parts)])[:-1]
    columns = Columns.of(rows, least=14)
    matrix = columns.matrix(rows)
    return _table(columns, [noisy_or(matrix, starts, wanted, penalty=2.0) for wanted in _elements(answers)])


def soorten(rows: Sequence[Shown], answers: Sequence[Answer]) -> Table:
    """How much each signal says of each kind of message."""
    columns = Columns.of(rows, least=5)
    matrix = columns.matrix(rows)
    wanted = [np.array([answer.soort == kind for answer in answers]) for kind in SOORTEN]
    return _table(columns, [logistic(matrix, each, penalty=0.3) for each in wanted])


def _elements(answers: Sequence[Answer]) -> Iterator[Any]:
    return (np.array([answer.shown[at] for answer in answers]) for at in range(len(ELEMENTS)))


def _table(columns: Columns, fitted: Sequence[Any]) -> Table:
    """Weights to two decimals with the rarity worked in, so that reading an answer only has to add."""
    numbers = np.column_stack([np.append(each[:-1] * columns.rarity, each[-1]) for each in fitted]).round(2)
    found: dict[str, dict[str, tuple[float, ...]]] = {"bias": {"": tuple(numbers[-1])}}
    for (block, feature), at in columns.at.items():
        if abs(numbers[at]).max() >= _FAINT:
            found.setdefault(block, {})[feature] = tuple(numbers[at])
    return found


if __name__ == "__main__":
    weights_file.write(trained(everything()))
