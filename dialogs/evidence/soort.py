"""Tells an answer from a don't-know, a question to the coach and a wish to stop."""

import re
from collections.abc import Sequence
from functools import cache

from dialogs.evidence.clauses import word_class
from dialogs.evidence.features import ngrams
from dialogs.evidence.tokens import DATA, PUNCTUATION, tokens
from dialogs.evidence.weights import Table, scores

SOORTEN = ("antwoord", "weet_niet", "vraag", "stop")
_SIZES = (0, 1, 2, 3, 5, 8, 12, 18, 30)


def soort(text: str, table: Table) -> str:
    """One of SOORTEN. A message without words is a question when it asks, else a don't-know."""
    if not any(map(str.isalnum, text)):
        return "vraag" if "?" in text else "weet_niet"
    found = scores(table, signals(text))
    return SOORTEN[found.index(max(found))]


def signals(text: str) -> dict[str, set[str]]:
    """What of the form of a message tells its kind: turns of phrase, length, question mark, words and their classes."""
    marks = _own_words(text)
    words = tuple(mark for mark in marks if mark not in PUNCTUATION)
    classes = tuple(word_class(word) for word in words)
    hits = [(kind, found) for kind, pattern in _turns() if (found := pattern.search(" ".join(words)))]
    return {
        "signal": {found.re.pattern for _, found in hits},
        "shape": _shape(marks, len(words), [kind for kind, _ in hits])
        | {f"^{kind}" for kind, found in hits if found.start() == 0},
        "word": {*words, *ngrams(("^", *words, "$"), 2), "^" + " ".join(words[:2])},
        "class": {*classes, *ngrams(("^", *classes, "$"), 2)},
    }


def _shape(marks: Sequence[str], length: int, kinds: Sequence[str]) -> set[str]:
    """The kinds hinted at, the last mark, and each with the length."""
    size = next((limit for limit in _SIZES if length <= limit), 99)
    end = marks[-1] if marks and marks[-1] in PUNCTUATION else "$"
    asks = "?" if "?" in marks else "."
    facts = [*set(kinds), "+".join(sorted(set(kinds))) or "none", f"ends {end}", f"asks {asks}"]
    return {f"size {size}", *facts, *(f"{fact} {size}" for fact in facts), *(f"{kind} {asks}" for kind in kinds)}


def _own_words(text: str) -> list[str]:
    """All words and marks but those between quotation marks: what others said tells nothing of the kind of message."""
    pieces = " ".join(token.word for token in tokens(text)).split('"')
    return ' " '.join(pieces[::2]).split()


@cache
def _turns() -> list[tuple[str, re.Pattern[str]]]:
    """The turns of phrase of signals.txt, each with the kind it hints at."""
    kind = ""
    found = []
    for line in (DATA / "signals.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            kind = line[2:]
        elif line and not line.startswith("# "):
            found.append((kind, re.compile(line)))
    return found
