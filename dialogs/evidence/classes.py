"""Puts every word in a class: a mark, a kind of word from words.txt, a form of a verb, or none of these."""

from collections.abc import Sequence
from functools import cache

from dialogs.evidence.tokens import PUNCTUATION, entries
from dialogs.evidence.verbs import Verb


def word_class(word: str, readings: Sequence[Verb]) -> str:
    """The class of a word that can be read as these verbs: a mark itself, one of words.txt, "kind.form", or "-"."""
    if word in PUNCTUATION:
        return word
    if word.startswith("#"):
        return "number" if word == "#" else "clock"
    return _listed().get(word) or _verb_class(readings) or _by_ending(word) or "-"


def _verb_class(readings: Sequence[Verb]) -> str:
    if not readings:
        return ""
    done = next((verb.form for verb in readings if verb.form == "done"), readings[0].form)
    return f"{readings[0].kind}.{done}"


def _by_ending(word: str) -> str:
    """By the longest ending that is listed."""
    known = _endings()
    return next((known[word[at:]] for at in range(len(word)) if word[at:] in known), "")


@cache
def _listed() -> dict[str, str]:
    pairs = [(word, name) for name, line in entries("words.txt") for word in line.split() if not word.startswith("*")]
    return dict(reversed(pairs))


@cache
def _endings() -> dict[str, str]:
    pairs = [(word[1:], name) for name, line in entries("words.txt") for word in line.split() if word.startswith("*")]
    return dict(reversed(pairs))
