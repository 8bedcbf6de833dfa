"""Replace what could lead to a person by a word between brackets that says what stood there."""

from collections.abc import Sequence

from dialogs.privacy.finding import find
from dialogs.privacy.spans import PLACEHOLDERS, Span


def mask(text: str, spans: Sequence[Span] | None = None) -> str:
    """`text` with each span replaced by its placeholder; without `spans`, until nothing more is found."""
    if spans is not None:
        return _replace(text, spans)
    while found := find(text):
        text = _replace(text, found)
    return text


def _replace(text: str, spans: Sequence[Span]) -> str:
    for span in sorted(spans, key=lambda span: span.start, reverse=True):
        text = text[: span.start] + PLACEHOLDERS[span.type] + text[span.end :]
    return text
