"""What the coach says back: runs of text and buttons, with no channel's markup in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

_BOLD = re.compile(r"\*([^*\n]+)\*")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """A choice under a question."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A picture or file to be made of someone's record when it is sent; `values` say which part, or what it says."""

    kind: Literal["overzicht", "intervisiekaart", "portfolio", "gegevens"]
    form: Literal["png", "pdf", "json", "md"]
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the file."""
        return f"{self.kind}.{self.form}"


Rich = tuple[Run, ...]
Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """One message; its buttons belong to question number `question`; with a document the text is its caption."""

    text: Rich
    buttons: Keyboard = ()
    question: int = 0
    document: Document | None = None

    @property
    def plain(self) -> str:
        """The words without weight, as a terminal or a screen reader gives them."""
        return plain(self.text)


def plain(text: Rich) -> str:
    """Join the runs of a text."""
    return "".join(run.text for run in text)


def rich(template: str, values: Mapping[str, object] | None = None) -> Rich:
    """Turn a template with *bold* and {placeholders} into runs; what fills a placeholder is never read as markup.

    Raises KeyError for a placeholder without a value.
    """
    values = values or {}
    pieces = _BOLD.split(template)  # odd pieces stood between asterisks
    runs = (Run(piece.format_map(values), bold=index % 2 == 1) for index, piece in enumerate(pieces))
    return tuple(run for run in runs if run.text)


def joined(*texts: Rich) -> Rich:
    """Put texts under one another in one message, a blank line between them, leaving out empty ones."""
    runs: list[Run] = []
    for text in texts:
        if runs and text:
            runs.append(Run("\n\n"))
        runs.extend(text)
    return tuple(runs)
