"""What a reflection leaves on record: an entry an answer, under the words that were asked."""

from dataclasses import replace

import pytest

from dialogs.kernel import kader
from dialogs.kernel.asks import HELD
from dialogs.kernel.conversation import Frame
from dialogs.kernel.facts import Entry
from dialogs.kernel.person import Touch
from dialogs.register import coach
from tests.support.phones import REAL, THURSDAY, CorePhone

THIN, SCENE = "ik vroeg door", "gisteren zei ik tegen moeder dat ik wachtte en ze begon te lachen"
DANGER = "vader heeft gisteren een mes op tafel gezet en moeder bedreigd"
SHOWN, PLAN = "dat ze zelf de school belde", "als ik aanbel, dan wacht ik op de stoep"


@pytest.fixture
def phone(phone: CorePhone) -> CorePhone:
    """Someone at the first question about Luisteren, with a family under a nickname."""
    for act in ("/reflecteer", "[Luisteren]", "[Nieuwe schuilnaam]", "vos"):
        phone.act(act)
    return phone


def about(phone: CorePhone, **entry: object) -> Entry:
    """An entry of this reflection."""
    run = phone.conversation.frames[-1].memory["run"] if phone.conversation.frames else phone.record[0].id.split(".")[0]
    same = Entry(f"{run}.", "antwoord", "luisteren", "", "", "klein-1", "", THURSDAY, schuilnaam="🦊 Vos")
    made = replace(same, **entry)  # type: ignore[arg-type]  # any field
    return replace(made, id=same.id + made.id)


def test_each_answer_is_an_entry_of_its_own(phone: CorePhone) -> None:
    """With the question, the words asked, the family, and what it shows; a question passed over holds no words."""
    for act in (THIN, "[Zo is het goed]", "[Overslaan]", SHOWN, "[Het gezin deed het]", PLAN):
        phone.act(act)
    assert phone.record == (
        about(phone, id="zelf_gezegd", vraag="zelf_gezegd", asked="Wat zei het gezin zelf?", text=THIN, message="5",
              elementen="h", genoeg="ja"),
        about(phone, id="stil_zijn", kind="overgeslagen", vraag="stil_zijn",
              asked="Wanneer liet jij een stilte vallen?"),
        about(phone, id="bewijs", kind="bewijs", asked="Waaruit blijkt dat?", text=SHOWN, message="6", elementen="e",
              bron="gezin_deed"),
        about(phone, id="voornemen", kind="voornemen", asked="Wat neem je je voor?", text=PLAN, message="7",
              elementen=phone.record[-1].elementen),
    )  # fmt: skip
    assert [belofte.entry for belofte in phone.conversation.person.planning.beloften] == [phone.record[-1].id]


def test_what_a_follow_up_brings_stands_beside_the_answer(phone: CorePhone) -> None:
    """Under the words of the follow-up; and both count once, as concrete."""
    phone.act(THIN)
    asked = phone.conversation.frames[-1].memory["gevraagd"]
    phone.act(SCENE)
    _, more = phone.record
    assert more == about(
        phone, id="zelf_gezegd.1", kind="doorvraag", vraag="zelf_gezegd", asked=asked, text=SCENE, message="6",
        concreet=True, elementen="she",
    )  # fmt: skip
    person = phone.conversation.person
    assert (person.touched, dict(person.concreet)) == ((Touch("luisteren", THURSDAY, 1.0),), {"luisteren": 1})


def test_what_is_good_enough_says_the_person(phone: CorePhone) -> None:
    """Not knowing an answer to a follow-up is no such verdict."""
    phone.act(THIN)
    phone.act("[Weet ik niet]")
    assert [entry.genoeg for entry in phone.record] == [""]


