"""Asking on stops in time, and what shows nothing is not brought up again."""

import pytest

from tests.support.phones import CorePhone

CURT = ("gaat goed", "mwah", "ja prima", "altijd", "gewoon")


@pytest.mark.parametrize("typed", CURT)
def test_a_follow_up_that_brings_nothing_is_the_last_about_its_question(typed: str, phone: CorePhone) -> None:
    """A curt answer is heard and asked on about once; after a second one the next question comes."""
    for act in ("/reflecteer", "[Luisteren]", "[Zonder]"):
        phone.act(act)
    assert phone.act(typed)[0] == "Helder."
    assert phone.act(typed)[0] == "Luisteren · vraag 2 van 2"


def test_a_day_alone_is_worth_asking_on_about(phone: CorePhone) -> None:
    """ "Gisteren" gives nothing to quote, and yet it answers when it was."""
    for act in ("/reflecteer", "[Luisteren]", "[Zonder]", "ze praten veel met me"):
        phone.act(act)
    assert "vraag 2 van 2" not in phone.act("gisteren")[0]


def test_what_shows_nothing_is_no_moment_to_bring(phone: CorePhone) -> None:
    """Only what tells of something is offered for intervision, not a refusal that was typed as an answer."""
    for act in ("/reflecteer", "[Luisteren]", "[Zonder]", "ik wil hier niet over praten", "[Weet ik niet]", "stop"):
        phone.act(act)
    assert phone.act("/checkin")[-1] == "[Later verder]"


def test_little_is_not_what_intervision_brought(phone: CorePhone) -> None:
    """Of "niet zo veel, wel gezellig" the first half is not given back."""
    phone.act("/nabespreking")
    assert phone.act("niet zo veel, wel gezellig")[0] == "Welk advies ga je uitproberen?"
