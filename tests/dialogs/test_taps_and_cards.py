"""Buttons of older questions, cards shown in between, commands, and what is erased; each with dialogues of our own."""

from dataclasses import replace

import pytest

from dialogs.kernel.asks import ENOUGH, HELD, HINT, LATER, SKIP, Choice, Open
from dialogs.kernel.coach import Judge
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.facts import Entry, Erased, Removed
from dialogs.kernel.guard import Caught
from dialogs.kernel.person import Person
from dialogs.kernel.said import Said
from dialogs.kernel.turn import Turn
from dialogs.naam import naam
from tests.dialogs.trial import WRITTEN, Talk, talk
from tests.support.phones import THURSDAY

STALE = WRITTEN.phrasings["kernel.say.stale"][0]


def someone(judge: Judge = Judge()) -> Talk:  # noqa: B008  # a value
    """Someone at an open question; a choice, and the dialogue that catches a moment, stand ready."""
    made = talk(
        Dialogue("open", State("vraag", Open((SKIP, LATER)), to("keuze")), State("keuze", Choice("ja"), to("eind")),
                 State("eind", End())),
        Dialogue("moment", State("wat", Open(), to("eind"), keep=keep), State("eind", End())),
        naam(), labels={"open.keuze.ja": "Ja"}, judge=judge,
    )  # fmt: skip
    made.starts("open")
    return made


def keep(turn: Turn) -> None:
    """Show what would be kept."""
    turn.toast = f"{turn.answer.text}|{turn.source}"


@pytest.mark.parametrize(("value", "older"), [(SKIP, 1), ("ja", 0), (HINT, 0), (HELD, 0), (ENOUGH, 0)], ids=str)
def test_a_button_that_is_not_under_the_open_question_does_nothing(value: str, older: int) -> None:
    """Of an older question, or one that is not there; that is said at the button, and the question stays open."""
    talking = someone()
    before = talking.conversation
    talking.does(Said(THURSDAY, "tap", value=value, question=before.question - older))
    assert (talking.outcome.toast, talking.outcome.replies, talking.conversation) == (STALE, (), before)


def test_a_button_does_nothing_once_its_question_was_answered_or_put_away() -> None:
    """Nor when nothing runs any more."""
    talking = someone()
    talking.taps(LATER)
    talking.taps(SKIP)
    assert (talking.outcome.toast, talking.state) == (STALE, "open.vraag")
    talking.types("stop")
    talking.taps(SKIP)
    assert (talking.outcome.toast, talking.state) == (STALE, "")


def test_buttons_go_with_their_question() -> None:
    """Wherever a question is answered, asked again or left, those of before leave the screen; and only then."""
    talking = someone()
    assert not talking.outcome.closes
    assert talking.types("wat bedoel je?").closes
    assert talking.types("zomaar wat").closes
    assert talking.taps("ja").closes
    assert not talking.types("hoi").closes


def test_beneath_a_card_the_question_comes_again() -> None:
    """Not when it was put away: then the card stands alone."""
    talking = someone()
    talking.does(Said(THURSDAY, "command", value="nietbekend"))
    assert talking.said == [WRITTEN.phrasings["kernel.say.unknown_command"][0]]
    commands = {**talking.coach.commands, "help": replace(talking.coach.commands["terug"], does="card", target="hulp")}
    talking.coach.commands = commands
    talking.does(Said(THURSDAY, "command", value="help"))
    assert len(talking.said) == 2
    assert (talking.said[-1], talking.buttons) == ("vraag", [SKIP, LATER])
    talking.taps(LATER)
    talking.does(Said(THURSDAY, "command", value="help"))
    assert len(talking.said) == 1
    assert talking.conversation.parked


def test_what_is_neither_text_nor_button_is_answered_kindly() -> None:
    """A voice message has words of its own; for what has none there are words for anything."""
    talking = someone()
    said = [talking.does(Said(THURSDAY, "other", value=value)).replies[0].plain for value in ("voice", "dobbelsteen")]
    assert said[0].split("\n")[0] == WRITTEN.phrasings["kernel.say.voice"][0].split("\n")[0]
    assert said[1] in [text.strip() for text in WRITTEN.phrasings["kernel.say.other"]]


