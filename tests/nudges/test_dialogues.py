"""What becomes of a nudge in the chat: answered, passed over, or made void by something else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.kernel.facts import Entry, Spoke
from dialogs.kernel.planning import Intervisie
from dialogs.kernel.said import Said
from dialogs.kernel.turn import Turn
from dialogs.nudges import Nudge, openings
from dialogs.register import coach
from tests.nudges.people import ASPECTS, KADER, THURSDAY, WEEK, at, reflected, someone
from tests.support.phones import CorePhone

START = ("/start", "[Ja, dat is goed]", "[donderdag]", "[Na mijn laatste huisbezoek · 16.30]", "stop")
SCENE = "oma haalde vandaag de kinderen op van school"


@pytest.fixture
async def nudged() -> CorePhone:
    """Someone who just got their first nudge."""
    phone = CorePhone(coach(KADER))
    for act in START:
        phone.act(act)
    lines = await phone.later(timedelta(weeks=1))
    assert lines[-1].startswith("[Ja, kort]")
    return phone


def kept(phone: CorePhone) -> list[tuple[str, str, str]]:
    """What is on record, in short."""
    return [(entry.kind, entry.kernaspect, entry.text) for entry in phone.record]


async def test_what_is_typed_beneath_a_nudge_is_its_answer(nudged: CorePhone) -> None:
    """Kept as a moment of that kernaspect, with the words that were asked, and counted."""
    nudged.act(SCENE)
    assert kept(nudged) == [("moment", ASPECTS[0], SCENE)]
    assert nudged.record[0].asked == "Was er deze week iets wat hierbij hoort?"
    assert [touch.kernaspect for touch in nudged.conversation.person.touched] == [ASPECTS[0]]
    assert nudged.conversation.person.planning.nudged[-1].end == "gevolgd"


async def test_what_is_typed_days_later_has_nothing_to_do_with_it(nudged: CorePhone) -> None:
    """Four days later the nudge is no longer asked: the scene is a moment that looks for its place."""
    await nudged.later(timedelta(days=4))
    assert "Wat zie je er het meest in terug?" in nudged.act(SCENE)
    assert nudged.conversation.person.planning.nudged[-1].end == "genegeerd"


async def test_a_command_passes_over_a_nudge(nudged: CorePhone) -> None:
    """Whoever starts something else does not meet the nudge again when that is done."""
    nudged.act("/reflecteer")
    assert [frame.dialogue for frame in nudged.conversation.frames] == ["reflectie"]
    assert nudged.conversation.person.planning.nudged[-1].end == "anders"


async def test_a_name_typed_beneath_a_nudge_is_caught(nudged: CorePhone) -> None:
    """The gate stands before a nudge as before any question, and the answer lands where it belongs."""
    nudged.act("Fatima belde gisteren zelf met de school van haar zoon")
    assert kept(nudged) == []
    nudged.act("[Goed zo]")
    assert [(kind, aspect, "Fatima" in text) for kind, aspect, text in kept(nudged)] == [("moment", ASPECTS[0], False)]


async def test_a_nudge_about_a_kernaspect_that_is_no_more_is_dropped(nudged: CorePhone) -> None:
    """The kader changed while the nudge lay there: the next act finds no trace of it."""
    nudged.coach = coach(KADER.model_copy(update={"kernaspecten": KADER.kernaspecten[1:]}))
    assert nudged.act("hoi")[0].startswith("Hoi.")


async def test_a_slot_is_filled_once(nudged: CorePhone) -> None:
    """Woken twice at the same moment, as after a crash, the coach speaks once."""
    assert nudged.hear(Said(nudged.now, "due")) == []


async def test_one_nudge_replaces_another(nudged: CorePhone) -> None:
    """A nudge that was left alone does not lie beneath the next one."""
    await nudged.later(timedelta(weeks=1))
    assert [frame.dialogue for frame in nudged.conversation.frames] == ["seintje"]


async def test_a_follow_up_of_a_voornemen_told_about_meanwhile_stays_away(nudged: CorePhone) -> None:
    """Who told of their own accord is not asked; the coach keeps still about it for good."""
    for act in ("/nabespreking", "[Overslaan]"):
        nudged.act(act)
    nudged.act("als ik bij de deur sta, dan luister ik eerst")
    assert len(nudged.conversation.person.planning.beloften) == 1
    nudged.act("/voornemens")
    nudged.act("[Losgelaten]")
    await nudged.later(timedelta(weeks=3))
    assert "opvolging" not in {nudge.kind for nudge in nudged.conversation.person.planning.nudged}


async def test_a_voornemen_is_quoted_without_marks_that_clash(nudged: CorePhone) -> None:
    """Its own full stop and quotation marks do not double those around it."""
    for act in ("/nabespreking", "[Overslaan]", 'als ik bij de deur sta, dan zeg ik "vertel".'):
        nudged.act(act)
    heard = " ".join(await nudged.later(timedelta(weeks=3)))
    assert "\"als ik bij de deur sta, dan zeg ik 'vertel'\"" in heard


async def test_a_planning_survives_its_stored_form(nudged: CorePhone) -> None:
    """What was set is there after each step, and every step goes through the stored form."""
    for act in ("/instellingen", "[Hoe vaak]", "[Om de week]", "[Werkdagen]", "[Goede Vrijdag]", "[Zo klopt het]"):
        nudged.act(act)
    planning = nudged.conversation.person.planning
    assert (planning.weken, planning.extra_free, len(planning.nudged)) == (2, ("goede_vrijdag",), 1)


async def test_what_the_coach_says_of_its_own_accord_is_noted_for_the_store(nudged: CorePhone) -> None:
    """By kind and slot, so that no slot is filled twice whatever happens."""
    assert nudged.outcome.facts == (Spoke("week", "2026-W48"),)


async def test_beneath_the_last_message_a_scene_is_a_moment_of_its_own() -> None:
    """Its buttons are all that it asks, but a question back is answered."""
    phone = CorePhone(coach(KADER))
    for act in START:
        phone.act(act)
    while "stilte" not in [frame.dialogue for frame in phone.conversation.frames]:
        await phone.later(timedelta(weeks=1))
    lying = phone.conversation
    phone.act("wat bedoel je?")
    assert phone.conversation.frames[-1].dialogue == "stilte"
    phone.conversation = lying
    phone.act(SCENE)
    assert [frame.dialogue for frame in phone.conversation.frames] == ["moment"]


async def test_a_preparation_put_off_speaks_of_the_same_meeting() -> None:
    """In the evening as in the afternoon."""
    phone = CorePhone(coach(KADER))
    for act in ("/start", "[Ja, dat is goed]", "[Liever geen seintje]", "stop"):
        phone.act(act)
    person = phone.conversation.person
    planning = replace(person.planning, intervisie=Intervisie(at(1, "14:00", month=12)))
    phone.conversation = replace(phone.conversation, person=replace(person, planning=planning))
    phone.due = at(27)
    lines = await phone.later(timedelta(days=8, hours=1))
    assert "dinsdag 1 december om 14.00" in lines[0]
    for act in ("[Niet nu]", "[Vanavond]"):
        phone.act(act)
    lines = await phone.later(timedelta(hours=5))
    assert "dinsdag 1 december om 14.00" in lines[0]
    assert [nudge.slot for nudge in phone.conversation.person.planning.nudged] == ["2026-12-01", "2026-12-01+1"]


def test_own_words_are_given_back_where_they_belong() -> None:
    """What was written about another kernaspect, kept as something else, or shows nothing, is not quoted."""
    then = THURSDAY - 3 * WEEK
    one = Entry("a", "antwoord", ASPECTS[0], "", "", "", "oma paste zelf op", then, elementen="e")
    record = (
        one,
        replace(one, id="d", text="laat me met rust", elementen=""),
        replace(one, id="b", kernaspect=ASPECTS[1], text="de buurvrouw belde aan"),
        replace(one, id="c", kind="voornemen", text="als het stil wordt, dan wacht ik"),
    )
    made, said = coach(KADER), Said(THURSDAY, "due")
    turn = Turn.begin(reflected(someone(), then), said, KADER, made.texts, record)
    memory = openings.memory(turn, Nudge("week", "2026-W45", THURSDAY, ASPECTS[0]))
    assert memory
    assert "oma paste zelf op" in memory["reden"].lower()
