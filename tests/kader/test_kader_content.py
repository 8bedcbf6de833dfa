"""The kader says what its sources say: all of it, in their order and in their words."""

import pytest

from dialogs.kernel.kader import Kader
from tests.kader.sources import SEED, between, entries, pieces, plain, quotes, right_column, running_text

SCANNING_MISTAKES = {"creéert": "creëert", "financién": "financiën"}
SPELLING_MISTAKES = {"b.v.": "bv.", "teveel": "te veel", " - geen": " – geen"}
MENDED = SCANNING_MISTAKES | SPELLING_MISTAKES
MENDED_QUESTION = {
    "Biedt je passende zorg? (zo licht als mogelijk en zo zwaar als nodig?": (
        "Bied je passende zorg? (zo licht als mogelijk en zo zwaar als nodig)"
    )
}


def test_the_five_kernaspecten_stand_in_the_order_of_the_seed(kader: Kader) -> None:
    """The kernaspecten carry the seed's names, in the seed's order."""
    assert [aspect.naam for aspect in kader.kernaspecten] == entries(between("\nKERNASPECTEN\n", "REFLECTIEVRAGEN"))
    assert len(kader.kernaspecten) == 5


def test_every_question_is_asked_in_the_words_of_the_seed(kader: Kader) -> None:
    """Each question stands in the kader to the letter, with its kernaspect, closed by 'Waaruit blijkt dat?'."""
    asked = [
        question
        for aspect in kader.kernaspecten
        for question in (*(v.vraag for v in aspect.vragen), aspect.bewijsvraag or kader.bewijsvraag)
    ]
    assert asked == [MENDED_QUESTION.get(question, question) for question in entries(SEED.split("REFLECTIEVRAGEN")[1])]


def test_there_are_fifteen_questions(kader: Kader) -> None:
    """The kernaspecten have 2, 4, 4, 3 and 2 questions."""
    assert [len(aspect.vragen) for aspect in kader.kernaspecten] == [2, 4, 4, 3, 2]


def test_every_indicator_of_the_column_is_there_in_its_order(kader: Kader) -> None:
    """The column's 25 indicators and four kerntaken are all in the kader, in the seed's words and order."""
    assert [plain(indicator.tekst) for indicator in kader.indicatoren] == [plain(text) for text in right_column()]
    assert len(kader.indicatoren) == 29


def test_every_indicator_helps_to_see_a_kernaspect(kader: Kader) -> None:
    """No indicator is left out of 'Denk aan…'."""
    shown = {indicator.id for aspect in kader.kernaspecten for indicator in kader.indicatoren_bij(aspect.id)}
    assert shown == {indicator.id for indicator in kader.indicatoren}


def test_what_families_said_is_marked_as_theirs(kader: Kader) -> None:
    """The indicators that come from the interviews with parents say so."""
    theirs = [indicator.tekst for indicator in kader.indicatoren if indicator.bron == "gezinnen"]
    assert theirs == [
        "Ervaring gezin relateren aan ervaringen anderen of jouzelf",
        "Vraag stellen wat anderen in vergelijkbare situaties doen",
        "Hierbij wel specifieke individuele ervaring erkennen",
        "Normale taal gebruiken (geen diagnostische termen)",
        "Eén hulpverlener",
        "Gelijkwaardige relatie",
        "Humor inzetten",
    ]


def test_normalising_comes_with_the_warning_about_its_dosage(kader: Kader) -> None:
    """Wherever others' experiences are handed as a hint, the warning is there, and recognition follows right after."""
    for aspect in kader.kernaspecten:
        if "wat_anderen_doen" in aspect.denk_aan:
            first = aspect.denk_aan.index("ervaringen_van_anderen")
            assert aspect.denk_aan[first + 1 : first + 3] == ("wat_anderen_doen", "eigen_ervaring_erkennen")
    warned = [indicator for indicator in kader.indicatoren if indicator.let_op]
    assert [indicator.id for indicator in warned] == ["ervaringen_van_anderen"]
    assert "de dosering moet precies goed zijn" in (warned[0].let_op or "")


