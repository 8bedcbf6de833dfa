"""Says in readable words what a clause shows: its words, their order, who does what, and what stands around it."""

from collections.abc import Iterable, Iterator

from dialogs.evidence.clauses import Clause
from dialogs.evidence.tokens import PUNCTUATION

BLOCKS = ("word", "order", "grammar", "stem", "who", "near")
_ANCHORS = frozenset(
    """day shortday recent last habit now plan if occasion place month season days when nth not hedge method ago number
    clock after self message""".split()
)
_SHADES = frozenset("method habit hedge not plan if".split())


def features(clause: Clause, previous: str) -> dict[str, set[str]]:
    """The features of a clause by block; `previous` is the subject of the clause before it."""
    return {
        "word": set(_words(clause)),
        "order": set(_order(clause)),
        "grammar": set(_grammar(clause, previous)),
        "stem": set(_stems(clause)),
        "who": {f"{clause.subject} {word}" for word in clause.words},
        "near": {f"<{name}" for name in clause.before} | {f">{name}" for name in clause.after},
    }


def _edges(clause: Clause) -> tuple[str, str]:
    return (clause.left if clause.left in PUNCTUATION else "^", clause.right if clause.right in PUNCTUATION else "$")


def _words(clause: Clause) -> Iterator[str]:
    left, right = _edges(clause)
    quote = '"' if clause.quoted else ""
    yield from (quote + word for word in clause.words)
    yield from ngrams((left, *clause.words, right), 2)


def _order(clause: Clause) -> Iterator[str]:
    """The classes in a row, one to four at a time: word order without the words."""
    quote = '"' if clause.quoted else ""
    row = ("^", *clause.classes, "$")
    for size in (1, 2, 3, 4):
        yield from (quote + piece for piece in ngrams(row, size))


def ngrams(row: tuple[str, ...], size: int) -> Iterator[str]:
    """Every run of `size` neighbours."""
    return (" ".join(row[at : at + size]) for at in range(len(row) - size + 1))


def _grammar(clause: Clause, previous: str) -> Iterator[str]:
    quote = '"' if clause.quoted else ""
    who = quote + clause.subject
    yield who
    yield f"{previous}>{who}"
    yield from _doing(clause, who, previous)
    yield from _anchored(clause)
    yield f"^{quote}{clause.classes[0]}|{clause.subject}"
    verbal = "verb" if clause.verbs else "verbless"
    yield f"{clause.left}|{who}|{verbal}"
    yield f"{who}|{verbal}|{clause.right}"


def _doing(clause: Clause, who: str, previous: str) -> Iterator[str]:
    """Who does what, in which tense, and in what shade."""
    shades = _SHADES.intersection(clause.classes)
    for kind, form, infinitive in clause.verbs:
        yield f"{infinitive}"
        yield f"{kind}.{form}"
        yield f"{previous}>{who} {form}"
        for act in (form, f"{kind}.{form}", infinitive, f"{infinitive}.{form}"):
            yield f"{who} {act}"
        for shade in shades:
            yield f"{clause.subject} {form} {shade}"
            yield f"{clause.subject} {kind}.{form} {shade}"


def _anchored(clause: Clause) -> Iterator[str]:
    """What a word of time, place or doubt stands with."""
    forms = {verb.form for verb in clause.verbs} | {"-"}
    for anchor in _ANCHORS.intersection(clause.classes):
        yield f"{anchor}+{clause.subject}"
        yield from (f"{anchor}+{form}" for form in forms)


def _stems(clause: Clause) -> Iterator[str]:
    """The beginning and the end of longer words: compounds and misspellings still share them."""
    for word in clause.words:
        if len(word) > 3:
            yield word[:5] + "-"
            yield "-" + word[-3:]


def merged(parts: Iterable[dict[str, set[str]]]) -> dict[str, set[str]]:
    """The features of a whole answer: all its clauses together, without what merely stands near."""
    whole: dict[str, set[str]] = {block: set() for block in BLOCKS if block != "near"}
    for part in parts:
        for block in whole:
            whole[block] |= part[block]
    return whole
