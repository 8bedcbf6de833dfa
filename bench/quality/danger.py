"""Measures how well dialogs.hearing.danger notices acute danger and leaves near misses alone, on labelled texts.

python -m bench.quality.danger [--errors] [file.jsonl ...]
"""

import argparse
import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dialogs.hearing.danger import danger
from dialogs.kernel.kader import Kader, load

HERE = Path(__file__).parent / "danger"
KADER = Path(__file__).parents[2] / "kader.yaml"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, the kind of danger a reader saw in it (None: none), and the part of its file it belongs to."""

    id: str
    text: str
    kind: str | None
    part: str


def read(path: Path) -> list[Labelled]:
    """The labelled texts of a JSONL file; `deel` or `ronde` says which part of it a text is in."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [Labelled(row["id"], row["tekst"], row["soort"], str(row.get("deel", row.get("ronde", "")))) for row in rows]


def report(name: str, texts: list[Labelled], kader: Kader) -> str:
    """One line of figures; the last is the share of the dangers found whose kind is right."""
    found = [(labelled.kind, noticed.soort) for labelled in texts if (noticed := danger(labelled.text, kader))]
    right = sum(kind is not None for kind, _ in found)
    dangers = sum(labelled.kind is not None for labelled in texts)
    kinds = sum(kind == soort for kind, soort in found)
    shares = _share(right, len(found)), _share(right, dangers), _share(kinds, right)
    return f"| {name} | {len(texts)} | {dangers} | {' | '.join(shares)} |"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def errors(texts: Iterable[Labelled], kader: Kader) -> Iterator[str]:
    """One line for every danger missed and every needless card."""
    for labelled in texts:
        noticed = danger(labelled.text, kader)
        if labelled.kind and not noticed:
            yield f"missed {labelled.kind} in {labelled.id}: {labelled.text}"
        if noticed and not labelled.kind:
            yield f"needless «{labelled.text[noticed.start : noticed.end]}» in {labelled.id}: {labelled.text}"


def speed(texts: list[Labelled], kader: Kader) -> str:
    """Texts a second on one core, and how long the kader's words take to make ready."""
    start = time.perf_counter()
    danger("", kader)
    ready = time.perf_counter()
    for labelled in texts:
        danger(labelled.text, kader)
    seconds = time.perf_counter() - ready
    return f"{len(texts) / seconds:.0f} texts a second; {(ready - start) * 1000:.0f} ms to make the words ready, once"


def main() -> None:
    """Print the figures for the files named, or for all of our own, part by part."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(HERE.glob("*.jsonl")))
    parser.add_argument("--errors", action="store_true", help="print every miss and every needless card as well")
    chosen = parser.parse_args()
    kader, sets = load(KADER), {path: read(path) for path in chosen.files}
    print(f"## danger: {speed([text for texts in sets.values() for text in texts], kader)}\n")
    print("| file | texts | dangers | precision | recall | right kind |\n|---|---|---|---|---|---|")
    for path, texts in sets.items():
        for part in sorted({labelled.part for labelled in texts}):
            chosen_texts = [labelled for labelled in texts if labelled.part == part]
            print(report(f"{path.stem} {part}".strip(), chosen_texts, kader))
            if chosen.errors:
                print(*errors(chosen_texts, kader), sep="\n")


if __name__ == "__main__":
    main()