def test_what_is_added_to_an_indicator_comes_from_the_seed(kader: Kader) -> None:
    """Every sentence of a toelichting or a warning stands in the seed."""
    source = running_text(MENDED)
    added = pieces(text for indicator in kader.indicatoren for text in (indicator.toelichting, indicator.let_op))
    assert len(added) > 15
    assert [sentence for sentence in added if sentence.rstrip(".").casefold() not in source] == []


def test_a_quote_on_a_card_is_really_a_quote(kader: Kader) -> None:
    """What a card puts between quotation marks stands in a source to the letter."""
    source = running_text(MENDED) + " ".join(map(plain, right_column()))
    quoted = [quote for theme in kader.achtergrond for card in theme.kaarten for quote in quotes(card.tekst)]
    assert len(quoted) > 30
    assert [quote for quote in quoted if quote.casefold() not in source] == []


def test_the_four_kerntaken_have_a_card_each(kader: Kader) -> None:
    """The kerntaken of the seed are on the cards of the first theme, in order."""
    kerntaken = [text for text in right_column() if text[0].isdigit()]
    cards = next(theme.kaarten for theme in kader.achtergrond if theme.id == "kerntaken")
    assert len(kerntaken) == 4
    assert all(plain(text) in card.tekst for text, card in zip(kerntaken, cards, strict=True))


def test_the_background_covers_every_perspective(kader: Kader) -> None:
    """Behind /achtergrond: the kerntaken, the principles of each perspective, and what the RMO advises."""
    assert [theme.titel for theme in kader.achtergrond] == [
        "Kerntaken",
        "RMO en gemeenten",
        "Organisatie en professionals",
        "Gezinnen",
        "Wat de RMO adviseert",
    ]


def test_a_card_fits_a_phone(kader: Kader) -> None:
    """No card is longer than about a phone's screen."""
    assert max(len(card.tekst) for theme in kader.achtergrond for card in theme.kaarten) <= 350


def test_a_card_names_its_source(kader: Kader) -> None:
    """Every card says which of the two sources it was taken from."""
    sources = {card.bron for theme in kader.achtergrond for card in theme.kaarten}
    assert all("Reflectiekader" in source or source.startswith("RMO, ") for source in sources)


@pytest.mark.parametrize("letters", ["�", "creé", "ié", "  "])
def test_no_trace_of_the_scan_is_left(kader: Kader, letters: str) -> None:
    """Misread letters and doubled spaces stay behind in the seed."""
    assert letters not in kader.model_dump_json()


def test_every_kernaspect_has_questions_for_who_gives_concrete_answers(kader: Kader) -> None:
    """Four to six deeper questions, three or four about the opposite, and cue words."""
    for aspect in kader.kernaspecten:
        assert 4 <= len(aspect.verdieping) <= 6
        assert 3 <= len(aspect.tegendeel) <= 4
        assert len(aspect.woorden) >= 15


def test_a_deeper_question_is_one_open_question(kader: Kader) -> None:
    """One question mark, at the end, not a question for yes or no, and short enough for two lines of a phone."""
    asked = [question for aspect in kader.kernaspecten for question in (*aspect.verdieping, *aspect.tegendeel)]
    for question in asked:
        assert question.count("?") == 1
        assert question.endswith("?")
        assert len(question) <= 100
        assert question.split()[0] in "Wat Welk Welke Wanneer Wie Waar Waaraan Hoe Van En".split()
    assert len(set(asked)) == len(asked)


def test_scaling_is_asked_about_from_both_sides(kader: Kader) -> None:
    """For opschalen/afschalen both sides are always asked: help that was too heavy and help that was too light."""
    heavy, light = kader.kernaspect("opschalen_afschalen").beide_kanten
    assert "zwaarder dan nodig" in heavy
    assert "juist te licht" in light


def test_every_kind_of_danger_has_words(kader: Kader) -> None:
    """Violence, abuse, suicide and threat are all listed, each once."""
    kinds = [group.soort for group in kader.gevaarwoorden.groepen]
    assert sorted(kinds) == ["dreiging", "geweld", "misbruik", "suicide"]
