"""Reads the concepts and the combinations of them that danger is told by."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from dialogs.evidence.conjugation import conjugate

HARMLESS = "niet"  # what a combination may mean beside the kinds of danger: the sentence tells of none,
OVER = "over"  # or of danger that is over
_WIDEST = 10  # words from the first concept to the last, unless a combination says otherwise
_SPLIT = ("3", "past", "pasts")  # the forms whose parts come apart: "steekt hem neer"


@dataclass(frozen=True, slots=True)
class Combination:
    """Concepts that mean something together: one of every part, within `widest` words."""

    means: str
    parts: tuple[frozenset[str], ...]
    widest: int


def concepts() -> dict[str, list[str]]:
    """The phrases of every concept, by its name."""
    known: dict[str, list[str]] = {}
    for line in _lines("begrippen.txt"):
        if line.startswith("["):
            phrases = known[line.strip("[]")] = []
        else:
            phrases += _forms(line[1:].strip()) if line.startswith("+") else line.split(", ")
    return known


def combinations() -> Iterator[Combination]:
    """Every combination."""
    for line in _lines("samen.txt"):
        means, _, rest = line.partition(": ")
        parts = rest.split()
        widest = int(parts.pop()) if parts[-1].isdigit() else _WIDEST
        yield Combination(means, tuple(frozenset(part.split("/")) for part in parts), widest)


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


def _lines(name: str) -> Iterator[str]:
    text = files("dialogs.danger").joinpath("data", name).read_text("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))
