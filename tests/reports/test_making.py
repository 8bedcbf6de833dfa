"""The documents themselves: what kind of file they are, that they are accessible, and that nothing falls off."""

import threading
from collections.abc import Mapping

import pytest

from bot.reports import typesetting
from bot.reports.export import from_json
from bot.reports.making import make
from dialogs.kernel.kader import Kader
from dialogs.kernel.person import Person
from dialogs.kernel.reply import Document
from tests.reports import pdf
from tests.reports.conftest import Make
from tests.reports.people import AT, CARD, entry, weekly

_BEGIN = {"png": b"\x89PNG\r\n", "pdf": b"%PDF-1.", "json": b"{", "md": b"# Mijn reflecties"}


@pytest.mark.parametrize(
    ("document", "mime"),
    [
        (Document("overzicht", "png"), "image/png"),
        (Document("intervisiekaart", "png", CARD), "image/png"),
        (Document("intervisiekaart", "pdf", CARD), "application/pdf"),
        (Document("portfolio", "pdf"), "application/pdf"),
        (Document("portfolio", "md"), "text/markdown"),
        (Document("gegevens", "pdf"), "application/pdf"),
        (Document("gegevens", "md"), "text/markdown"),
        (Document("gegevens", "json"), "application/json"),
    ],
)
def test_every_document_is_the_file_it_says_it_is(document: Document, mime: str, made: Make, kader: Kader) -> None:
    """By its name, its type and its first bytes; for someone with a history and for someone without."""
    for entries in ((), weekly(kader, 30)):
        file = made(document, entries)
        assert (file.name, file.mime) == (f"{document.kind}-2026-11-22.{document.form}", mime)
        assert file.content.startswith(_BEGIN[document.form])


def test_a_document_that_does_not_exist_is_refused(made: Make) -> None:
    """There is no portfolio as a picture."""
    with pytest.raises(ValueError, match="no portfolio can be made as png"):
        made(Document("portfolio", "png"), ())


def test_pictures_are_as_wide_as_a_phone(made: Make, kader: Kader) -> None:
    """360 points, three pixels each, and in proportions that Telegram takes as a photo."""
    for document in (Document("overzicht", "png"), Document("intervisiekaart", "png", CARD)):
        for entries in ((), weekly(kader, 40)):
            width, height = typesetting.size(made(document, entries).content)
            assert width == 1080
            assert height < 2 * width


def test_a_very_long_card_still_goes_as_a_photo(made: Make) -> None:
    """Telegram refuses photos whose sides add up to more than 10,000 pixels: a long picture gets less dense."""
    long = {**CARD, "moment": "Toen bleef ik zitten en zei ik niets. " * 105, "handeling": "Ik wachtte. " * 330}
    width, height = typesetting.size(made(Document("intervisiekaart", "png", long), ()).content)
    assert width + height < 10_000
    assert height < 20 * width


def test_dark_is_another_picture(made: Make) -> None:
    """Who has a dark phone gets a dark picture of the same size."""
    light, dark = (made(Document("overzicht", "png", {"dark": dark}), ()).content for dark in ("", "ja"))
    assert light != dark
    assert typesetting.size(light) == typesetting.size(dark)


@pytest.mark.parametrize("document", [Document("portfolio", "pdf"), Document("intervisiekaart", "pdf", CARD)])
def test_documents_can_be_read_by_a_screen_reader(document: Document, made: Make, kader: Kader) -> None:
    """PDF/UA-1: tagged, in Dutch, with a title that is shown."""
    content = pdf.inside(made(document, weekly(kader, 5)).content)
    for sign in (b"pdfuaid:part>1<", b"/StructTreeRoot", b"/Lang(nl)", b"/DisplayDocTitle true", b"/Marked true"):
        assert sign in content, sign


def test_the_portfolio_has_a_bookmark_for_every_chapter_and_question(made: Make, kader: Kader) -> None:
    """So that someone finds their way in five years of reflections."""
    content = pdf.inside(made(Document("portfolio", "pdf"), weekly(kader, 5)).content)
    outline = content[content.index(b"/Outlines") :]
    for aspect in kader.kernaspecten:
        assert aspect.naam.encode() in outline
    questions = [vraag for aspect in kader.kernaspecten for vraag in aspect.vragen]
    assert content.count(b"/Title") > len(kader.kernaspecten) + len(questions)


def test_the_card_is_one_page(made: Make) -> None:
    """To lay on the table, also for who writes a lot."""
    much = {**CARD, "moment": "Toen bleef ik zitten en zei ik niets. " * 20, "handeling": "Ik wachtte nog even. " * 40}
    for values in (CARD, much, {"vraag": "Wat maakt dat ik wacht?"}):
        assert pdf.pages(made(Document("intervisiekaart", "pdf", values), ()).content) == 1


def test_the_same_record_gives_the_same_bytes(made: Make, kader: Kader) -> None:
    """Nothing of the moment of making or of the machine gets in."""
    for document in (Document("portfolio", "pdf"), Document("overzicht", "png"), Document("gegevens", "json")):
        assert made(document, weekly(kader, 8)) == made(document, weekly(kader, 8))
    assert b"CreationDate(D:20261122180000Z)" in pdf.inside(made(Document("portfolio", "pdf"), ()).content)


def test_people_s_documents_do_not_mix(kader: Kader) -> None:
    """Made at the same time in several threads, each is what it would have been alone."""
    asked = [Document("portfolio", "md"), Document("portfolio", "pdf"), Document("overzicht", "png")] * 2
    own = [weekly(kader, 3 + number) for number in range(len(asked))]
    alone = [make(document, Person(), entries, kader, AT) for document, entries in zip(asked, own, strict=True)]
    found: dict[int, object] = {}

    def work(number: int) -> None:
        found[number] = make(asked[number], Person(), own[number], kader, AT)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(len(asked))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[number] for number in range(len(asked))] == alone


def test_a_period_holds_for_every_form(made: Make) -> None:
    """What was written outside it is in none of them."""
    entries = [entry("r1.a", text="binnen"), entry("r2.a", text="buiten", at=AT.replace(year=2025))]
    period: Mapping[str, str] = {"van": "2026-01-01", "tot": "2026-12-31"}
    told = made(Document("portfolio", "md", period), entries).content.decode()
    kept = from_json(made(Document("gegevens", "json", period), entries).content).entries
    assert ("binnen" in told, "buiten" in told, [one.text for one in kept]) == (True, False, ["binnen"])
