"""What reading a YAML file yields: plain data, and where each key and value stands."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from dialogs.kernel.yaml_problems import Problem

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
Loc: TypeAlias = tuple[str | int, ...]  # the keys and list numbers (from 0) that lead to a place, as pydantic has them
Spot: TypeAlias = tuple[int, int]  # line and column, from 1


@dataclass(frozen=True, slots=True)
class Positions:
    """Where every key and every value stands."""

    keys: dict[Loc, Spot] = field(default_factory=dict)
    values: dict[Loc, Spot] = field(default_factory=dict)

    def key(self, loc: Loc) -> Spot:
        """Where the key that leads to this place stands; for an entry of a list, where the entry begins."""
        return self.keys.get(loc) or self.value(loc)

    def value(self, loc: Loc) -> Spot:
        """Where the value begins; for a value that is missing, where the nearest block around it begins."""
        return self.values.get(loc) or (self.value(loc[:-1]) if loc else (1, 1))


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read. `data` is None when YAML could not get through it; `problems` tells what is wrong so far."""

    file: Path
    data: Data
    texts: dict[Loc, str]  # every single text in the file, by place
    positions: Positions
    problems: tuple[Problem, ...] = ()
    broken: frozenset[Loc] = frozenset()  # the places those problems are about

    def problem(self, loc: Loc, message: str, spot: Spot | None = None) -> Problem:
        """A mistake at a place, reported where its value begins unless another spot is given."""
        line, column = spot or self.positions.value(loc)
        return Problem(self.file, line, column, self.name(loc), message)

    def name(self, loc: Loc) -> str:
        """A place in words: `kernaspecten[nabijheid].vragen[2].uitleg`, by id where there is one, else by number."""
        return "".join(self._step(loc[: n + 1]) for n in range(len(loc))).removeprefix(".")

    def _step(self, loc: Loc) -> str:
        last = loc[-1]
        return f".{last}" if isinstance(last, str) else f"[{self.texts.get((*loc, 'id')) or last + 1}]"
