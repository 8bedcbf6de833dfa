"""The portfolio set with WeasyPrint from HTML: PDF/UA-1, hyphenated, with bookmarks; no table of contents."""
# mypy: disable-error-code="import-not-found"
# The library lives in the bench's own environment, where mypy does not look.

from html import escape
from pathlib import Path
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from bench.reports.timing import run

_FONTS = Path(__file__).parents[3] / "bot" / "reports" / "fonts"
_FACES = "".join(
    f"@font-face {{ font-family: {family}; src: url({(_FONTS / file).as_uri()}); {style} }}"
    for family, file, style in (
        ("Lato", "Lato-Regular.ttf", ""),
        ("Lato", "Lato-Bold.ttf", "font-weight: bold"),
        ("Lato", "Lato-Italic.ttf", "font-style: italic"),
        ("Emoji", "NotoEmoji-Regular.ttf", ""),
    )
)
_STYLE = (
    "@page { size: A4; margin: 28mm 32mm 26mm; @bottom-left { content: 'Mijn reflecties' } "
    "@bottom-right { content: counter(page) } }"
    "body { font: 10.5pt/1.45 Lato, Emoji; hyphens: auto; color: #2b2723 }"
    "h1 { font-size: 16pt; page-break-before: always } h2 { font-size: 11pt; color: #1b6a63 }"
    ".kop { font-size: 8.4pt; color: #6a6158; margin: 1.6em 0 0.5em; break-after: avoid } p { margin: 0.4em 0 }"
)


def typeset(data: dict[str, Any]) -> bytes:
    """A PDF; headings become bookmarks by themselves."""
    fonts = FontConfiguration()
    style = CSS(string=_FACES + _STYLE, font_config=fonts)
    page = HTML(string=f"<html lang=nl><title>{escape(data['title'])}</title><body>{_body(data)}")
    return bytes(page.write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1"))


def _body(data: dict[str, Any]) -> str:
    opening = "".join(_line(text) for text in (data["title"], data["periode"], data["opening"], *data["weten"]))
    return (
        opening + "".join(_chapter(one) for one in data["hoofdstukken"]) + _notes(data["aantekeningen"], data["weten"])
    )


def _chapter(chapter: dict[str, Any]) -> str:
    parts = [_line(chapter["titel"], "h1"), _line(chapter["uitleg"]), _line(chapter["keer"], "p", "kop")]
    for question in chapter["vragen"]:
        parts.append(_line(question["vraag"], "h2"))
        for answer in question["antwoorden"]:
            parts += [_line(answer["kop"], "p", "kop"), *map(_part, answer["delen"])]
    parts.append(_line("Voornemens" if chapter["voornemens"] else "", "h2"))
    parts += [_note(one) for plan in chapter["voornemens"] for one in (plan, *plan["vervolg"])]
    return "".join(parts)


def _notes(notes: dict[str, Any], warnings: list[str]) -> str:
    if not notes["dimensies"]:
        return ""
    parts = [_line(notes["titel"], "h1"), _line(warnings[0])]
    for dimension in notes["dimensies"]:
        parts += [_line(dimension["naam"], "h2"), _line(dimension["regel"], "p", "kop")]
        parts += [*map(_note, dimension["antwoorden"]), _line(dimension["ouder"], "p", "kop")]
    return "".join(parts)


def _note(note: dict[str, Any]) -> str:
    return _line(note["kop"], "p", "kop") + _part(note)


def _part(part: dict[str, Any]) -> str:
    asked = part.get("gevraagd")
    return (f"<p><em>{escape(asked)}</em></p>" if asked else "") + _line(part["tekst"])


def _line(text: str, tag: str = "p", kind: str = "") -> str:
    return f'<{tag} class="{kind}">{escape(text)}</{tag}>' if text else ""


if __name__ == "__main__":
    run(typeset)
