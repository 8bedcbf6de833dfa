"""Reads an answer once and remembers it for the turn: one answer is looked at from several sides."""

import re
from functools import lru_cache

from dialogs import dutch
from dialogs.evidence import Evidence
from dialogs.evidence import assess as _assess
from dialogs.evidence.elements import ELEMENTS
from dialogs.hearing.told import says_what_i_did, says_when
from dialogs.kernel import intents
from dialogs.kernel.wording import LEADING_ON, words

_REMEMBERED = 32  # answers; in memory only, and soon pushed out by the next ones
_DRAWN_OUT = re.compile(r"(\w)\1{2,}")  # "jaaa"
_CURT = 6  # words; in a longer piece something is told
_HOLLOW = frozenset(
    "ja jawel jazeker nee neen ok oke okee hoor wel best goed gewoon prima zo gaat altijd soms vaak meestal mwah mja "
    "tja zeker natuurlijk misschien klopt niks niets iets een beetje weinig veel lastig moeilijk goeie goede "
    "vraag".split()
).union(dutch.TIMES)  # words that give nothing back when they are all there is


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


def echo(text: str) -> str:
    """The piece worth giving back: "" for a mere "ja hoor" or "geen idee", which would sound like mockery."""
    piece = quote(text)
    said = words(_DRAWN_OUT.sub(r"\1", piece))
    if _HOLLOW.issuperset(said) or said[-1] in LEADING_ON:
        return ""
    return "" if len(said) <= _CURT and intents.read(piece) else piece


def wanted(text: str, asked: str = "") -> str:
    """The element most worth asking for; "" when the text is concrete, or when any reader sees the rest in it.

    `asked` was asked for last: an act or an effect is not asked for again, only an occasion is.
    """
    found = assess(text)
    if found.concreet:
        return ""
    return next((name for name in ELEMENTS if not (getattr(found, name) or _is_had(name, text, asked))), "")


def _is_had(element: str, text: str, asked: str) -> bool:
    """Whether any reader sees it in the text, or it need not be asked for a second time."""
    if element == "situatie":
        return says_when(text)
    return element == asked or (element == "handeling" and says_what_i_did(text))
