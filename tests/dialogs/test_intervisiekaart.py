"""The intervisiekaart: three taps and two lines, one screen, and no client on it."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dialogs.intervision import intervisiekaart
from dialogs.intervision.methoden import fitting, methoden
from dialogs.kernel import kader
from dialogs.kernel.reply import Document
from dialogs.register import coach
from tests.support.phones import REAL, CorePhone

ABOUT_ANOTHER = "Hoe krijg ik moeder zover dat ze haar zus belt?"
LINE = "gisteren belde moeder in paniek en ik ben er meteen naartoe gereden"


def cards(phone: CorePhone) -> list[Document]:
    """The cards in what was said last."""
    return [reply.document for reply in phone.outcome.replies if reply.document]


def prepared(phone: CorePhone, *acts: str) -> Document:
    """The card that comes of these acts."""
    for act in ("/checkin", *acts):
        phone.act(act)
    return cards(phone)[0]


def test_a_new_moment_takes_three_taps_and_two_lines(phone: CorePhone) -> None:
    """Also when the question is about another, and the proposal costs a tap."""
    acts = (LINE, "[De buurt]", ABOUT_ANOTHER, "[Die neem ik]", "[Spiegelen]")
    card = prepared(phone, *acts)
    assert sum(act.startswith("[") for act in acts) == 3
    assert card.values["vraag"] == "Wat maakt dat ik zo graag wil dat moeder haar zus belt?"
    assert [one.form for one in cards(phone)] == ["png", "pdf"]


def test_a_moment_on_record_takes_three_taps_and_two_lines(phone: CorePhone) -> None:
    """Its kernaspect is known already."""
    phone.act("vanochtend vroeg ik moeder wie er kon oppassen, ze belde haar zus en die kwam meteen")
    phone.act("[De buurt]")
    phone.act("/checkin")
    offered = phone.outcome.replies[-1].buttons[0][0].label
    acts = (f"[{offered}]", "ik bleef zitten", ABOUT_ANOTHER, "[Die neem ik]", "[Stilstaan]")
    for act in acts:
        phone.act(act)
    assert cards(phone)[0].values["kernaspect"] == "de_buurt"
    assert sum(act.startswith("[") for act in acts) == 3


def test_the_card_is_seen_before_it_exists(phone: CorePhone) -> None:
    """All its lines stand above the choice that makes it."""
    for act in ("/checkin", LINE, "[De buurt]", "Wat maakt dat ik zo snel in de auto zit?"):
        phone.act(act)
    assert cards(phone) == []
    above = phone.outcome.replies[-1].plain
    phone.act("[Oefenen]")
    card = cards(phone)[0]
    assert all(card.values[name] in above for name in ("moment", "vraag"))


def test_the_gate_runs_again(phone: CorePhone) -> None:
    """A name that was kept on purpose in someone's own record does not come onto a card to show to others."""
    phone.act("dinsdag belde Fatima zelf de school op, ik zat ernaast met koffie en zei niets")
    phone.act("[Dat was geen naam]")
    phone.act("[Samen doen]")
    phone.act("/checkin")
    offered = phone.outcome.replies[-1].buttons[0][0].label
    for act in (f"[{offered}]", "ik hield mijn mond", "Wat maakt dat ik dat zo moeilijk vind?", "[Meedenken]"):
        phone.act(act)
    assert any("Fatima" in entry.text for entry in phone.record)
    assert cards(phone)
    assert all("Fatima" not in text for card in cards(phone) for text in card.values.values())
    assert all("Fatima" not in reply.plain for reply in phone.outcome.replies)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Bij Vos thuis was het stil", "Bij het gezin thuis was het stil"),
        ("gisteren lachte 🦊 vos voor het eerst", "Gisteren lachte het gezin voor het eerst"),
        ("🐝 Bij wilde niet, ik bleef erbij", "Het gezin wilde niet, ik bleef erbij"),
        ("Bij de deur stond een vreemde", "Bij de deur stond een vreemde"),
        ("🦉 keek me aan", "Keek me aan"),
        ("ik belde mevrouw Jansen op 0612345678", "Ik belde mevrouw [naam] op [telefoonnummer]"),
        ("xú liep weg", "[naam] liep weg"),  # a name only once it has the capital that a line begins with
    ],
)
def test_a_line_is_free_of_clients(text: str, shown: str) -> None:
    """Names and numbers are masked, nicknames become the family; ordinary words stay."""
    assert intervisiekaart.line("moment", text, ["🦊 Vos", "🐝 Bij"]) == shown


