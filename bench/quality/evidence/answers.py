"""Reads the labelled answers: our own, by author, and the shared yardstick outside the repository."""

import json
from dataclasses import dataclass
from pathlib import Path

from dialogs.evidence.elements import ELEMENTS

HERE = Path(__file__).parent
AUTHORS = ("a", "b", "c", "d", "e", "f")  # not g, whose answers are only measured on
YARDSTICK = HERE.parents[2].parent / "shared" / "eval" / "evidence.jsonl"


@dataclass(frozen=True, slots=True)
class Answer:
    """A labelled answer: its text, whether it shows each element, and its kind."""

    text: str
    shown: tuple[bool, ...]
    soort: str

    @property
    def concreet(self) -> bool:
        """Two of three, as the coach counts."""
        return sum(self.shown) >= 2


def load(path: Path) -> list[Answer]:
    """The answers of one JSONL file."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Answer(row["antwoord"], tuple(row[name] for name in ELEMENTS), row["soort"]) for row in rows]


def by_author() -> dict[str, list[Answer]]:
    """Our own answers, which the weights are trained on."""
    return {author: load(HERE / f"{author}.jsonl") for author in AUTHORS}


def everything() -> list[Answer]:
    """All of our own answers."""
    return [answer for answers in by_author().values() for answer in answers]
