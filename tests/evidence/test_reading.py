"""How Dutch is read: words as they were meant, verbs by their forms, clauses with a subject."""

import pytest

from dialogs.evidence.clauses import clauses
from dialogs.evidence.conjugation import conjugate
from dialogs.evidence.typed import Typed
from dialogs.evidence.verbs import verbs


def test_phone_spelling_is_read_as_it_was_meant() -> None:
    """Abbreviations, lost letters and accents are resolved; numbers and clock times become one thing each."""
    assert Typed("k heb mdr gvraagd om 9.30, één keer").words == (
        "ik", "heb", "moeder", "gevraagd", "om", "#:", ",", "een", "keer",
    )  # fmt: skip


def test_an_ordinal_in_figures_is_one_word() -> None:
    """The e of "18e" is no "hij", and who is "moe" is no mother."""
    assert Typed("op zijn 18e, te moe").words == ("op", "zijn", "eerste", ",", "te", "moe")


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("maken", "maak maakt maakte maakten gemaakt maken"),
        ("leven", "leef leeft leefde leefden geleefd leven"),
        ("not~eren", "noteer noteert noteerde noteerden genoteerd noteren"),
        ("luisteren", "luister luistert luisterde luisterden geluisterd luisteren"),
        ("bewaken", "bewaak bewaakt bewaakte bewaakten bewaakt bewaken"),
        ("uit|leggen", "uitleg uitlegt uitlegde uitlegden uitgelegd uitleggen"),
        ("uit|nodigen", "uitnodig uitnodigt uitnodigde uitnodigden uitgenodigd uitnodigen"),
        ("prob~eren", "probeer probeert probeerde probeerden geprobeerd proberen"),
        ("appen appte appten geappt", "app appt appte appten geappt appen"),
        ("geven gaf gaven gegeven", "geef geeft gaf gaven gegeven geven"),
    ],
)
def test_verbs_are_conjugated(entry: str, forms: str) -> None:
    """Regular by the rules of Dutch spelling, irregular as given."""
    assert [word for _, word in conjugate(entry)] == forms.split()


@pytest.mark.parametrize(
    ("word", "form", "infinitive"),
    [
        ("opgehaald", "done", "halen"),
        ("meegenomen", "done", "nemen"),
        ("evraagd", "done", "vragen"),
        ("optebellen", "inf", "bellen"),
        ("geskypet", "done", "?"),
    ],
)
def test_verbs_are_known_by_their_forms(word: str, form: str, infinitive: str) -> None:
    """With a prefix, in dialect, and by the ending alone."""
    assert (verbs(word)[0].form, verbs(word)[0].infinitive) == (form, infinitive)


@pytest.mark.parametrize("word", ["gezin", "gesprek", "oudste", "beide"])
def test_words_that_look_like_verbs_are_none(word: str) -> None:
    """A beginning or an ending alone makes no verb."""
    assert verbs(word) == ()


def test_a_run_on_falls_into_clauses_with_their_subjects() -> None:
    """Dictated sentences have no marks: a joining word with a new subject or verb begins a clause."""
    found = clauses(Typed("ik vroeg wat hij wou en toen belde ze zelf maar school was al dicht"))
    assert [clause.subject for clause in found] == ["i", "they", "professional"]


def test_words_between_quotation_marks_are_someone_elses() -> None:
    """A clause knows whether it was quoted."""
    found = clauses(Typed("hij zei: 'ik doe het zelf' en liep weg"))
    assert [clause.quoted for clause in found] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("gezegd dat ze zelf mocht kiezen", "nobody"),
        ("moeder zei dat ik mocht komen", "they"),
        ("ik vroeg wat hij wilde", "i"),
        ("bij ze thuis gegeten", "nobody"),
        ("thuis zaten ze te eten", "they"),
    ],
)
def test_who_acts_is_not_who_is_told_about(text: str, subject: str) -> None:
    """Behind "dat" or "wat" someone else may act, and "ze" after a preposition does nothing."""
    assert [clause.subject for clause in clauses(Typed(text))] == [subject]
