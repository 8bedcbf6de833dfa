"""Irritation at a question is no answer to it; what people really answer is never taken for that."""

import json
from pathlib import Path

import pytest

from dialogs.kernel import intents
from dialogs.kernel.intents import Intent
from tests.support.phones import CorePhone

LABELLED = Path(__file__).parents[2] / "bench/quality/evidence"
CROSS = (
    "bewijs? ik ben toch geen politie", "wat maakt dat uit", "nou en wat maakt dat dan uit?", "wat een stomme vraag",
    "is dit een verhoor?", "het lijkt wel een examen", "bewijs? wat is dit, een rechtbank?",
    "ben je soms van de politie",
    "dat gaat je toch niks aan", "boeit me niet", "wat een onzin zeg", "doe ff normaal joh", "waar slaat dit op",
    "pff wat een gezeur", "hoezo bewijs, geloof je me niet ofzo", "alweer die vraag", "moet dat nou echt",
    "rot op", "rot toch op joh", "je bent gewoon een computer", "stomme robot", "dat zeg ik toch net",
    "dat zei ik net al", "ik heb er geen zin in",
)  # fmt: skip
TELLING = (
    "ze zei: is dit een verhoor?", "ik ben naar de politie", "moeder vond het onzin", "wat maakt haar dat uit",
    "gedoe", "maakt me niks uit wie er komt", "ik ben mee naar de rechtbank", "vader riep wat een onzin",
    '"rot op"', "vader zei rot op", "dat heb ik verteld", "moeder heeft er geen zin in", "hij zit achter zijn computer",
)  # fmt: skip


@pytest.mark.parametrize("typed", CROSS)
def test_who_is_cross_gets_the_question_again(typed: str, phone: CorePhone) -> None:
    """With a light word and leave to pass it over; nothing is kept."""
    for act in ("/reflecteer", "[Luisteren]", "[Zonder]"):
        phone.act(act)
    said = phone.act(typed)
    assert said[:2] == ["Het is geen verhoor, en niets moet. Overslaan mag.", "Luisteren · vraag 1 van 2"]
    assert not phone.record


def test_who_is_cross_where_nothing_runs_is_left_in_peace(phone: CorePhone) -> None:
    """It is no moment to keep."""
    phone.act("wat maakt dat nou uit")
    assert not phone.record
    assert not phone.conversation.frames


@pytest.mark.parametrize("typed", TELLING)
def test_what_tells_of_others_is_an_answer(typed: str) -> None:
    """Somebody said it, or something happened."""
    assert intents.read(typed) is None


def test_no_real_answer_is_taken_for_irritation() -> None:
    """Of two thousand labelled answers, none."""
    labelled = [json.loads(line) for path in LABELLED.glob("*.jsonl") for line in path.open(encoding="utf-8")]
    answers = [one["antwoord"] for one in labelled if one["soort"] == "antwoord"]
    assert len(answers) > 2000
    assert not [answer for answer in answers if intents.read(answer) is Intent.RESIST]
