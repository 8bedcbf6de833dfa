"""The portfolio set with WeasyPrint from HTML: PDF/UA-1, hyphenated, with bookmarks, as the coach's is."""
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
    "@page { size: A4; margin: 28mm 32mm 26mm; @bottom-right { content: counter(page) } }"
    "body { font: 10.5pt/1.45 Lato, Emoji; hyphens: auto; color: #2b2723 }"
    "h1 { font-size: 16pt; page-break-before: always } h2 { font-size: 11pt; color: #1b6a63 }"
    ".kop { font-size: 8.4pt; color: #6a6158; margin: 1.6em 0 0.5em; break-after: avoid } p { margin: 0.4em 0 }"
)


def typeset(data: dict[str, Any]) -> bytes:
    """A PDF; headings become bookmarks by themselves."""
    fonts = FontConfiguration()
    style = CSS(string=_FACES + _STYLE, font_config=fonts)
    page = HTML(string=f"<html lang=nl><title>{data['title']}</title><body>{_body(data)}")
    return bytes(page.write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1"))


def _body(data: dict[str, Any]) -> str:
    parts = [f"<p>{escape(line)}</p>" for line in (data["title"], data["periode"], data["opening"], *data["weten"])]
    for chapter in data["hoofdstukken"]:
        parts.append(f"<h1>{escape(chapter['titel'])}</h1><p>{escape(chapter['uitleg'])}</p>")
        for question in chapter["vragen"]:
            parts.append(f"<h2>{escape(question['vraag'])}</h2>")
            parts += [_note(one["kop"], part) for one in question["antwoorden"] for part in one["delen"]]
        parts += [_note(one["kop"], one) for plan in chapter["voornemens"] for one in (plan, *plan["vervolg"])]
    for dimension in data["aantekeningen"]["dimensies"]:
        parts.append(f"<h2>{escape(dimension['naam'])}</h2>")
        parts += [_note(one["kop"], one) for one in dimension["antwoorden"]]
    return "".join(parts)


def _note(head: str, part: dict[str, Any]) -> str:
    asked = f"<p><em>{escape(part['gevraagd'])}</em></p>" if part.get("gevraagd") else ""
    return f"<p class=kop>{escape(head)}</p>{asked}<p>{escape(part['tekst'])}</p>"


if __name__ == "__main__":
    run(typeset)
