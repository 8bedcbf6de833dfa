"""The portfolio set with fpdf2: the same words and bookmarks; not tagged, not hyphenated, no table of contents."""
# mypy: disable-error-code="import-not-found,import-untyped,misc"
# The library lives in the bench's own environment, where mypy does not look.

from pathlib import Path
from typing import Any

from fpdf import FPDF

from bench.reports.timing import run

_FONTS = Path(__file__).parents[3] / "bot" / "reports" / "fonts"


class Sheet(FPDF):
    """A4 with the title and the page's number below."""

    def footer(self) -> None:
        """What stands at the foot of every page; fpdf2 calls it."""
        self.set_y(-20)
        self.set_font("Lato", size=8)
        self.cell(60, 10, self.title)
        self.cell(0, 10, str(self.page_no()), align="R")


def typeset(data: dict[str, Any]) -> bytes:
    """A PDF with a section for each chapter and question."""
    sheet = _sheet(data)
    for chapter in data["hoofdstukken"]:
        _chapter(sheet, chapter)
    if data["aantekeningen"]["dimensies"]:
        _notes(sheet, data["aantekeningen"], data["weten"][0])
    return bytes(sheet.output())


def _chapter(sheet: FPDF, chapter: dict[str, Any]) -> None:
    _title(sheet, chapter["titel"])
    _words(sheet, chapter["uitleg"])
    _words(sheet, chapter["keer"], size=8)
    for question in chapter["vragen"]:
        _heading(sheet, question["vraag"])
        for answer in question["antwoorden"]:
            _words(sheet, answer["kop"], size=8)
            for part in answer["delen"]:
                _words(sheet, part["gevraagd"], style="I")
                _words(sheet, part["tekst"])
    _heading(sheet, "Voornemens" if chapter["voornemens"] else "")
    for plan in chapter["voornemens"]:
        for one in (plan, *plan["vervolg"]):
            _words(sheet, one["kop"], size=8)
            _words(sheet, one["tekst"])


def _notes(sheet: FPDF, notes: dict[str, Any], warning: str) -> None:
    _title(sheet, notes["titel"])
    _words(sheet, warning)
    for dimension in notes["dimensies"]:
        _heading(sheet, dimension["naam"])
        _words(sheet, dimension["regel"], size=8)
        for note in dimension["antwoorden"]:
            _words(sheet, note["kop"], size=8)
            _words(sheet, note["gevraagd"], style="I")
            _words(sheet, note["tekst"])
        _words(sheet, dimension["ouder"], size=8)


def _sheet(data: dict[str, Any]) -> FPDF:
    sheet = Sheet(format="A4")
    sheet.set_margin(32)
    sheet.set_auto_page_break(True, 26)
    for style, name in (("", "Regular"), ("B", "Bold"), ("I", "Italic")):
        sheet.add_font("Lato", style, str(_FONTS / f"Lato-{name}.ttf"))
    sheet.add_font("Emoji", "", str(_FONTS / "NotoEmoji-Regular.ttf"))
    sheet.set_font("Lato")
    sheet.set_fallback_fonts(["Emoji"])
    sheet.set_lang("nl")
    sheet.set_title(data["title"])
    sheet.add_page()
    _words(sheet, data["title"], style="B", size=26)
    for line in (data["periode"], data["opening"], *data["weten"]):
        _words(sheet, line)
    return sheet


def _title(sheet: FPDF, title: str) -> None:
    """The title of a chapter, on a new page and among the bookmarks."""
    sheet.add_page()
    sheet.start_section(title, 0)
    _words(sheet, title, style="B", size=16)


def _heading(sheet: FPDF, title: str) -> None:
    if title:
        sheet.start_section(title, 1)
        _words(sheet, title, style="B", size=11)


def _words(sheet: FPDF, words: str, style: Any = "", size: float = 10.5) -> None:
    if words:
        sheet.set_font("Lato", style, size)
        sheet.multi_cell(0, size * 0.58, words, new_x="LMARGIN", new_y="NEXT")


if __name__ == "__main__":
    run(typeset)
