"""Measures how well dialogs.hearing.danger notices acute danger and leaves near misses alone, on labelled texts.

python -m bench.quality.danger [--errors] [file.jsonl ...]
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.quality.labelled import KADER, Report, chosen, part_of, rows, share
from dialogs.hearing.danger import danger
from dialogs.kernel.kader import Kader, load

HERE = Path(__file__).parent / "danger"
COLUMNS = ("texts", "dangers", "precision", "recall", "right kind")  # the last is a share of the dangers found


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, the kind of danger a reader saw in it (None: none), and the part of its file it belongs to."""

    id: str
    text: str
    kind: str | None
    part: str


def read(path: Path) -> list[Labelled]:
    """The labelled texts of a JSONL file."""
    return [Labelled(row["id"], row["tekst"], row["soort"], part_of(row)) for row in rows(path)]


def figures(texts: list[Labelled], kader: Kader) -> tuple[object, ...]:
    """A row under COLUMNS."""
    found = [(labelled.kind, noticed.soort) for labelled in texts if (noticed := danger(labelled.text, kader))]
    right = sum(kind is not None for kind, _ in found)
    dangers = sum(labelled.kind is not None for labelled in texts)
    kinds = sum(kind == soort for kind, soort in found)
    return len(texts), dangers, share(right, len(found)), share(right, dangers), share(kinds, right)


def errors(texts: Iterable[Labelled], kader: Kader) -> Iterator[str]:
    """One line for every danger missed and every needless card."""
    for labelled in texts:
        noticed = danger(labelled.text, kader)
        if labelled.kind and not noticed:
            yield f"missed {labelled.kind} in {labelled.id}: {labelled.text}"
        if noticed and not labelled.kind:
            yield f"needless «{labelled.text[noticed.start : noticed.end]}» in {labelled.id}: {labelled.text}"


def main() -> None:
    """Print the figures for the files named, or for all of our own, part by part."""
    files, with_errors = chosen(__doc__, sorted(HERE.glob("*.jsonl")))
    kader = load(KADER)
    report = Report(
        "danger",
        COLUMNS,
        find=partial(danger, kader=kader),
        row=partial(figures, kader=kader),
        errors=partial(errors, kader=kader),
    )
    report.print({path.stem: read(path) for path in files}, errors=with_errors)


if __name__ == "__main__":
    main()
