"""Reads an answer once and remembers it for the turn: one answer is looked at from several sides."""

from functools import lru_cache

from dialogs import dutch
from dialogs.evidence import Evidence
from dialogs.evidence import assess as _assess

_REMEMBERED = 32  # answers; in memory only, and soon pushed out by the next ones


@lru_cache(maxsize=_REMEMBERED)
def assess(text: str) -> Evidence:
    """What the text shows."""
    return _assess(text)


def elements(text: str) -> str:
    """The letters of what the text shows: "s" situatie, "h" handeling, "e" effect."""
    found = assess(text)
    return "".join(
        letter for letter, shown in zip("she", (found.situatie, found.handeling, found.effect), strict=True) if shown
    )


def quote(text: str) -> str:
    """The piece of someone's own words that showed the most, to stand between quotation marks; "" for none."""
    spans = assess(text).spans
    return dutch.quote(text, [spans[element] for element in ("effect", "handeling", "situatie") if element in spans])
