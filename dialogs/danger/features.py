"""Names what the words of a text show: pieces of words, words, neighbours, and the concepts they stand for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from dialogs.danger.concepts import concepts
from dialogs.lexicon.lexicon import Found, Lexicon
from dialogs.lexicon.tokens import Words

Features = dict[str, float]  # how often each is shown
_PIECES = (3, 4, 5)  # letters; "^" and "$" are where the word begins and ends


def pieces(form: str) -> list[str]:
    """The pieces of a normal word and the word itself; together they have one voice, each len(pieces) ** -0.5 of it."""
    edged, size = f"^{form}$", len(form) + 2
    return [edged[at : at + length] for length in _PIECES for at in range(size - length + 1)] + [f"={form}"]


def concepts_of(form: str) -> list[str]:
    """The concepts that a normal word stands for by itself, each once."""
    return sorted({f"[{found.payload}" for found in _singles().everything(Words(form))})


def neighbours(forms: Sequence[str]) -> list[str]:
    """Every two words that stand beside each other."""
    return [f"{one} {other}" for one, other in pairwise(forms)]


def phrases(words: Words) -> Iterator[Found[str]]:
    """The concepts that several words of a text stand for together."""
    return _phrases().everything(words)


def concepts_in(words: Words) -> Iterator[Found[str]]:
    """Every concept in a text, by one word or by several."""
    yield from _singles().everything(words)
    yield from phrases(words)


def of_text(text: str) -> Features:
    """All that a text shows; what weights are learned from."""
    words = Words(text)
    shown: Features = defaultdict(float)
    for form in words.forms:
        shared = pieces(form)
        for name in shared:
            shown[name] += len(shared) ** -0.5
        for name in concepts_of(form):
            shown[name] += 1.0
    for name in (*neighbours(words.forms), *{f"[{found.payload}" for found in phrases(words)}):
        shown[name] += 1.0
    return shown


@cache
def _singles() -> Lexicon[str]:
    """Each concept is one entry: all its words are a choice, so that they share a number."""
    words = ((concept.name, [phrase for phrase in concept.phrases if " " not in phrase]) for concept in concepts())
    return Lexicon(("/".join(phrases), name) for name, phrases in words if phrases)


@cache
def _phrases() -> Lexicon[str]:
    return Lexicon((phrase, concept.name) for concept in concepts() for phrase in concept.phrases if " " in phrase)
