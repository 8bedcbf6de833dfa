"""Says in readable words what a clause shows: its words, their order, who does what, and what stands around it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import getitem

from dialogs.evidence.clauses import Clause
from dialogs.evidence.tokens import PUNCTUATION
from dialogs.evidence.typed import Typed
from dialogs.evidence.verbs import Verb
from dialogs.lexicon.memo import PerWord

BLOCKS = ("word", "order", "grammar", "near")
_ANCHORS = frozenset(
    """day shortday recent last habit now plan if occasion place month season days when nth not hedge method ago number
    clock after self message""".split()
)
_SHADES = frozenset("method habit hedge not plan if".split())
_NEAR = 8  # words on either side
_PAIRS = PerWord(lambda one: PerWord(f"{one} ".__add__))  # classes are few, so each pair of them is written once
_AMID = PerWord(lambda anchor: PerWord(f"{anchor}+".__add__))
_BEFORE, _BEHIND = PerWord("<".__add__), PerWord(">".__add__)

Shown = Mapping[str, set[str]]  # block → features


def features(typed: Typed, clause: Clause, previous: str) -> Shown:
    """The features of a clause by block; `previous` is the subject of the clause before it."""
    start, end = clause.start, clause.end
    words, classes = typed.words[start:end], typed.classes[start:end]
    quote = '"' if clause.quoted else ""
    return {
        "word": _words(clause, words, quote),
        "order": _order(("^", *classes, "$"), quote),
        "grammar": _grammar(clause, quote + clause.subject, classes, [*chain(*typed.verbs[start:end])], previous),
        "near": _near(typed.classes, start, end),
    }


def _words(clause: Clause, words: Sequence[str], quote: str) -> set[str]:
    """The words, and each with its neighbour."""
    left = clause.left if clause.left in PUNCTUATION else "^"
    right = clause.right if clause.right in PUNCTUATION else "$"
    pairs = map(" ".join, zip((left, *words), (*words, right), strict=True))
    return {*map(quote.__add__, words), *pairs} if quote else {*words, *pairs}


def _order(row: Sequence[str], quote: str) -> set[str]:
    """The classes, and each with its neighbour: word order without the words."""
    first = [quote + name for name in row] if quote else row
    return {*first, *map(getitem, map(_PAIRS.__getitem__, first), row[1:])}


def _near(classes: Sequence[str], start: int, end: int) -> set[str]:
    """The classes on either side."""
    before, behind = classes[max(0, start - _NEAR) : start], classes[end : end + _NEAR]
    return {*map(_BEFORE.__getitem__, before), *map(_BEHIND.__getitem__, behind)}


def _grammar(clause: Clause, who: str, classes: Sequence[str], verbs: Sequence[Verb], previous: str) -> set[str]:
    """Who acts, how, and between what."""
    subject = clause.subject
    verbal = "verb" if verbs else "verbless"
    forms = {verb.form for verb in verbs}
    found = {
        who,
        f"{previous}>{who}",
        f"^{who.removesuffix(subject)}{classes[0]}|{subject}",
        f"{clause.left}|{who}|{verbal}",
        f"{who}|{verbal}|{clause.right}",
        *[verb.infinitive for verb in verbs],
        *map(_PAIRS[who].__getitem__, forms),
    }
    for anchor in _ANCHORS.intersection(classes):
        found.update(map(_AMID[anchor].__getitem__, (subject, "-", *forms)))
        if anchor in _SHADES:
            found.update(_shaded(subject, anchor, verbs))
    return found


def _shaded(subject: str, anchor: str, verbs: Iterable[Verb]) -> Iterator[str]:
    """In what shade it is done."""
    for kind, form, _ in verbs:
        yield f"{subject} {form} {anchor}"
        yield f"{subject} {kind}.{form} {anchor}"


def merged(parts: Sequence[Shown]) -> Shown:
    """The features of a whole answer: all its clauses together, without what merely stands near."""
    return {block: set().union(*[part[block] for part in parts]) for block in BLOCKS if block != "near"}
