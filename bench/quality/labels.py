"""Measures how well dialogs.hearing.labels finds labelling words, on labelled texts, and how fast it is.

    python -m bench.quality.labels [--errors] [file.jsonl ...]

A term counts as found when a found word overlaps it; exact matches are printed beside that.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.quality.given import given
from bench.quality.labelled import KADER, Report, chosen, part_of, rows, share
from dialogs.hearing.labels import Label, labels
from dialogs.kernel.kader import Kader, load

HERE = Path(__file__).parent / "labels"
COLUMNS = ("texts", "terms", "precision", "recall", "exact recall")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, the places of the terms a reader marked in it, and the part of its file it belongs to ("" if whole)."""

    id: str
    text: str
    terms: tuple[Span, ...]
    part: str


def read(path: Path) -> list[Labelled]:
    """The labelled texts of a JSONL file."""
    return [
        Labelled(row["id"], row["tekst"], tuple(_places(row["tekst"], row["termen"])), part_of(row))
        for row in rows(path)
    ]


def _places(text: str, terms: Iterable[str]) -> Iterator[Span]:
    """Where the terms stand, the second time a term is named its second occurrence."""
    last: dict[str, int] = {}
    for term in terms:
        last[term] = start = text.index(term, last.get(term, -1) + 1)
        yield start, start + len(term)


def figures(texts: list[Labelled], kader: Kader) -> tuple[object, ...]:
    """A row under COLUMNS."""
    found = [(labelled, labels(labelled.text, kader)) for labelled in texts]
    terms = sum(len(labelled.terms) for labelled in texts)
    words = sum(len(words) for _, words in found)
    missed = sum(len(_missed(labelled, words)) for labelled, words in found)
    wrong = sum(len(_wrong(labelled, words)) for labelled, words in found)
    exact = sum((word.start, word.end) in labelled.terms for labelled, words in found for word in words)
    return len(texts), terms, share(words - wrong, words), share(terms - missed, terms), share(exact, terms)


def _missed(labelled: Labelled, found: list[Label]) -> list[Span]:
    return [term for term in labelled.terms if not any(_overlap(term, word) for word in found)]


def _wrong(labelled: Labelled, found: list[Label]) -> list[Label]:
    return [word for word in found if not any(_overlap(term, word) for term in labelled.terms)]


def _overlap(term: Span, word: Label) -> bool:
    return term[0] < word.end and word.start < term[1]


def errors(texts: Iterable[Labelled], kader: Kader) -> Iterator[str]:
    """One line for every term missed and every word found that is no term."""
    for labelled in texts:
        found = labels(labelled.text, kader)
        for start, end in _missed(labelled, found):
            yield f"missed «{labelled.text[start:end]}» in {labelled.id}: {labelled.text}"
        for word in _wrong(labelled, found):
            yield f"wrong «{word.term}» in {labelled.id}: {labelled.text}"


def main() -> None:
    """Print the figures for the files named, or for all of our own, part by part."""
    files, with_errors = chosen(__doc__, [*given("labels"), *sorted(HERE.glob("*.jsonl"))])
    kader = load(KADER)
    report = Report(
        "labels",
        COLUMNS,
        find=partial(labels, kader=kader),
        row=partial(figures, kader=kader),
        errors=partial(errors, kader=kader),
    )
    report.print({path.stem: read(path) for path in files}, errors=with_errors)


if __name__ == "__main__":
    main()
