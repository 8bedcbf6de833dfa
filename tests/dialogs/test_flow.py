"""The ways between states and dialogues: hints, steps back, what one dialogue hands to the next, and edits."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.kernel.asks import HELD, HINT, LATER, SKIP, Open
from dialogs.kernel.coach import Judge
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.facts import Edited
from dialogs.kernel.guard import Caught
from dialogs.kernel.said import Said
from dialogs.kernel.turn import Turn
from dialogs.naam import naam
from tests.dialogs.trial import KADER, TRUSTING, Talk, talk
from tests.support.phones import CorePhone

WAYS = (HINT, SKIP, LATER)


def two_questions(judge: Judge = TRUSTING) -> Talk:
    """Someone at the first of two questions, with a guard that may catch what is typed."""
    first, second = State("een", Open(WAYS), to("twee")), State("twee", Open(WAYS), to("eind"))
    made = talk(Dialogue("los", first, second, State("eind", End())), naam(), judge=judge)
    made.starts("los")
    return made


def test_a_hint_shows_another_part_each_time() -> None:
    """First, second, third; the state's `show` tells which part that is."""
    someone = two_questions()
    parts = []
    for _ in range(3):
        someone.taps(HINT)
        parts.append(someone.conversation.frames[-1].memory["hints"])
    assert parts == [0, 1, 2]


def test_a_dialogue_notes_on_which_kader_it_began() -> None:
    """The version stands in what is stored, for who must find out later what was asked."""
    assert two_questions().conversation.frames[-1].kader == KADER.versie


def test_before_the_first_question_there_is_nothing_to_go_back_to() -> None:
    """That is said, and the question comes again."""
    someone = two_questions()
    someone.types("terug")
    first, question = someone.said[0].split("\n\n")
    assert (first, question) == ("Dit is het begin. Verder terug kan niet.", "een")


def test_a_step_back_asks_the_question_before() -> None:
    """With the memory as it was then."""
    someone = two_questions()
    someone.taps(HINT)
    before = someone.conversation.frames[-1].memory
    someone.types("zomaar wat")
    someone.taps(HINT)
    assert someone.state == "los.twee"
    someone.types("terug")
    assert (someone.state, someone.conversation.frames[-1].memory) == ("los.een", before)


def test_a_step_back_works_in_a_conversation_of_an_earlier_version() -> None:
    """There the memory of each step stood in the stored text as it was, and not as text of its own."""
    someone = two_questions()
    someone.taps(HINT)
    before = someone.conversation.frames[-1].memory
    someone.types("zomaar wat")
    stored = json.loads(someone.conversation.to_json())
    for frame in stored["frames"]:
        frame[4] = [[state, json.loads(memory)] for state, memory in frame[4]]
    someone.conversation = Conversation.from_json(json.dumps(stored))
    someone.types("terug")
    assert (someone.state, someone.conversation.frames[-1].memory) == ("los.een", before)


def test_what_was_put_away_is_over_once_it_is_stopped() -> None:
    """Nothing waits, and the next thing said is not taken for coming back."""
    someone = two_questions()
    someone.taps(LATER)
    someone.types("stop")
    assert (someone.state, someone.conversation.parked) == ("", False)


def test_a_dialogue_hands_on_what_it_names_and_no_more() -> None:
    """To the dialogue that follows."""
    asked, handing = State("een", Open(), to("eind"), keep=note), State("eind", End(then="na", hands=("a", "b")))
    first = Dialogue("los", asked, handing)
    after = Dialogue("na", State("vraag", Open(), to("eind")), State("eind", End()))
    someone = talk(first, after)
    someone.starts("los")
    someone.types("zomaar wat")
    assert someone.state == "na.vraag"
    assert dict(someone.conversation.frames[-1].memory) == {"a": 1}


def note(turn: Turn) -> None:
    """Remember two things."""
    turn.memory.update(a=1, c=2)


def catching(text: str) -> Caught | None:
    """A guard that takes "Fatima" out."""
    masked = text.replace("Fatima", "[naam]")
    return Caught(masked, "naam", secret=text, erase=True) if masked != text else None


@pytest.mark.parametrize("parked", [False, True])
def test_a_text_that_was_caught_is_heard_afterwards_where_it_was_typed(parked: bool) -> None:
    """As the answer; or, typed after a pause, held beneath the question that comes again. An edit finds its message."""
    someone = two_questions(Judge(guard=catching))
    if parked:
        someone.taps(LATER)
    someone.types("gisteren belde Fatima zelf met school", message="7")
    assert someone.state == "naam.gewist"
    someone.taps("goed")
    assert someone.state == ("los.een" if parked else "los.twee")
    held = someone.conversation.frames[-1].memory.get(HELD)
    assert held == ({"text": "gisteren belde [naam] zelf met school", "message": "7"} if parked else None)


@pytest.fixture
def phone(phone: CorePhone) -> CorePhone:
    """Someone at the first question about Luisteren."""
    for act in ("/reflecteer", "[Luisteren]", "[Zonder]"):
        phone.act(act)
    return phone


@pytest.mark.parametrize(
    "acts", [("gisteren zei moeder dat ze zelf belt",), ("stop", "gisteren zei moeder dat ze zelf belt")]
)
def test_an_edit_finds_the_answer_or_the_moment(acts: tuple[str, ...], phone: CorePhone) -> None:
    """By the message it was typed in."""
    for act in acts:
        phone.act(act)
    (entry,) = phone.record
    phone.hear(Said(phone.now, "edit", text="gisteren zei vader dat hij zelf belt", message=str(phone.messages)))
    (edited,) = phone.outcome.facts
    assert isinstance(edited, Edited)
    assert edited.entry == entry.id


async def test_a_reminder_is_about_one_voornemen_among_several(phone: CorePhone) -> None:
    """Who says yes to it is asked about that one, and not which."""
    phone.act("stop")
    person = replace(phone.conversation.person, nudges=True)
    phone.conversation = replace(phone.conversation, person=person)
    for plan in ("als het stil wordt, dan tel ik tot tien", "als ik aanbel, dan wacht ik op de stoep"):
        for act in ("/nabespreking", "dat ik mag wachten", plan):
            phone.act(act)
        await phone.later(timedelta(days=2))
    for _ in range(30):
        if not phone.conversation.frames:
            await phone.later(timedelta(hours=12))
    frame = phone.conversation.frames[-1]
    assert (frame.dialogue, frame.state) == ("herinnering", "opvolging")
    first = next(entry for entry in phone.record if entry.kind == "voornemen")
    assert frame.memory["belofte"] == first.id
    phone.hear(Said(phone.now, "tap", value="ja", question=phone.conversation.question))
    frame = phone.conversation.frames[-1]
    assert (frame.dialogue, frame.state) == ("opvolging", "hoe")
