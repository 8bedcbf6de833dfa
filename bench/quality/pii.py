"""Measure how well dialogs.privacy finds what could lead to a person, on labelled texts, and how fast it is.

    python -m bench.quality.pii [--errors] [file.jsonl ...]

A span counts as found when a found span of the same type overlaps it; exact matches are printed beside that.
"""

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.quality.given import given
from bench.quality.labelled import chosen, rows, share
from dialogs.privacy import Span, find

HERE = Path(__file__).parent / "pii"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and the spans that a reader marked in it."""

    id: str
    text: str
    spans: list[Span]


def read(path: Path) -> list[Labelled]:
    """The labelled texts of a JSONL file."""
    return [Labelled(row["id"], row["tekst"], [Span(**span) for span in row["spans"]]) for row in rows(path)]


def _overlap(one: Span, other: Span) -> bool:
    """Whether two spans of the same type share a character."""
    return one.type == other.type and one.start < other.end and other.start < one.end


def count(texts: Iterable[Labelled]) -> dict[str, Counter[str]]:
    """Per type, and for "alles": spans labelled, found, hit by overlap, hit exactly, and rightly found."""
    counts: dict[str, Counter[str]] = {"alles": Counter()}
    for labelled in texts:
        for kind, event in _events(labelled):
            counts["alles"][event] += 1
            counts.setdefault(kind, Counter())[event] += 1
    return counts


def _events(labelled: Labelled) -> Iterator[tuple[str, str]]:
    found = find(labelled.text)
    for span in labelled.spans:
        yield span.type, "labelled"
        if any(_overlap(span, other) for other in found):
            yield span.type, "hit"
        if span in found:
            yield span.type, "exact"
    for span in found:
        yield span.type, "found"
        if any(_overlap(span, other) for other in labelled.spans):
            yield span.type, "right"


def report(name: str, texts: list[Labelled]) -> str:
    """A table of the figures for one file."""
    clean = [labelled for labelled in texts if not labelled.spans]
    touched = sum(bool(find(labelled.text)) for labelled in clean)
    hurt = f"{touched} of them touched ({share(touched, len(clean))})"
    lines = [f"## {name}: {len(texts)} texts, {len(clean)} clean, {hurt}", ""]
    lines += ["| type | labelled | recall | precision | exact recall |", "|---|---|---|---|---|"]
    for kind, n in sorted(count(texts).items()):
        figures = share(n["hit"], n["labelled"]), share(n["right"], n["found"]), share(n["exact"], n["labelled"])
        lines.append(f"| {kind} | {n['labelled']} | {' | '.join(figures)} |")
    return "\n".join(lines)


def errors(texts: Iterable[Labelled]) -> Iterator[str]:
    """One line for every span missed and every span found that is not labelled."""
    for labelled in texts:
        found = find(labelled.text)
        spans = [("missed", span) for span in _beside(labelled.spans, found)]
        for sign, span in spans + [("wrong", span) for span in _beside(found, labelled.spans)]:
            yield f"{sign} {span.type} «{labelled.text[span.start : span.end]}» in {labelled.id}: {labelled.text}"


def _beside(spans: Iterable[Span], others: list[Span]) -> list[Span]:
    """The spans that none of the others overlaps."""
    return [span for span in spans if not any(_overlap(span, other) for other in others)]


def speed(texts: list[Labelled]) -> str:
    """Texts a second on one core: texts new to this process, and the same ones once more."""
    find("the word lists are read at the first text")
    rounds = [len(texts) / _seconds(texts) for _ in range(2)]
    length = sum(len(labelled.text) for labelled in texts) / len(texts)
    return f"{rounds[0]:.0f} new texts a second, {rounds[1]:.0f} seen before (mean length {length:.0f} characters)"


def _seconds(texts: list[Labelled]) -> float:
    start = time.perf_counter()
    for labelled in texts:
        find(labelled.text)
    return time.perf_counter() - start


_START = """
import time
a = time.perf_counter()
from dialogs.privacy import find
b = time.perf_counter()
find("fatima en qweru")
c = time.perf_counter()
print(f"{(b - a) * 1000:.0f} ms to import, {(c - b) * 1000:.0f} ms for the first text (it reads the word lists)")
"""


def start_up() -> str:
    """Milliseconds to import the module, and then for the first text, in a fresh interpreter."""
    return subprocess.run([sys.executable, "-c", _START], capture_output=True, text=True, check=True).stdout.strip()


def main() -> None:
    """Print the figures for the files named, or for all of our own."""
    files, with_errors = chosen(__doc__, [*given("pii"), *sorted(HERE.glob("*.jsonl"))])
    sets = {path.stem: read(path) for path in files}
    print(speed([labelled for texts in sets.values() for labelled in texts]))
    print(start_up())
    for name, texts in sets.items():
        print("\n" + report(name, texts))
        for error in errors(texts) if with_errors else ():
            print(error)


if __name__ == "__main__":
    main()
