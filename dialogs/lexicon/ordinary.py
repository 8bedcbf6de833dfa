"""Knows ordinary Dutch words, so that none is taken for a misspelling of a word that matters."""

from functools import cache
from importlib.resources import files

from dialogs.privacy.words import listed


def is_word(form: str) -> bool:
    """Whether this normal form is a Dutch word, as far as the lists go."""
    return form in listed("woorden") or form in _resembling()


@cache
def _resembling() -> frozenset[str]:
    """Words too long for that list that are one slip from a word in kader.yaml, one a line; # starts a comment."""
    lines = files("dialogs.lexicon").joinpath("data", "lijkt_erop.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
