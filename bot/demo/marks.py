"""Shows in a person's own text which words the evidence check went by."""

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from dialogs.evidence import Evidence
from dialogs.evidence.elements import ELEMENTS

MEANING = {
    "situatie": "één bepaald moment",
    "handeling": "wat jij deed of zei",
    "effect": "wat je daarna bij het gezin zag of hoorde",
}


def marked(text: str, found: Evidence) -> str:
    """The text as HTML, with its spans marked; where they overlap, the words carry both marks."""
    edges = sorted({0, len(text), *(edge for span in found.spans.values() for edge in span)})
    return "".join(_piece(text, start, end, found) for start, end in pairwise(edges))


def legend(text: str, found: Evidence) -> str:
    """For each element whether it was seen, and in which words."""
    return f'<ul class="elements">{"".join(_lines(text, found))}</ul>'


def _piece(text: str, start: int, end: int, found: Evidence) -> str:
    names = [name for name, (first, last) in found.spans.items() if first <= start and end <= last]
    words = escape(text[start:end])
    return f'<mark class="{" ".join(names)}">{words}</mark>' if names else words


def _lines(text: str, found: Evidence) -> Iterator[str]:
    for name in ELEMENTS:
        seen = f"“{escape(text[slice(*found.spans[name])])}”" if name in found.spans else "niet gezien"
        kind = name if name in found.spans else "missing"
        yield f'<li class="{kind}"><b>{name.capitalize()}</b> <small>{MEANING[name]}</small><span>{seen}</span></li>'
