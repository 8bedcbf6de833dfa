"""Finds the labelled examples that were given: they lie beside the repository, in ../shared/eval."""

from pathlib import Path

_FOLDER = Path(__file__).parents[3] / "shared" / "eval"


def given(name: str) -> list[Path]:
    """The given examples of this name, in a list; an empty one, and a word about it, when they are not there."""
    path = _FOLDER / f"{name}.jsonl"
    if path.exists():
        return [path]
    print(f"## {name}: the given examples are not in {_FOLDER}; figures are for our own texts only")
    return []
