"""Cuts an answer into clauses, each about one subject: the unit in which something happens or is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile

from dialogs.evidence.tokens import PUNCTUATION, Token, entries, tokens
from dialogs.evidence.verbs import Verb, verbs

_BREAKS = frozenset('.!?;:,…()¶→"–—')
_JOINS = frozenset("en maar want dus toen waarna waarop sindsdien daarna terwijl omdat zodat waardoor nadat".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of one clause with their classes, the mark on either side, and its place in the text."""

    words: tuple[str, ...]
    classes: tuple[str, ...]
    subject: str
    quoted: bool
    left: str
    right: str
    start: int
    end: int
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def verbs(self) -> list[Verb]:
        """Every reading as a verb, of every word."""
        return [verb for word in self.words for verb in verbs(word)[:3]]


_PERSONS = {"family": "they", "name": "they", "colleague": "colleague", "professional": "professional"}


def clauses(text: str) -> list[Clause]:
    """The clauses of a text, in order; a text without words has none."""
    words = tokens(text)
    classes = [word_class(token.word) for token in words]
    quoted = _quoted(words)
    return [_clause(words, classes, quoted, start, end) for start, end in _bounds(words, classes)]


def _clause(words: Sequence[Token], classes: Sequence[str], quoted: Sequence[bool], start: int, end: int) -> Clause:
    left, right = (words[i].word if 0 <= i < len(words) else "" for i in (start - 1, end))
    return Clause(
        words=tuple(token.word for token in words[start:end]),
        classes=tuple(classes[start:end]),
        subject=_subject(classes[start:end]),
        quoted=quoted[start],
        left=left,
        right=right,
        start=words[start].start,
        end=words[end - 1].end,
        before=tuple(classes[max(0, start - 8) : start]),
        after=tuple(classes[end : end + 8]),
    )


def _subject(classes: Sequence[str]) -> str:
    """Who acts: i, we, they, professional, colleague, you, together, or nobody named."""
    for pronoun in ("i", "we", "they"):
        if pronoun in classes:
            return pronoun
    return _person(classes) or next((name for name in ("you", "together") if name in classes), "nobody")


def _person(classes: Sequence[str]) -> str:
    """The first person named who does not follow a preposition."""
    for at, name in enumerate(classes):
        if name in _PERSONS and "prep" not in classes[max(0, at - 2) : at]:
            return _PERSONS[name]
    return ""


def _bounds(words: Sequence[Token], classes: Sequence[str]) -> list[tuple[int, int]]:
    """Where clauses begin and end: at marks, and before a joining word that brings a new verb or subject."""
    bounds = []
    begin = 0
    for at, token in enumerate(words):
        fresh = all(earlier.word in _JOINS for earlier in words[begin:at])  # "en toen" begins one clause, not two
        if token.word in _BREAKS:
            bounds.append((begin, at))
            begin = at + 1
        elif token.word in _JOINS and not fresh and _starts_clause(classes[at + 1 : at + 5]):
            bounds.append((begin, at))
            begin = at
    return [(start, end) for start, end in [*bounds, (begin, len(words))] if end > start]


def _starts_clause(following: Sequence[str]) -> bool:
    near = list(takewhile(lambda name: name not in _BREAKS, following))
    return any("." in name for name in near) or not {"i", "they", "we"}.isdisjoint(near[:2])


def _quoted(words: Sequence[Token]) -> list[bool]:
    """For every word whether it stands between quotation marks; an unclosed quote runs on to the end."""
    inside = False
    marks = []
    for token in words:
        inside ^= token.word == '"'
        marks.append(inside and token.word != '"')
    return marks


@lru_cache(maxsize=8192)
def word_class(word: str) -> str:
    """The class of a word: a mark itself, a class of words.txt, "kind.form" of a verb, or "-"."""
    if word in PUNCTUATION:
        return word
    if word.startswith("#"):
        return "number" if word == "#" else "clock"
    return _listed().get(word) or _verb_class(word) or _by_ending(word) or "-"


def _verb_class(word: str) -> str:
    readings = verbs(word)
    if not readings:
        return ""
    done = next((verb.form for verb in readings if verb.form == "done"), readings[0].form)
    return f"{readings[0].kind}.{done}"


def _by_ending(word: str) -> str:
    return next((name for ending, name in _endings() if word.endswith(ending)), "")


@cache
def _listed() -> dict[str, str]:
    pairs = [(word, name) for name, line in entries("words.txt") for word in line.split() if not word.startswith("*")]
    return dict(reversed(pairs))


@cache
def _endings() -> list[tuple[str, str]]:
    pairs = [(word[1:], name) for name, line in entries("words.txt") for word in line.split() if word.startswith("*")]
    return sorted(pairs, key=lambda pair: -len(pair[0]))
