"""Tells an answer from a don't-know, a question to the coach and a wish to stop."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from dialogs.evidence.features import Shown
from dialogs.evidence.scoring import Scorer
from dialogs.evidence.tokens import PUNCTUATION
from dialogs.evidence.turns import Hint, hints
from dialogs.evidence.typed import Typed

SOORTEN = ("antwoord", "weet_niet", "vraag", "stop")
_SIZES = (0, 1, 2, 3, 5, 8, 12, 18, 30)


def soort(typed: Typed, weights: Scorer) -> str:
    """One of SOORTEN. A message without words is a question when it asks, else a don't-know."""
    if not any(map(str.isalnum, typed.text)):
        return "vraag" if "?" in typed.text else "weet_niet"
    found = weights.scores(signals(typed))
    return SOORTEN[found.index(max(found))]


def signals(typed: Typed) -> Shown:
    """What of the form of a message tells its kind: turns of phrase, length, question mark, words and their classes."""
    own = _own(typed.words)
    marks = [typed.words[at] for at in own]
    said = [at for at in own if typed.words[at] not in PUNCTUATION]
    words, classes = [typed.words[at] for at in said], [typed.classes[at] for at in said]
    found = list(hints(" ".join(words)))
    return {
        "signal": {hint.pattern for hint in found},
        "shape": {*_form(marks, len(words), frozenset(hint.kind for hint in found)), *_openings(found)},
        "word": {*words, "^" + " ".join(words[:2])},
        "class": set(classes),
    }


def _openings(found: Iterable[Hint]) -> Iterator[str]:
    return (f"^{hint.kind}" for hint in found if hint.opens)


def _form(marks: Sequence[str], length: int, kinds: frozenset[str]) -> frozenset[str]:
    size = next((limit for limit in _SIZES if length <= limit), 99)
    end = marks[-1] if marks and marks[-1] in PUNCTUATION else "$"
    return _shape(size, end, "?" if "?" in marks else ".", kinds)


@lru_cache(maxsize=512)
def _shape(size: int, end: str, asks: str, kinds: frozenset[str]) -> frozenset[str]:
    """The kinds hinted at, the last mark, and each with the length."""
    facts = [*kinds, "+".join(sorted(kinds)) or "none", f"ends {end}", f"asks {asks}"]
    facts_of_size, asking = (f"{fact} {size}" for fact in facts), (f"{kind} {asks}" for kind in kinds)
    return frozenset([f"size {size}", *facts, *facts_of_size, *asking])


def _own(words: Sequence[str]) -> Sequence[int]:
    """All words and marks but those between quotation marks: what others said tells nothing of the kind of message.

    Of a pair of quotation marks the second is left.
    """
    if '"' not in words:
        return range(len(words))
    own = []
    inside = False
    for at, word in enumerate(words):
        inside ^= word == '"'
        if not inside:
            own.append(at)
    return own
