"""Say where in a text something lies that could lead to a person, and which kind of thing it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Type = Literal["persoon", "adres", "postcode", "telefoon", "email", "bsn", "geboortedatum", "kenmerk"]

PLACEHOLDERS: dict[Type, str] = {
    "persoon": "[naam]",
    "adres": "[adres]",
    "postcode": "[postcode]",
    "telefoon": "[telefoonnummer]",
    "email": "[e-mail]",
    "bsn": "[bsn]",
    "geboortedatum": "[geboortedatum]",
    "kenmerk": "[kenmerk]",
}


@dataclass(frozen=True, slots=True)
class Span:
    """A sensitive piece of a text: ``text[start:end]``, and what it is."""

    start: int
    end: int
    type: Type


def without_overlap(found: Iterable[Span]) -> list[Span]:
    """The spans in order of the text; of two that overlap the one found first in `found` stays."""
    kept: list[Span] = []
    for span in found:
        if all(span.end <= other.start or span.start >= other.end for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)
