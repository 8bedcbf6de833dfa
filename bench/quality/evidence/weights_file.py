"""Writes trained tables so that people can read them, with a seal that tells what they were made from."""

import hashlib
from pathlib import Path

from bench.quality.evidence.answers import AUTHORS, HERE
from dialogs.evidence.scoring import Row, Table
from dialogs.evidence.tokens import DATA
from dialogs.evidence.weights import Tables

ROOT = HERE.parents[2]
_SCRIPTS = ("answers.py", "fit.py", "train.py")
_READERS = ("tokens", "conjugation", "verbs", "classes", "typed", "clauses", "features", "reading", "turns", "soort")


def sources() -> list[Path]:
    """Everything the weights follow from: the answers, the lists of words, and the code that reads and fits."""
    reading = [ROOT / "dialogs" / "evidence" / f"{name}.py" for name in _READERS]
    return [*(HERE / f"{author}.jsonl" for author in AUTHORS), *sorted(DATA.glob("*.txt")), *reading] + [
        HERE / name for name in _SCRIPTS
    ]


def seal() -> str:
    """The SHA-256 of the sources together."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources())).hexdigest()


def write(tables: Tables, folder: Path = DATA) -> None:
    """Write each table as block, feature and numbers, below the seal."""
    for name, table in tables._asdict().items():
        rows = [(block, *row) for block in table for row in sorted(table[block].items())]
        lines = [f"{block}\t{feature}\t{_cells(numbers)}" for block, feature, numbers in rows]
        text = "\n".join([f"# sources {seal()}", *lines, ""])
        (folder / f"{name}.tsv").write_text(text, encoding="utf-8")


def _cells(row: Row) -> str:
    return "\t".join(_cell(number) for number in row)


def _cell(number: float) -> str:
    """The number without what goes without saying: -0.50 is -.5, and nought is blank."""
    if not number:
        return ""
    return f"{number:g}".replace("0.", ".", 1) if abs(number) < 1 else f"{number:g}"


def difference(one: Tables, other: Tables) -> float:
    """The largest difference between two numbers in the same place; a feature that is missing counts as zeros."""
    return max(map(_difference, one, other))


def _difference(one: Table, other: Table) -> float:
    left, right = _flat(one), _flat(other)
    return max(abs(left.get(place, 0.0) - right.get(place, 0.0)) for place in left.keys() | right.keys())


def _flat(table: Table) -> dict[tuple[str, str, int], float]:
    return {
        (block, feature, at): number
        for block, rows in table.items()
        for feature, row in rows.items()
        for at, number in enumerate(row)
    }
