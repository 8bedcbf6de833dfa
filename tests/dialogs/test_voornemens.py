"""Voornemens are asked after, and what was said about them stands with them."""

from datetime import timedelta

import pytest

from dialogs.beloften import due_of, promise, still_open
from dialogs.kernel.flow import Flow
from dialogs.kernel.turn import Turn
from dialogs.reports.voornemens import voornemens
from tests.support.phones import THURSDAY, CorePhone

MEANT = "als het stil wordt, dan tel ik tot tien"


@pytest.fixture
def phone(phone: CorePhone) -> CorePhone:
    """Someone with one voornemen."""
    for act in ("/nabespreking", "dat ik mag wachten", MEANT):
        phone.act(act)
    return phone


def promised(phone: CorePhone) -> list[str]:
    """The entries that will be asked after."""
    return [belofte.entry for belofte in phone.conversation.person.planning.beloften]


def test_a_voornemen_is_asked_after(phone: CorePhone) -> None:
    """From ten days on, and while nobody told how it went."""
    made = next(entry for entry in phone.record if entry.kind == "voornemen")
    assert promised(phone) == [made.id]
    assert timedelta(days=10) <= due_of(THURSDAY) - THURSDAY <= timedelta(days=14)
    assert phone.conversation.person.planning.beloften[0].due == due_of(made.at)
    assert still_open(phone.record) == (made,)


def test_each_voornemen_is_asked_after(phone: CorePhone) -> None:
    """A second one, made right after the first, takes nothing from it."""
    for act in ("/nabespreking", "[Overslaan]", "als ik haast heb, dan adem ik uit"):
        phone.act(act)
    made = [entry.id for entry in phone.record if entry.kind == "voornemen"]
    assert promised(phone) == made
    assert len(made) == 2


def test_one_made_again_is_asked_after_once(phone: CorePhone) -> None:
    """Saying it otherwise changes the voornemen, not the number of questions; its time begins again."""
    phone.act("/nabespreking")
    turn = Turn.begin(phone.conversation, phone.said("hoi"), phone.coach.kader, phone.coach.texts, phone.record)
    promise(turn, promised(phone)[0])
    assert [belofte.entry for belofte in turn.person.planning.beloften] == promised(phone)


@pytest.mark.parametrize(
    ("said", "afloop"),
    [
        ("[Gelukt]", "gelukt"), ("is gelukt hoor", "gelukt"), ("ja ging heel goed", "gelukt"), ("Lukte", "gelukt"),
        ("[Een beetje]", "deels"), ("half gelukt", "deels"), ("soms wel soms niet", "deels"),
        ("[Nog niet]", "niet"), ("is niet gelukt", "niet"), ("helaas vergeten", "niet"), ("geen tijd gehad", "niet"),
        ("[Losgelaten]", "losgelaten"), ("is niet meer nodig", "losgelaten"),
    ],
)  # fmt: skip
def test_how_it_went_is_understood(phone: CorePhone, said: str, afloop: str) -> None:
    """Tapped or typed; it stands at the voornemen and is asked no more."""
    phone.act("/voornemens")
    phone.act(said)
    (one,) = voornemens(phone.record)
    assert one.afloop == one.made.afloop == afloop
    assert one.followed[0].over == one.made.id
    assert promised(phone) == []


def test_what_shows_it_is_evidence(phone: CorePhone) -> None:
    """The answer takes the place of the bare "gelukt", and is read as evidence."""
    for act in ("/voornemens", "[Gelukt]", "gisteren telde ik tot tien, vader begon zelf te praten en huilde"):
        phone.act(act)
    (one,) = voornemens(phone.record)
    assert len(one.followed) == 1
    assert one.followed[0].concreet
    assert one.ended == one.followed[0].at


def test_a_telling_answer_is_not_asked_for_again(phone: CorePhone) -> None:
    """Who tells at once what happened goes straight on."""
    phone.act("/voornemens")
    phone.act("ja gelukt, gisteren telde ik tot tien en vader begon te praten")
    assert voornemens(phone.record)[0].followed[0].text.startswith("ja gelukt, gisteren")
    assert phone.conversation.frames[-1].state == "nieuw"


def test_one_named_voornemen_is_asked_after(phone: CorePhone) -> None:
    """A nudge names the entry, also when there are more; one that was taken out is passed over."""
    for act in ("/nabespreking", "[Overslaan]", "als ik haast heb, dan adem ik uit"):
        phone.act(act)
    oldest = promised(phone)[0]
    turn = Turn.begin(phone.conversation, phone.said("hoi"), phone.coach.kader, phone.coach.texts, phone.record)
    Flow(phone.coach.dialogues).start(turn, "opvolging", {"belofte": oldest})
    assert MEANT in turn.end().replies[-1].plain
    turn.remove(oldest)
    Flow(phone.coach.dialogues).start(turn, "opvolging", {"belofte": oldest})
    assert MEANT not in turn.end().replies[-1].plain


def test_a_voornemen_taken_out_is_asked_after_no_more(phone: CorePhone) -> None:
    """What the person took off the record leaves the planning too, and an empty answer to /voornemens follows."""
    for act in ("/terugblik", "[Haal weg]", "[Ja, haal weg]"):
        phone.act(act)
    assert promised(phone) == []
    assert not [entry for entry in phone.record if entry.kind == "voornemen"]
