"""A text that mends the answer before is no answer to the next question; how to mend it is said, and it is held."""

import json
from pathlib import Path

import pytest

from dialogs.kernel import correcting
from dialogs.kernel.coach import Coach
from tests.support.phones import CorePhone

LABELLED = Path(__file__).parents[2] / "bench/quality/evidence"
FIRST = "woensdag bij oma zei moeder dat ze zelf wilde bellen, ik gaf haar de telefoon en ze belde"


@pytest.fixture
def phone(phone: CorePhone) -> CorePhone:
    """Someone at the second question about Luisteren."""
    for act in ("/reflecteer", "[Luisteren]", "[Zonder]", FIRST):
        phone.act(act)
    return phone


@pytest.mark.parametrize(
    "typed",
    [
        "dat van oma was dinsdag, niet woensdag", "ik bedoelde dinsdag en niet woensdag",
        "ik bedoelde bij de vorige vraag: dinsdag", "mijn vorige antwoord klopt niet, het was bij opa",
        "dat klopt niet",
    ],
)  # fmt: skip
def test_a_correction_is_held_and_the_way_to_mend_it_told(typed: str, phone: CorePhone) -> None:
    """The question stays, and who meant it as the answer taps a button."""
    said = phone.act(typed)
    assert said[0] == "Hoort dit bij je vorige antwoord? Bewerk dan dat bericht, of ga met /terug één vraag terug."
    assert said[-1].startswith("[Dat was mijn antwoord]")
    assert [entry.text for entry in phone.record] == [FIRST]
    phone.act("[Dat was mijn antwoord]")
    assert [entry.text for entry in phone.record] == [FIRST, typed]


@pytest.mark.parametrize(
    "typed",
    [
        "dat was maandag, niet vrijdag",  # neither was told before
        "zie mijn vorige antwoord", "zoals ik bij de vorige vraag schreef, ik zweeg", "ik was stil, niet boos",
        "ik bedoel opa",
    ],
)  # fmt: skip
def test_what_only_resembles_one_is_the_answer(typed: str, phone: CorePhone) -> None:
    """Nothing of it stands in the answer before, or it points at that and mends nothing."""
    phone.act(typed)
    assert [entry.text for entry in phone.record] == [FIRST, typed]


@pytest.mark.parametrize("typed", ["vergeet dat laatste", "nee dat klopt niet"])
def test_taking_back_is_no_answer(typed: str, phone: CorePhone) -> None:
    """How to mend is told, and nothing is held; where nothing runs too."""
    said = phone.act(typed)
    assert said[0] == "Hoort dit bij je vorige antwoord? Bewerk dan dat bericht, of ga met /terug één vraag terug."
    assert said[-1].startswith("[Denk aan…]")
    phone.act("stop")
    assert phone.act(typed) == ["Wil je iets verbeteren? Bewerk dan je eigen bericht, dan pas ik je antwoord aan."]
    assert [entry.text for entry in phone.record] == [FIRST]


def test_before_the_first_answer_nothing_can_be_mended(small: Coach) -> None:
    """So these words are the answer."""
    phone = CorePhone(small)
    for act in ("/start", "[Ja, dat is goed]", "[Liever geen seintje]", "[Luisteren]", "[Zonder]", "dat klopt niet"):
        phone.act(act)
    assert [entry.text for entry in phone.record] == ["dat klopt niet"]


def test_no_real_answer_says_that_it_mends_another() -> None:
    """Of two thousand labelled answers, none, whichever question they were given to."""
    labelled = [json.loads(line) for path in LABELLED.glob("*.jsonl") for line in path.open(encoding="utf-8")]
    answers = [one["antwoord"] for one in labelled if one["soort"] == "antwoord"]
    assert len(answers) > 2000
    assert not [answer for answer in answers if correcting.says_so(answer)]
