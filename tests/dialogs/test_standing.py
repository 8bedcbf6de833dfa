"""What stands in the texts whoever reads them: which kader is asked from, and how long words are kept."""

from pathlib import Path

import pytest

from dialogs import dutch
from dialogs.kernel import kader
from dialogs.kernel.coach import Coach
from dialogs.register import coach
from tests.support.phones import EXAMPLE, REAL, SMALL, CorePhone

TERMS = {
    31: "31 dagen",
    42: "zes weken",
    90: "negentig dagen",
    182: "een half jaar",
    183: "een half jaar",
    365: "een jaar",
    366: "366 dagen",
    730: "twee jaar",
    735: "735 dagen",
    3650: "tien jaar",
}


@pytest.mark.parametrize(("days", "told"), TERMS.items())
def test_a_term_is_told_as_people_would(days: int, told: str) -> None:
    """In years, half a year or weeks where that is exact, in days where it is not."""
    assert dutch.term(days) == told


@pytest.mark.parametrize(("days", "told"), [(98, "veertien weken"), (365, "een jaar"), (730, "twee jaar")])
def test_the_term_is_told_as_it_is_set(days: int, told: str) -> None:
    """Before consent, with "eerst meer weten", at /privacy and where someone may want it shorter."""
    phone = CorePhone(coach(kader.load(SMALL), days))
    asked, more = phone.act("/start"), phone.act("[Eerst meer weten]")
    for act in ("[Ja, dat is goed]", "stop"):
        phone.act(act)
    privacy = phone.act("/privacy")
    phone.act("/mijngegevens")
    term = phone.act("[Hoelang ik bewaar]")
    assert f"hooguit {told}." in " ".join(asked)
    assert f"Na {told} gaan je teksten weg" in " ".join(more)
    assert f"hooguit {told};" in " ".join(privacy)
    assert f"hooguit {told};" in " ".join(term)


def about(asked: Coach) -> str:
    """What stands in an empty chat."""
    return asked.texts.standing("kernel.about.long")


@pytest.mark.parametrize("file", [SMALL, REAL, EXAMPLE], ids=lambda path: path.stem)
def test_the_coach_names_the_kader_that_it_asks_from(file: Path) -> None:
    """In the empty chat, with the kader's own title."""
    asked = kader.load(file)
    assert f'"{asked.titel}"' in about(coach(asked))


def test_the_longest_title_fits_the_empty_chat() -> None:
    """Telegram shows 512 characters there."""
    asked = kader.load(SMALL)
    longest = asked.model_copy(update={"titel": "x" * 120})
    assert len(about(coach(longest))) <= 512