def test_a_deeper_question_is_kept_under_its_own_words(phone: CorePhone) -> None:
    """Beside the question that led to it; passed over, it leaves nothing."""
    phone.act(SCENE)
    phone.act('vrijdag in de gang hield ik mijn mond, toen zei vader "ik ben bang" en hij ging zitten')
    frame = phone.conversation.frames[-1]
    assert frame.state == "dieper"
    phone.act("die keer dat ik zelf doorpraatte over de regels")
    aside = phone.record[-1]
    run, name = aside.id.split(".", 1)
    assert (aside.kind, aside.vraag, aside.asked, aside.schuilnaam) == (
        "doorvraag", "stil_zijn", frame.memory["gevraagd"], "🦊 Vos",
    )  # fmt: skip
    assert (run, name.rsplit(".", 1)[0]) == (frame.memory["run"], "stil_zijn.dieper")


def test_a_question_that_is_gone_begins_its_dialogue_again(phone: CorePhone) -> None:
    """A text just typed is held there, and not lost; a few words are not, and a command goes its own way."""
    gone = replace(phone.conversation, frames=(Frame("reflectie", "geweest"),))
    phone.conversation = gone
    said = phone.act(SCENE)
    assert said[0] == "De vraag waar je was, is intussen veranderd. Wat je schreef, staat. We beginnen even opnieuw."
    frame = phone.conversation.frames[-1]
    assert (frame.dialogue, frame.state, frame.memory[HELD]["text"]) == ("reflectie", "aspect", SCENE)
    phone.conversation = gone
    phone.act("drie woorden maar")
    assert (phone.conversation.frames[-1].state, HELD in phone.conversation.frames[-1].memory) == ("aspect", False)
    phone.conversation = gone
    assert phone.act("/instellingen")[0] != said[0]


@pytest.mark.parametrize(("lost", "begins"), [("checkin", "checkin"), ("moment", "reflectie"), ("weg", "reflectie")])
def test_what_begins_again_is_what_was_lost(phone: CorePhone, lost: str, begins: str) -> None:
    """A moment has no beginning to go to, nor has a dialogue that is no more: there a reflection begins."""
    phone.conversation = replace(phone.conversation, frames=(Frame(lost, "geweest"),), parked=True)
    phone.act("hallo daar")
    assert (phone.conversation.frames[-1].dialogue, phone.conversation.parked) == (begins, False)


def test_a_reflection_whose_questions_changed_begins_again(phone: CorePhone) -> None:
    """What was typed is held, for the question it answers may be no more."""
    first, *others = phone.coach.kader.kernaspecten
    changed = first.model_copy(update={"vragen": first.vragen[1:]})
    phone.coach = coach(phone.coach.kader.model_copy(update={"kernaspecten": (changed, *others)}))
    phone.act(SCENE)
    frame = phone.conversation.frames[-1]
    assert (frame.state, frame.memory[HELD]["text"]) == ("aspect", SCENE)


def test_what_is_caught_in_passing_is_about_no_family(phone: CorePhone) -> None:
    """A moment out of the blue bears no nickname, whatever the reflection before it was about."""
    for act in ("stop", SCENE):
        phone.act(act)
    assert [(entry.kind, entry.schuilnaam) for entry in phone.record] == [("moment", "")]


def test_what_shows_it_all_is_no_concrete_answer_to_a_question(phone: CorePhone) -> None:
    """However concrete: it counts towards the coverage, and not as an example given to a question."""
    for act in (THIN, "[Zo is het goed]", "[Overslaan]", SCENE):
        phone.act(act)
    assert (phone.record[-1].kind, phone.record[-1].concreet) == ("bewijs", True)
    person = phone.conversation.person
    assert (person.touched, dict(person.concreet)) == ((Touch("luisteren", THURSDAY, 1.0),), {})


def test_words_of_danger_that_are_kept_are_not_looked_into() -> None:
    """The person wants them kept as they are: without kernaspect, without judgement, and not towards any coverage."""
    phone = CorePhone(coach(kader.load(REAL)))
    for act in ("/start", "[Ja, dat is goed]", "[Liever geen seintje]", "stop", DANGER, "[Ja, bewaar het]"):
        phone.act(act)
    (entry,) = phone.record
    assert (entry.kind, entry.text, entry.kernaspect) == ("moment", DANGER, "")
    assert (entry.elementen, entry.concreet, phone.conversation.person.touched) == ("", False, ())
