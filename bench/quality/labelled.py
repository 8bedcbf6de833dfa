"""What reports on labelled texts have in common: files and their parts, shares, speed, and the table they print."""

import argparse
import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

KADER = Path(__file__).parents[2] / "kader.yaml"


class Labelled(Protocol):
    """A text that a reader labelled."""

    @property
    def text(self) -> str:
        """What was written."""
        ...

    @property
    def part(self) -> str:
        """The part of its file that it belongs to; "" when a file has no parts."""
        ...


L = TypeVar("L", bound=Labelled)


@dataclass(frozen=True, slots=True)
class Report(Generic[L]):
    """How one kind of label is reported: a row of the table for each part of each file."""

    name: str
    columns: Sequence[str]  # beside the file's name
    find: Callable[[str], object]  # what is measured
    row: Callable[[list[L]], Sequence[object]]
    errors: Callable[[list[L]], Iterator[str]]

    def print(self, sets: Mapping[str, list[L]], *, errors: bool) -> None:
        """Print the speed and the table; with `errors` every error beneath its row."""
        print(f"## {self.name}: {speed(self.find, [one.text for texts in sets.values() for one in texts])}\n")
        print(_line(["file", *self.columns]), _line(["---"] * (len(self.columns) + 1)), sep="\n")
        for name, texts in sets.items():
            for part in sorted({one.part for one in texts}):
                own = [one for one in texts if one.part == part]
                print(_line([f"{name} {part}".strip(), *self.row(own)]))
                for error in self.errors(own) if errors else ():
                    print(error)


def chosen(description: str | None, files: Sequence[Path]) -> tuple[list[Path], bool]:
    """The files named on the command line, else these; and whether errors are asked for."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=files)
    parser.add_argument("--errors", action="store_true", help="print every miss and every needless find as well")
    parsed = parser.parse_args()
    return parsed.files, parsed.errors


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSONL file."""
    return map(json.loads, path.read_text("utf-8").splitlines())


def part_of(row: Mapping[str, Any]) -> str:
    """`deel` or `ronde` says which part of its file a row is in."""
    return str(row.get("deel", row.get("ronde", "")))


def share(part: int, whole: int) -> str:
    """`part` of `whole` as a fraction with three decimals, or a dash."""
    return f"{part / whole:.3f}" if whole else "-"


def speed(find: Callable[[str], object], texts: Sequence[str]) -> str:
    """Texts a second on one core, and how long the words it looks for take to make ready."""
    ready, seconds = _seconds(find, [""]), _seconds(find, texts)
    return f"{len(texts) / seconds:.0f} texts a second; {ready * 1000:.0f} ms to make the words ready, once"


def _seconds(find: Callable[[str], object], texts: Iterable[str]) -> float:
    began = time.perf_counter()
    for text in texts:
        find(text)
    return time.perf_counter() - began


def _line(cells: Sequence[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"
