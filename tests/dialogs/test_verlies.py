"""A child's death is heard as such; the dead that families have are part of an ordinary answer."""

import json
from pathlib import Path

import pytest

from dialogs.verlies import tells_of_a_death

LABELLED = Path(__file__).parents[2] / "bench/quality/evidence"
NEWS = (
    "vorige week is een kindje uit een van mijn gezinnen overleden", "ze is dood. vier jaar.", "kindje overleden",
    "we hebben een kindje verloren in een gezin en ik weet niet hoe ik verder moet",
    "morgen is de begrafenis, ik ga erheen", "gisteren overleed een van mijn kinderen uit de caseload",
    "net gehoord dat de jongste is overleden", "een jongen van mij is verongelukt zaterdag",
    "ik was op de uitvaart van een meisje uit mijn caseload", "straks de crematie", "de baby is levenloos gevonden",
    "het gezin is hun kindje kwijtgeraakt", "zaterdag verdronk een kleuter uit mijn wijk", "ONZE PUBER IS OMGEKOMEN",
)  # fmt: skip
OTHERWISE = (
    "drie jaar geleden is hun zoontje overleden", "vader is overleden en nu staat moeder er alleen voor",
    "bij de begrafenis van opa zaten de broers naast elkaar", "de oudste is dood op van school", "hij is doodop",
    "zijn cavia is dood en het kind was verdrietig", "de jongste is er niet meer, die woont nu bij oma",
    "ze is er niet meer bang voor",
)  # fmt: skip


@pytest.mark.parametrize("told", NEWS)
def test_the_death_of_a_child_is_heard(told: str) -> None:
    """As people write it who have just lost one."""
    assert tells_of_a_death(told)


@pytest.mark.parametrize("told", OTHERWISE)
def test_what_is_long_ago_or_said_otherwise_is_not_that(told: str) -> None:
    """A death in the family's past, an animal's, or a manner of speaking."""
    assert not tells_of_a_death(told)


def test_no_ordinary_answer_is_taken_for_news_of_a_death() -> None:
    """Of the labelled answers, in which thirty name someone who died, none."""
    labelled = [json.loads(line) for path in LABELLED.glob("*.jsonl") for line in path.open(encoding="utf-8")]
    assert len(labelled) > 2000
    assert not [one["antwoord"] for one in labelled if tells_of_a_death(one["antwoord"])]
