"""Whatever people type, it stays text: it neither breaks a document nor takes part in it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.reports import intervisiekaart, portfolio, typesetting
from bot.reports.making import make
from dialogs.kernel.person import Person
from dialogs.kernel.reply import Document
from dialogs.reports.portfolio import portfolio as gathered
from tests.reports import pdf
from tests.reports.people import AT, CARD, entry, shipped

NASTY = {
    "typst": '#panic("kapot") #set page(width: 1pt) #read("/etc/passwd") #import "@preview/x:1.0.0": * #pagebreak()',
    "headings": "= Kop\n== Kop\n/ term: uitleg\n- punt\n+ punt",
    "open bracket": "#[",
    "close bracket": "]",
    "open string": '#("',
    "mathematics": "$ x",
    "raw": "`#x` ```",
    "escapes": "\\ \\u{41} \\frac{1}{2} %s {0} {naam}",
    "labels": "@label <label> sys.inputs.data",
    "comments": "// /* */ http://voorbeeld.nl/#a",
    "emphasis": "*_-+/~<<<" + "-" * 300,
    "emoji": "🦊👨‍👩‍👧‍👦🏳️‍🌈👍🏽",
    "hebrew": "שלום עולם",
    "arabic": "مرحبا بالعالم " + "﷽" * 20,
    "chinese": "你好",
    "turned around": "\u202eomgekeerd\u202c",
    "null bytes": "\0nul\0byte\0",
    "nothing to see": "\ufeff\u200d",
    "a space": " ",
    "control": "\t\v\f\x1b[31m",
    "accents": "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G " + "e\u0301" * 60,
    "one long word": "a" * 4000,
    "many emoji": "🦊" * 4000,
    "many words": "woord " * 660,
    "many lines": "regel\n" * 200 + "\n" * 50,
}


def told(text: str) -> dict[str, Any]:
    """A portfolio in which this text stands everywhere a person's words can stand."""
    entries = [
        entry("r1.tempo", text=text, asked=text, schuilnaam=text[:20], elementen="h"),
        entry("r1.tempo.dieper.3", kind="doorvraag", text=text, asked=text),
        entry("r1.voornemen", kind="voornemen", text=text),
        entry("v1.opvolging", kind="opvolging", over="r1.voornemen", text=text, afloop="deels"),
    ]
    return portfolio.data(gathered(shipped(), entries, None, None, AT), shipped().titel, AT)


def headings(data: dict[str, Any]) -> int:
    """How many headings the portfolio has."""
    return len(typesetting.query("portfolio", data, "heading"))


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_markup_and_odd_letters_are_only_text(text: str) -> None:
    """The document gets made, and has the headings that it has with plain words in that place."""
    data = told(text)
    assert headings(data) == headings(told("gewoon"))
    assert typesetting.pdf("portfolio", data, AT).startswith(b"%PDF")


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_the_card_bears_anything(text: str) -> None:
    """On the phone and on paper, in every line that people type."""
    values = {**CARD, "moment": text, "handeling": text, "vraag": text}
    for paper in (False, True):
        data = intervisiekaart.data(values, shipped(), AT, paper=paper)
        widths = [one["value"]["width"] for one in typesetting.query("intervisiekaart", data, "<spot>")]
        assert 0 < max(widths) <= (440 if paper else 312)
    for document in (Document("intervisiekaart", "png", values), Document("intervisiekaart", "pdf", values)):
        assert len(make(document, Person(), (), shipped(), AT).content) > 1000


@settings(max_examples=25, deadline=None)
@given(text=some.text(max_size=300))
def test_any_text_at_all_is_set(text: str) -> None:
    """Letters nobody thought of either."""
    assert pdf.pages(typesetting.pdf("portfolio", told(text), AT)) >= 2


@settings(max_examples=40, deadline=None)
@given(text=some.text(some.sampled_from("#[]{}()$*_`\\/<>@=-+~\"'0a \n"), max_size=60))
def test_no_combination_of_signs_is_markup(text: str) -> None:
    """Typst's own signs, in any order: the same headings as with plain words."""
    assert headings(told(text)) == headings(told("gewoon"))


@settings(max_examples=40, deadline=None)
@given(text=some.text(some.sampled_from("#*_`\\[]()<>!-+=~|&1. a\n>"), min_size=1, max_size=60))
def test_markdown_gets_no_structure_from_people_s_words(text: str) -> None:
    """No line of theirs begins as a heading, a list, a quotation, a table or a fence."""
    own = entry(text=text, asked=shipped().vraag("tempo").vraag)
    made = make(Document("portfolio", "md"), Person(), [own], shipped(), AT).content.decode()
    body = made.split("**21 november 2026**", 1)[1]
    assert not [line for line in body.splitlines() if line.lstrip().startswith(tuple("#-+>|`=~*<"))]


def test_markdown_reads_as_it_was_written() -> None:
    """Signs that mean nothing where they stand are left alone; those that do stand for themselves."""
    pairs = (
        ("Zelf-organiserend! (1 + 1 = 2) & meer", "Zelf-organiserend! (1 + 1 = 2) & meer"),
        ("3. drie", "3\\. drie"),
        ("2026) jaar", "2026\\) jaar"),
        ("# geen kop", "\\# geen kop"),
        ("*niet vet*, [geen link](x)", "\\*niet vet\\*, \\[geen link\\](x)"),
    )
    text = "\n".join(typed for typed, _ in pairs)
    written = make(Document("portfolio", "md"), Person(), [entry(text=text)], shipped(), AT).content.decode()
    assert "\\\n".join(wanted for _, wanted in pairs) in written
