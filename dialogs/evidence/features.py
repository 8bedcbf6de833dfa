"""Says in readable words what a clause shows: its words, their order, who does what, and what stands around it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from dialogs.evidence.clauses import Clause
from dialogs.evidence.tokens import PUNCTUATION
from dialogs.evidence.typed import Typed
from dialogs.evidence.verbs import Verb

BLOCKS = ("word", "order", "grammar", "near")
_ANCHORS = frozenset(
    """day shortday recent last habit now plan if occasion place month season days when nth not hedge method ago number
    clock after self message""".split()
)
_SHADES = frozenset("method habit hedge not plan if".split())
_NEAR = 8  # words on either side

Shown = Mapping[str, set[str]]  # block → features


def features(typed: Typed, clause: Clause, previous: str) -> Shown:
    """The features of a clause by block; `previous` is the subject of the clause before it."""
    own = slice(clause.start, clause.end)
    words, classes = typed.words[own], typed.classes[own]
    quote = '"' if clause.quoted else ""
    return {
        "word": _words(clause, words, quote),
        "order": _order(["^", *classes, "$"], quote),
        "grammar": _grammar(clause, quote + clause.subject, classes, [*chain(*typed.verbs[own])], previous),
        "near": _near(typed.classes, clause),
    }


def _pairs(first: Iterable[str], second: Iterable[str]) -> Iterator[str]:
    """Neighbours: each of the first with the one at its place in the second."""
    return map(" ".join, zip(first, second, strict=False))


def _words(clause: Clause, words: Sequence[str], quote: str) -> set[str]:
    """The words, and each with its neighbour."""
    left = clause.left if clause.left in PUNCTUATION else "^"
    right = clause.right if clause.right in PUNCTUATION else "$"
    return {*map(quote.__add__, words), *_pairs([left, *words], [*words, right])}


def _order(row: Sequence[str], quote: str) -> set[str]:
    """The classes, and each with its neighbour: word order without the words."""
    first = [quote + name for name in row] if quote else row
    return {*first, *_pairs(first, row[1:])}


def _near(classes: Sequence[str], clause: Clause) -> set[str]:
    """The classes on either side."""
    before, after = classes[max(0, clause.start - _NEAR) : clause.start], classes[clause.end : clause.end + _NEAR]
    return {*map("<".__add__, before), *map(">".__add__, after)}


def _grammar(clause: Clause, who: str, classes: Sequence[str], verbs: Sequence[Verb], previous: str) -> set[str]:
    """Who acts, how, and between what."""
    verbal = "verb" if verbs else "verbless"
    return {
        who,
        f"{previous}>{who}",
        f"^{who.removesuffix(clause.subject)}{classes[0]}|{clause.subject}",
        f"{clause.left}|{who}|{verbal}",
        f"{who}|{verbal}|{clause.right}",
        *chain.from_iterable((infinitive, f"{who} {form}") for _, form, infinitive in verbs),
        *_shaded(clause.subject, classes, verbs),
    }


def _shaded(subject: str, classes: Sequence[str], verbs: Iterable[Verb]) -> Iterator[str]:
    """In what shade it is done, and what a word of time, place or doubt stands with."""
    for anchor in _ANCHORS.intersection(classes):
        yield f"{anchor}+{subject}"
        yield f"{anchor}+-"
        yield from (f"{anchor}+{verb.form}" for verb in verbs)
        if anchor in _SHADES:
            for kind, form, _ in verbs:
                yield f"{subject} {form} {anchor}"
                yield f"{subject} {kind}.{form} {anchor}"


def merged(parts: Sequence[Shown]) -> Shown:
    """The features of a whole answer: all its clauses together, without what merely stands near."""
    return {block: set().union(*(part[block] for part in parts)) for block in BLOCKS if block != "near"}