@settings(deadline=None)  # the first text reads the word lists
@given(st.text(max_size=600), st.sampled_from(intervisiekaart.LINES))
@example("xyzab zei niets", "vraag")  # its capital on the card makes a name of it
def test_whatever_was_written_a_line_is_a_line(text: str, name: str) -> None:
    """One line, short enough, and clearing it again changes nothing."""
    shown = intervisiekaart.line(name, text, ["🦊 Vos"])
    assert len(shown.splitlines()) <= 1
    assert len(shown) <= 261
    assert intervisiekaart.free(shown, ["🦊 Vos"]) == shown


def test_a_long_line_still_fits_one_screen(phone: CorePhone) -> None:
    """Thousands of characters are cut between words, and the caption fits under a picture."""
    card = prepared(phone, f"{LINE} " * 60, "[De buurt]", f"Wat maakt dat ik {'steeds ' * 200}bel?", "[Spiegelen]")
    assert all(len(text) <= 261 for text in card.values.values())
    assert card.values["moment"].endswith("…")
    assert all(len(reply.plain) < 1024 for reply in phone.outcome.replies if reply.document)


def test_the_newest_card_comes_back_from_the_record(phone: CorePhone) -> None:
    """What was made is found again, with the line as it was changed, and the method that was added."""
    question = "Wat maakt dat ik zo hard rijd?"
    prepared(phone, LINE, "[De buurt]", ABOUT_ANOTHER, "[Ik houd de mijne]", "[Eerst iets aanpassen]",
             "[Mijn vraag]", question, "[Spiegelen]")  # fmt: skip
    for act in ("[Een uur]", "[Zet op mijn kaart]"):
        phone.act(act)
    made = intervisiekaart.newest(phone.record, ())
    assert made
    assert made.values() == cards(phone)[0].values
    assert (made.vraag, made.methode) == (question, "Respectvol roddelen")
    assert intervisiekaart.newest(phone.record[:1], ()) is None


@pytest.mark.parametrize("minutes", [45, 60, 90])
@pytest.mark.parametrize("need", ["meedenken", "spiegelen", "stilstaan", "oefenen"])
def test_the_method_fits_the_time(need: str, minutes: int) -> None:
    """No method is offered first that takes longer than there is, and with an hour or more it fits the need."""
    best = fitting(need, minutes)[0]
    assert best.van <= minutes
    assert minutes < 60 or need in best.past_bij


def test_every_method_says_where_it_comes_from() -> None:
    """Steps, duration, group and source are there, and one message holds it."""
    assert {one.id for one in methoden()} == {"incident", "vijfstappen", "balint", "roddelen"}
    assert all(one.bron and one.van <= one.tot and len("".join(one.stappen)) < 700 for one in methoden())


def test_a_real_kernaspect_stands_on_the_card() -> None:
    """On the kader that people get."""
    phone = CorePhone(coach(kader.load(REAL)))
    for act in ("/start", "[Ja, dat is goed]", "[Liever geen seintje]", "stop"):
        phone.act(act)
    card = prepared(phone, LINE, "[Eigen regie]", "Wat maakt dat ik meteen rijd?", "[Meedenken]")
    assert card.values["kernaspect"] == "eigen_regie"
