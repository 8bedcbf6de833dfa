"""Sets a template with data: the one place where typst is called, and text goes in as data only, never as source."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from bot.reports.coverage import FONTS
from bot.reports.inert import inert

_TEMPLATES = Path(__file__).parent / "templates"
_DENSITY = 216.0  # pixels an inch: three a point, as sharp as a phone
_KEPT = 12  # documents typst remembers, and some to spare
_LONGEST = 9000  # pixels, width and height together; Telegram takes no photo over 10,000


def png(template: str, data: Mapping[str, Any]) -> bytes:
    """The picture a template makes of the data: one page, less dense when it is very long."""
    with _compiler(template, data) as compiler:
        picture = _png(compiler, _DENSITY)
        pixels = sum(size(picture))
        return picture if pixels <= _LONGEST else _png(compiler, _DENSITY * _LONGEST / pixels)


def pdf(template: str, data: Mapping[str, Any], at: datetime) -> bytes:
    """The document a template makes of the data, as PDF/UA-1: tagged, so that a screen reader can read it.

    `at` is when it is made, as the document itself says.
    """
    with _compiler(template, data) as compiler:
        return _one(compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=int(at.timestamp())))


def query(template: str, data: Mapping[str, Any], selector: str) -> list[dict[str, Any]]:
    """The elements that a selector finds in what a template makes of the data."""
    with _compiler(template, data) as compiler:
        found: list[dict[str, Any]] = json.loads(compiler.query(selector))
        return found


def size(picture: bytes) -> tuple[int, int]:
    """The width and height of a PNG, in pixels."""
    return int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")


def _png(compiler: typst.Compiler, density: float) -> bytes:
    return _one(compiler.compile(format="png", ppi=density))


def _one(made: bytes | list[bytes] | None) -> bytes:
    """typst gives a list when a picture has several pages; ours have one page as long as it takes."""
    if not isinstance(made, bytes):
        raise ValueError("a picture must be one page: give its template an automatic height")
    return made


@contextmanager
def _compiler(template: str, data: Mapping[str, Any]) -> Iterator[typst.Compiler]:
    """A compiler of its own for each document; when it is made, nothing of it stays in memory."""
    try:
        yield typst.Compiler(
            input=str(_TEMPLATES / f"{template}.typ"),
            root=str(_TEMPLATES),
            font_paths=_fonts(),
            sys_inputs={"data": json.dumps(inert(data))},
        )
    finally:
        _forget()


def _forget() -> None:
    """typst keeps what it laid out, words and all, until so many other documents were made: make as many empty ones."""
    compiler = typst.Compiler(input=str(_TEMPLATES / "niets.typ"), font_paths=_fonts())
    for _ in range(_KEPT):
        compiler.compile(format="svg")


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
