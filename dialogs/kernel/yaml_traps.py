"""Puts YAML's surprises in words an editor can act on: texts read as something else, and broken syntax."""

import re
from collections.abc import Iterator
from typing import cast

import yaml
from yaml.error import Mark
from yaml.resolver import Resolver

_TEXT = "tag:yaml.org,2002:str"
_KINDS = {
    "bool": "yes or no",
    "int": "a number",
    "float": "a number",
    "timestamp": "a date",
    "merge": "a reference",
    "value": "a special sign",
}
_LOST = re.compile(r"[ \t]+#[^\s#]")  # "# remark" is meant as a comment, "#1" hardly ever
_CURLY = ("“", "”", "„", "‘", "’")
_RESOLVER = Resolver()

_TAB = "a tab; indent with spaces only"
_QUOTE = "a text that starts with {} needs quotes around it"
_ALIGN = (
    "this does not follow on the lines above; look for odd indentation, or for a quote inside a text (use “ ” there)"
)
_BRACKETS = "brackets that are not closed; a text that starts with [ or { needs quotes around it"
_NO_COLON = "could not find expected ':'"
_HINTS = {  # part of libyaml's or PyYAML's own wording, and what an editor can do about it
    "mapping values are not allowed": "an unexpected ':'; put quotes around a text that contains one, or look at the "
    "line above for a missing space after ':' or other indentation",
    "unexpected end of stream": "this text opens with a quote that is never closed; add the closing quote",
    "escape character": "a backslash means something between \"…\"; write it twice, or put '…' around the text",
    "found a tab": _TAB,
    "expected ',' or": _BRACKETS,
    "node content": _BRACKETS,
    "sequence entries are not allowed": "an unexpected '-'; start every entry of a list on a line of its own",
    "expected key": _ALIGN,
    "expected <block end>": _ALIGN,
    "expected '-' indicator": _ALIGN,
    _NO_COLON: "a ':' is missing, or this text needs quotes or more indentation",
}


def scalar_traps(event: yaml.ScalarEvent, text: str) -> Iterator[str]:
    """What YAML makes of a bare text that its writer will not have meant; `text` is the whole file."""
    if not event.implicit[0]:  # quoted, so taken to the letter
        return
    tag = _RESOLVER.resolve(yaml.ScalarNode, event.value, event.implicit)  # type: ignore[no-untyped-call]
    if tag != _TEXT:
        yield _not_text(event.value, tag.rpartition(":")[2])
    if event.value.startswith(_CURLY):
        yield 'curly quotes count as part of the text; put straight quotes around it: "…"'
    if _LOST.match(text, cast(Mark, event.end_mark).index):
        yield "what comes after # on this line is a comment and falls away; put quotes around the whole text"


def node_traps(event: yaml.Event) -> Iterator[str]:
    """References, anchors and tags: nearly always a text that happens to begin with YAML's sign for them."""
    if isinstance(event, yaml.AliasEvent):
        yield _QUOTE.format("*")
    elif getattr(event, "anchor", None) is not None:
        yield _QUOTE.format("&")
    elif getattr(event, "tag", None) is not None:
        yield _QUOTE.format("!")


def syntax_problem(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, str]:
    """Line, column (from 1) and advice for a file whose YAML breaks off."""
    wording, mark = str(error.problem), _culprit(error, text)
    if mark is None:
        read = text.rstrip()
        return read.count("\n") + 1, len(read) - read.rfind("\n"), _advice(wording, "")
    return mark.line + 1, mark.column + 1, _advice(wording, text[mark.index])


def _culprit(error: yaml.MarkedYAMLError, text: str) -> Mark | None:
    """Where the mistake is: where YAML stopped, or, if it then had run on to the end of the file, where it began."""
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark and mark.index < len(text)]
    if _NO_COLON in str(error.problem):  # noticed only on the next line
        marks.reverse()
    return marks[0] if marks else None


def _not_text(value: str, kind: str) -> str:
    if kind == "null":
        return f"{value or 'nothing'} stands here instead of a text; write one between quotes, or remove this line"
    return f'YAML reads {value} as {_KINDS[kind]}, not as text; put quotes around it: "{value}"'


def _advice(wording: str, sign: str) -> str:
    if "cannot start any token" in wording:
        return _TAB if sign == "\t" else _QUOTE.format(sign)
    return next((hint for part, hint in _HINTS.items() if part in wording), f"this is not YAML: {wording}")
