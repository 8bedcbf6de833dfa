"""Beneath a nudge people write about the nudge; that is done as they say, and kept as nothing."""

import json
from pathlib import Path

import pytest

from dialogs.wishes import AWAY, FEWER, NONE, WHY, wish

LABELLED = Path(__file__).parents[2] / "bench/quality/evidence"
WRITTEN = {
    WHY: ("waarom krijg ik dit", "hoezo?", "waarom dit", "wie heeft dit ingesteld?", "hoe kom je hierbij"),
    NONE: (
        "laat me met rust", "stop met die berichten", "hou nou eens op met die seintjes", "geen berichten meer graag",
        "ik wil dit niet meer", "hoe zet ik dit uit", "stuur me niks meer", "afmelden", "Rot op!", "stop hiermee",
    ),
    FEWER: ("te vaak", "dit is veel te vaak", "minder seintjes graag"),
    AWAY: ("ik ben ziek", "ben op vakantie", "ik heb vakantie tot 3 februari", "nou ik ben nog ziek thuis",
           "ik ben met zwangerschapsverlof", "ben deze week vrij"),
}  # fmt: skip
TELLING = (
    "ik ben vrij lang gebleven", "ik heb moeder met rust gelaten", "stop met roken lukte vader",
    "geen vragen gesteld gister", "ik ben ziek geweest maar moeder belde zelf", "waarom vraagt moeder niet om hulp",
    "vader zei laat me met rust",
)  # fmt: skip


@pytest.mark.parametrize(
    ("meant", "typed"), [(meant, typed) for meant, several in WRITTEN.items() for typed in several]
)
def test_what_is_about_the_nudge_is_heard(meant: str, typed: str) -> None:
    """Why it came, no more of them, fewer, or not now."""
    assert wish(typed) == meant


@pytest.mark.parametrize("typed", TELLING)
def test_what_tells_of_the_work_is_an_answer(typed: str) -> None:
    """The same words in a sentence about a family mean something else."""
    assert wish(typed) == ""


def test_no_real_answer_is_taken_for_a_wish() -> None:
    """Of two thousand labelled answers, none."""
    labelled = [json.loads(line) for path in LABELLED.glob("*.jsonl") for line in path.open(encoding="utf-8")]
    answers = [one["antwoord"] for one in labelled if one["soort"] == "antwoord"]
    assert len(answers) > 2000
    assert not [answer for answer in answers if wish(answer)]