def guard(text: str) -> Caught | None:
    """Takes "Fatima" out; the message leaves the chat when it says "weg"."""
    masked = text.replace("Fatima", "[naam]")
    return Caught(masked, "naam", secret=text, erase="weg" in text) if masked != text else None


@pytest.mark.parametrize(("typed", "erased"), [("Fatima belde", ""), ("Fatima belde weg", "7")])
def test_what_is_caught_waits_in_memory_only(typed: str, erased: str) -> None:
    """And its message leaves the chat where the guard says so."""
    talking = someone(Judge(guard=guard))
    talking.types(typed, message="7")
    assert (talking.state, talking.outcome.secret, talking.outcome.erase) == ("naam.gewist", typed, erased)
    assert "Fatima" not in talking.conversation.to_json()


@pytest.mark.parametrize(
    ("typed", "asked"), [("nee Fatima weg", False), ("nee Fatima belde weg", True)], ids=["three words", "four words"]
)
def test_where_a_button_is_asked_for_a_few_words_with_a_name_only_leave_the_chat(typed: str, asked: bool) -> None:
    """Nothing of them would be kept, so nothing is asked; four words may become a moment, so they are asked about."""
    talking = someone(Judge(guard=guard))
    talking.types("zomaar wat")
    talking.types(typed, message="8")
    assert talking.state == ("naam.gewist" if asked else "open.keuze")
    assert talking.outcome.erase == "8"
    talking.types("stop")
    talking.types(typed, message="9")
    assert (talking.state, talking.outcome.erase) == ("naam.gewist" if asked else "", "9")


def entry(name: str, message: str) -> Entry:
    """An entry that came from a message."""
    return Entry(name, "antwoord", "", "", "", "", "zij belde", THURSDAY, message=message)


def a_turn(**known: object) -> Turn:
    """A turn of someone of whom things are known."""
    talking = someone()
    said = Said(THURSDAY, text="zomaar wat")
    conversation = replace(talking.conversation, **known)  # type: ignore[arg-type]  # any field
    return Turn.begin(
        conversation, said, talking.coach.kader, talking.coach.texts, (entry("een", "7"), entry("twee", "8"))
    )


def test_an_entry_taken_off_the_record_cannot_be_edited_any_more() -> None:
    """Its message is forgotten; others are still known."""
    turn = a_turn(entries=(("7", "een"), ("8", "twee")))
    turn.remove("een")
    assert [one.id for one in turn.record] == ["twee"]
    assert (turn.end().conversation.entries, turn.end().facts) == ((("8", "twee"),), (Removed("een"),))


def test_who_erases_all_is_a_stranger_again() -> None:
    """The dialogue that says goodbye is all that is left."""
    turn = a_turn(entries=(("7", "een"),), frames=someone().conversation.frames * 3)
    turn.erase()
    ended = turn.end()
    assert (ended.facts, turn.record, len(ended.conversation.frames)) == ((Erased(),), (), 1)
    left = ended.conversation
    assert (left.person, left.entries, left.spoken) == (Person(), (), {})


def test_no_more_messages_are_remembered_than_forty() -> None:
    """The store finds older ones; what came from no message is not looked for."""
    turn = a_turn(entries=tuple((str(number), f"e{number}") for number in range(40)))
    turn.keep(entry("nieuw", "99"))
    turn.keep(entry("los", ""))
    assert turn.end().conversation.entries[0] == ("1", "e1")
    assert turn.end().conversation.entries[-1] == ("99", "nieuw")
    assert len(turn.end().conversation.entries) == 40


def test_that_a_time_has_come_is_no_sign_of_life() -> None:
    """Only what the person does themselves moves when they were last seen."""
    coach, before = someone().coach, Conversation(Person(consent=THURSDAY), seen=None)
    assert coach.step(before, Said(THURSDAY, "due")).conversation.seen is None
    assert coach.step(before, Said(THURSDAY, text="hoi")).conversation.seen == THURSDAY
