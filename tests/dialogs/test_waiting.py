"""Who types "wacht" is not done yet: what follows belongs to the answer before it."""

import pytest

from dialogs.hearing.assessed import echo
from tests.support.phones import CorePhone

HALF, REST = "nou ik heb dus gister met", "moeder gebeld en ze kwam zelf met een plan"


@pytest.fixture
def phone(phone: CorePhone) -> CorePhone:
    """Someone who sent half an answer to the first question about Luisteren."""
    for act in ("/reflecteer", "[Luisteren]", "[Zonder]", HALF):
        phone.act(act)
    return phone


@pytest.mark.parametrize("typed", ["wacht", "wacht ff", "Moment", "een momentje"])
def test_what_follows_is_joined_to_the_answer_before(typed: str, phone: CorePhone) -> None:
    """One answer to one question, and the words "wacht" are kept nowhere."""
    phone.act(typed)
    phone.act(REST)
    (entry,) = phone.record
    assert (entry.vraag, entry.text) == ("zelf_gezegd", f"{HALF} {REST}")


def test_waiting_twice_joins_three_pieces(phone: CorePhone) -> None:
    """And an edit of the last message finds the answer."""
    for act in ("wacht", "moeder gebeld en die", "wacht even", "kwam zelf met een plan"):
        phone.act(act)
    assert [entry.text for entry in phone.record] == [f"{HALF} moeder gebeld en die kwam zelf met een plan"]
    assert dict(phone.conversation.entries)[str(phone.messages)] == phone.record[0].id


def test_who_waits_and_goes_on_with_a_button_loses_nothing(phone: CorePhone) -> None:
    """The half answer stands, and what is typed after that answers what is asked then."""
    for act in ("wacht", "[Zo is het goed]", "ik zweeg"):
        phone.act(act)
    assert [(entry.vraag, entry.text) for entry in phone.record] == [("zelf_gezegd", HALF), ("stil_zijn", "ik zweeg")]


def test_where_nothing_was_answered_yet_the_question_just_waits(phone: CorePhone) -> None:
    """ "Wacht" is no stop, and what follows is the answer."""
    for act in ("stop", "/reflecteer", "luisteren", "zonder", "wacht", REST):
        phone.act(act)
    assert [entry.text for entry in phone.record] == [HALF, REST]


def test_after_a_whole_sentence_what_follows_answers_the_question(phone: CorePhone) -> None:
    """Who thinks about the next question also types "wacht"; the answer before it is left alone."""
    whole = "moeder belde gisteren zelf met school toen ik haar de telefoon gaf, ze lachte erbij"
    for act in ("wacht", whole, "wacht", "ik zweeg"):
        phone.act(act)
    assert [entry.text for entry in phone.record] == [f"{HALF} {whole}", "ik zweeg"]


def test_a_moment_out_of_the_blue_is_finished_too(phone: CorePhone) -> None:
    """Half of it was caught, and buttons are shown; what comes is no text out of place."""
    for act in ("stop", "vanmorgen kwam ik binnen en", "wacht", "toen zat oma daar zelf met de papieren"):
        phone.act(act)
    moments = [entry.text for entry in phone.record if entry.kind == "moment"]
    assert moments == ["vanmorgen kwam ik binnen en toen zat oma daar zelf met de papieren"]


def test_where_nothing_runs_waiting_is_just_answered(phone: CorePhone) -> None:
    """And not taken for a stop."""
    phone.act("stop")
    assert phone.act("wacht even") == ["Rustig aan. Typ maar als je zover bent."]


@pytest.mark.parametrize("half", [HALF, "toen ging ik naar de", "vader stond op en"])
def test_half_a_sentence_is_not_quoted(half: str) -> None:
    """ "Dus gister met": dat staat? It does not."""
    assert not echo(half)
    assert echo(f"{half} {REST}")
