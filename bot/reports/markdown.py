"""The portfolio as Markdown, to read and to keep in one's own notes."""

import re
from collections.abc import Iterator
from typing import Any

_SIGNS = re.compile(r"[\\`*_\[\]<>|~]|&(?=[#\w])")  # what means something anywhere
_STARTS = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+=#]))")  # what means something at the beginning of a line
_CONTROL = re.compile(r"[^\S\n ]|[\x00-\x08\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")  # also what turns a line around


def markdown(data: dict[str, Any]) -> str:
    """The same data as the portfolio on paper; what people typed cannot act as markup."""
    return "\n\n".join(block for block in _document(data) if block) + "\n"


def _document(data: dict[str, Any]) -> Iterator[str]:
    yield f"# {data['title']}"
    yield data["periode"]
    yield data["opening"]
    yield "\n".join(f"> {line}" for line in data["weten"])
    for chapter in data["hoofdstukken"]:
        yield from _chapter(chapter)
    if data["aantekeningen"]["dimensies"]:
        yield f"## {data['aantekeningen']['titel']}"
    for dimension in data["aantekeningen"]["dimensies"]:
        yield from _dimension(dimension)


def _chapter(chapter: dict[str, Any]) -> Iterator[str]:
    yield f"## {_inert(chapter['titel'])}"
    yield _inert(chapter["uitleg"])
    yield chapter["keer"]
    for question in chapter["vragen"]:
        yield f"### {_line(question['vraag'])}"
        for answer in question["antwoorden"]:
            yield _head(answer["kop"])
            for part in answer["delen"]:
                yield from _said(part["gevraagd"], part["tekst"])
    if chapter["voornemens"]:
        yield "### Voornemens"
    for plan in chapter["voornemens"]:
        for one in (plan, *plan["vervolg"]):
            yield _head(one["kop"])
            yield _inert(one["tekst"])


def _dimension(dimension: dict[str, Any]) -> Iterator[str]:
    yield f"### {dimension['naam']}"
    yield dimension["regel"]
    for note in dimension["antwoorden"]:
        yield _head(note["kop"])
        yield from _said(note["gevraagd"], note["tekst"])
    yield dimension["ouder"]


def _said(asked: str, text: str) -> Iterator[str]:
    if asked:
        yield f"*{_line(asked)}*"
    yield _inert(text)


def _head(words: str) -> str:
    return f"**{_line(words)}**"


def _line(text: str) -> str:
    return " ".join(_inert(text).split())


def _inert(text: str) -> str:
    """A text whose signs stand for themselves; lines stay lines."""
    lines = (_SIGNS.sub(r"\\\g<0>", line).strip() for line in _CONTROL.sub(" ", text).split("\n"))
    return "\\\n".join(_STARTS.sub(r"\1\\", line) for line in lines if line)
