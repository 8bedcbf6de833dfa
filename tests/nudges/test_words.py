"""What a nudge says: varied, short, and without a word of guilt."""

import re
from pathlib import Path

import pytest

from dialogs.kernel import kader, texts
from dialogs.nudges import Hold, why
from dialogs.nudges.policy import DIALOGUES
from dialogs.nudges.value import Decision, Nudge
from dialogs.register import TEXTS
from tests.nudges.people import ASPECTS, KADER, THURSDAY

ALL = texts.load(TEXTS)
REAL = kader.load(Path(__file__).parents[2] / "kader.yaml")
ASKED = (
    "seintje.tik.ask", "herinnering.opvolging.ask", "herinnering.voor_intervisie.ask", "herinnering.nabespreking.ask",
    "pauze.voorbij.ask", "stilte.keuze.ask", "kaart.say.erbij", "seintje.say.algemeen", "seintje.say.nog_niet",
    "seintje.say.lang_geleden", "seintje.say.toen", "seintje.say.laatst", "seintje.say.het_minst",
)  # fmt: skip
_GUILT = re.compile(
    r"\b(vergeten|jammer|helaas|alweer|nog steeds|al \w+ dagen|te weinig|moet|moeten|score)\b", re.IGNORECASE
)


@pytest.mark.parametrize("key", [*ASKED, *(f"seintje.say.{aspect.id}" for aspect in REAL.kernaspecten)])
def test_six_wordings_for_every_kind_and_kernaspect(key: str) -> None:
    """Nobody reads the same words twice in a season, and none of them lays blame."""
    wordings = ALL.phrasings.get(key, ())
    assert len(set(wordings)) >= 6, f"write six wordings for {key} in dialogs/texts/"
    assert [wording for wording in wordings if _GUILT.search(wording)] == []
    assert [wording for wording in wordings if wording.count("\n") >= 3] == []


def test_every_nudge_answers_why() -> None:
    """Beneath every question of the coach's own stands "Waarom dit?"."""
    asks = [key for key in ASKED if key.endswith(".ask")] + ["seintje.week.ask"]
    assert [key for key in asks if ALL.labels[key.replace(".ask", ".hint")] != "Waarom dit?"] == []
    assert [key for key in asks if not ALL.has(key.replace(".ask", ".hint"))] == []


def test_every_decision_can_be_explained() -> None:
    """There is a sentence for every kind that comes and every reason why nothing does."""
    comes = [Decision(THURSDAY, Nudge(kind, "", THURSDAY, ASPECTS[0]), None, None) for kind in DIALOGUES]  # type: ignore[arg-type]
    holds = [Decision(THURSDAY, None, hold, None) for hold in Hold]
    assert all(why(decision, ALL, KADER) for decision in (*comes, *holds))
