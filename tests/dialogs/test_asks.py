"""How what people tap and type is read as an answer to a question."""

import pytest

from dialogs.kernel.asks import HINT, LATER, SKIP, Choice, Open, keyboard
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.reply import Button
from dialogs.week import WakingTime
from tests.dialogs.trial import Talk, talk

LABELS = {
    "los.vraag.rood": "De rode jas", "los.vraag.blauw": "De blauwe jas", "los.vraag.geen": "Geen van beide",
    "los.vraag.lunch": "Tijd voor lunch",
}  # fmt: skip
CHOICE = Choice("rood", "blauw", "geen")
OPEN = Open((HINT, SKIP, LATER), min_words=3)


def asked(ask: Choice | Open) -> Talk:
    """Someone who is asked this; each value leads to a state of that name, words lead to `woorden`."""
    roads = [to(value, when=value) for value in ("rood", "blauw", "geen", SKIP, "09:00", "16:00", "lunch")]
    ends = [State(road.target, End(parks=True)) for road in roads]
    rest = State("woorden", End())
    made = talk(Dialogue("los", State("vraag", ask, *roads, to("woorden")), *ends, rest), labels=LABELS)
    made.starts("los")
    return made


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("1", "rood"), ("2", "blauw"), ("3", "geen"),
        ("De blauwe jas", "blauw"), ("de blauwe jsa", "blauw"), ("rode", "rood"), ("beide", "geen"),
    ],
)  # fmt: skip
def test_an_option_is_known_by_its_number_its_label_or_a_word_of_its_own(typed: str, chosen: str) -> None:
    """Give or take a slip of the thumb."""
    someone = asked(CHOICE)
    someone.types(typed)
    assert someone.said == [chosen]


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("ik wil het liefst de blauwe jas", "blauw"), ("doe maar rode jsa", "rood"),
        ("ja doe maar de rode jas", "rood"),
        ("de rode of de blauwe jas", None), ("niet de rode jas", None), ("wat is de rode jas?", None),
        ("moeder kocht een rode jas", None), ("doe maar", None), ("ik neem geen van beide", "geen"),
    ],
)  # fmt: skip
def test_a_sentence_of_small_words_around_one_label_chooses_it(typed: str, chosen: str | None) -> None:
    """Never where two fit, where it is denied or asked about, or where another word tells something."""
    someone = asked(CHOICE)
    someone.types(typed)
    assert someone.said == [chosen] if chosen else someone.state == "los.vraag"
    someone = asked(Choice("rood", "blauw", "geen", exact=True))
    someone.types(typed)
    assert someone.state == "los.vraag"


@pytest.mark.parametrize("typed", ["0", "4", "jas", "groen"])
def test_what_names_no_option_or_more_than_one_is_asked_again(typed: str) -> None:
    """There is no option 0 or 4, and a word that two labels share chooses neither."""
    someone = asked(CHOICE)
    someone.types(typed)
    assert someone.state == "los.vraag"
    assert someone.buttons == ["rood", "blauw", "geen"]


@pytest.mark.parametrize(("typed", "state"), [("een twee", "los.vraag"), ("een twee drie", "")])
def test_an_answer_has_words_enough(typed: str, state: str) -> None:
    """One word short, and the question stays."""
    someone = asked(OPEN)
    someone.types(typed)
    assert someone.state == state


def test_a_way_out_may_be_typed_in_full() -> None:
    """The words of a button do what the button does; more words than a button has are an answer."""
    someone = asked(OPEN)
    someone.types("Overslaan")
    assert someone.said == [SKIP]
    someone = asked(Open((SKIP,)))
    someone.types("hij wilde het vraagje liever overslaan")
    assert someone.said == ["woorden"]


def test_later_typed_as_on_its_button_puts_the_question_away() -> None:
    """And a hint typed gives the hint."""
    someone = asked(OPEN)
    someone.types("Later verder")
    assert (someone.state, someone.conversation.parked) == ("los.vraag", True)
    someone = asked(OPEN)
    someone.types("Denk aan…")
    assert (someone.state, someone.conversation.parked) == ("los.vraag", False)
    assert someone.conversation.frames[-1].memory["hints"] == 0


@pytest.mark.parametrize(
    ("typed", "heard"),
    [("9", "09:00"), ("9u", "09:00"), ("om 4", "16:00"), ("vier uur", "16:00"), ("tijd voor lunch", "lunch")],
)
def test_a_time_is_read_as_people_mean_it(typed: str, heard: str) -> None:
    """A bare number is a time and not a button's; "om 4" is in the afternoon."""
    someone = asked(WakingTime("lunch"))
    someone.types(typed)
    assert someone.said == [heard]


@pytest.mark.parametrize("typed", ["23.30", "om 3 uur 's nachts", "tussen 9 en 10", "geen flauwe notie"])
def test_no_time_to_be_woken_at_is_asked_again(typed: str) -> None:
    """At night, two times at once, or no time."""
    someone = asked(WakingTime("lunch"))
    someone.types(typed)
    assert someone.state == "los.vraag"


def rows(*lengths: int) -> list[int]:
    """How many buttons lie on each row, for labels of so many characters."""
    return [len(row) for row in keyboard(tuple(Button("x" * length, str(length)) for length in lengths))]


def test_buttons_lie_beside_one_another_as_far_as_they_fit() -> None:
    """Three at most, and no wider than a narrow phone: 30 characters, three of them around each label."""
    assert rows(2, 2, 2, 2) == [3, 1]
    assert rows(12, 12) == [2]
    assert rows(12, 13) == [1, 1]
    assert rows(40, 2) == [1, 1]
    assert rows() == []
