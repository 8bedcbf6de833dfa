"""Holds what training found: how much each feature says, as plain numbers in tab-separated files."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from dialogs.evidence.scoring import Scorer, Table
from dialogs.evidence.soort import beside_an_answer
from dialogs.evidence.tokens import DATA


class Weights(NamedTuple):
    """What the features of a whole answer, of one clause, and of the form of a message say."""

    whole: Scorer
    clauses: Scorer
    soort: Scorer


class Tables(NamedTuple):
    """The same as they are trained, written and read."""

    whole: Table
    clauses: Table
    soort: Table

    def ready(self) -> Weights:
        """Ready to be added up."""
        return Weights(*map(_scorer, self._fields, self))


@cache
def weights() -> Weights:
    """The weights that the coach lives by; one table is put away before the next is read, for they are large."""
    return Weights(*(_scorer(name, load(DATA / f"{name}.tsv")) for name in Weights._fields))


def _scorer(name: str, table: Table) -> Scorer:
    return Scorer(beside_an_answer(table) if name == "soort" else table)


def tables(folder: Path = DATA) -> Tables:
    """The tables that were written to a folder."""
    return Tables(*(load(folder / f"{name}.tsv") for name in Tables._fields))


def load(path: Path) -> Table:
    """One table from its file; the block "bias" has one nameless feature, and a blank cell is zero."""
    found: dict[str, dict[str, tuple[float, ...]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("# "):
            block, feature, *cells = line.split("\t")
            found.setdefault(block, {})[feature] = tuple([float(cell or 0) for cell in cells])
    return found
