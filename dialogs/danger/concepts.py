"""Reads the concepts that danger is told by: their words, and the kind of danger they hint at."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dialogs.evidence.conjugation import conjugate

DATA = Path(__file__).parent / "data"
_SPLIT = ("3", "past", "pasts")  # the forms whose parts come apart: "steekt hem neer"


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept with its phrases; `kind` is the danger it hints at, "" for none."""

    name: str
    kind: str
    phrases: tuple[str, ...]


@cache
def concepts() -> tuple[Concept, ...]:
    """Every concept, in the order of the file."""
    written = lines("begrippen.txt")
    starts = [at for at, line in enumerate(written) if line.startswith("[")]
    return tuple(_concept(written[start:end]) for start, end in zip(starts, [*starts[1:], len(written)], strict=True))


def lines(name: str) -> list[str]:
    """The lines of a file of DATA that are neither blank nor a comment."""
    text = (DATA / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("# ")]


def _concept(written: list[str]) -> Concept:
    name, _, kind = written[0].strip("[]").partition(": ")
    return Concept(name, kind, tuple(phrase for line in written[1:] for phrase in _phrases(line)))


def _phrases(line: str) -> Iterator[str]:
    yield from _forms(line.removeprefix("+ ")) if line.startswith("+ ") else line.split(", ")


def _forms(verb: str) -> Iterator[str]:
    """The forms of a verb that somebody else does: whole, and apart if it comes apart."""
    prefix = verb.split(maxsplit=1)[0].rpartition("|")[0]
    for form, word in conjugate(verb):
        if form != "I" or word.endswith("d"):  # "hij vermoord"
            yield word
        if prefix and form in _SPLIT:
            yield f"{word.removeprefix(prefix)} … {prefix}"
        elif prefix and form == "inf":
            yield f"{prefix} te {word.removeprefix(prefix)}"
