"""Measures how well dialogs.hearing.labels finds labelling words, on labelled texts, and how fast it is.

    python -m bench.quality.labels [--errors] [file.jsonl ...]

A term counts as found when a found word overlaps it; exact matches are printed beside that.
"""

import argparse
import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.quality.given import given
from dialogs.hearing.labels import Label, labels
from dialogs.kernel.kader import Kader, load

HERE = Path(__file__).parent / "labels"
KADER = Path(__file__).parents[2] / "kader.yaml"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, the places of the terms a reader marked in it, and the part of its file it belongs to ("" if whole)."""

    id: str
    text: str
    terms: tuple[Span, ...]
    part: str


def read(path: Path) -> list[Labelled]:
    """The labelled texts of a JSONL file; `deel` or `ronde` says which part of it a text is in."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [
        Labelled(
            row["id"],
            row["tekst"],
            tuple(_places(row["tekst"], row["termen"])),
            str(row.get("deel", row.get("ronde", ""))),
        )
        for row in rows
    ]


def _places(text: str, terms: Iterable[str]) -> Iterator[Span]:
    """Where the terms stand, the second time a term is named its second occurrence."""
    last: dict[str, int] = {}
    for term in terms:
        last[term] = start = text.index(term, last.get(term, -1) + 1)
        yield start, start + len(term)


def report(name: str, texts: list[Labelled], kader: Kader) -> str:
    """One line of figures."""
    found = [(labelled, labels(labelled.text, kader)) for labelled in texts]
    terms = sum(len(labelled.terms) for labelled in texts)
    words = sum(len(words) for _, words in found)
    missed = sum(len(_missed(labelled, words)) for labelled, words in found)
    wrong = sum(len(_wrong(labelled, words)) for labelled, words in found)
    exact = sum((word.start, word.end) in labelled.terms for labelled, words in found for word in words)
    return (
        f"| {name} | {len(texts)} | {terms} | {_share(words - wrong, words)} | {_share(terms - missed, terms)} "
        f"| {_share(exact, terms)} |"
    )


def _missed(labelled: Labelled, found: list[Label]) -> list[Span]:
    return [term for term in labelled.terms if not any(_overlap(term, word) for word in found)]


def _wrong(labelled: Labelled, found: list[Label]) -> list[Label]:
    return [word for word in found if not any(_overlap(term, word) for term in labelled.terms)]


def _overlap(term: Span, word: Label) -> bool:
    return term[0] < word.end and word.start < term[1]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def errors(texts: Iterable[Labelled], kader: Kader) -> Iterator[str]:
    """One line for every term missed and every word found that is no term."""
    for labelled in texts:
        found = labels(labelled.text, kader)
        for start, end in _missed(labelled, found):
            yield f"missed «{labelled.text[start:end]}» in {labelled.id}: {labelled.text}"
        for word in _wrong(labelled, found):
            yield f"wrong «{word.term}» in {labelled.id}: {labelled.text}"


def speed(texts: list[Labelled], kader: Kader) -> str:
    """Texts a second on one core, and how long the kader's words take to make ready."""
    start = time.perf_counter()
    labels("", kader)
    ready = time.perf_counter()
    for labelled in texts:
        labels(labelled.text, kader)
    seconds = time.perf_counter() - ready
    return f"{len(texts) / seconds:.0f} texts a second; {(ready - start) * 1000:.0f} ms to make the words ready, once"


def main() -> None:
    """Print the figures for the files named, or for all of our own, part by part."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=[*given("labels"), *sorted(HERE.glob("*.jsonl"))])
    parser.add_argument("--errors", action="store_true", help="print every miss and every wrong find as well")
    chosen = parser.parse_args()
    kader, sets = load(KADER), {path: read(path) for path in chosen.files}
    print(f"## labels: {speed([text for texts in sets.values() for text in texts], kader)}\n")
    print("| file | texts | terms | precision | recall | exact recall |\n|---|---|---|---|---|---|")
    for path, texts in sets.items():
        for part in sorted({labelled.part for labelled in texts}):
            chosen_texts = [labelled for labelled in texts if labelled.part == part]
            print(report(f"{path.stem} {part}".strip(), chosen_texts, kader))
            if chosen.errors:
                print(*errors(chosen_texts, kader), sep="\n")


if __name__ == "__main__":
    main()
