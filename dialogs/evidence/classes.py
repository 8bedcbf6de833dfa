"""Puts every word in a class: a mark, a kind of word from words.txt, a form of a verb, or none of these."""

from functools import cache

from dialogs.evidence.tokens import PUNCTUATION, entries
from dialogs.evidence.verbs import verbs


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
