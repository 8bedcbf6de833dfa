"""Golden pictures, compared by what stands where: every named part, its place and its size in points.

COACH_PICTURES=1 writes the golden layouts anew, and the pictures in docs/pictures/reports to look at.
"""

import json
import os
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bot.reports import intervisiekaart, overzicht, portfolio, typesetting
from dialogs.kernel.facts import Entry
from dialogs.kernel.kader import Kader
from dialogs.reports.overview import overview
from dialogs.reports.portfolio import portfolio as gathered
from tests.reports.people import AT, CARD, crowded, now_and_then, weekly

GOLDEN = Path(__file__).parent / "golden"
PICTURES = Path(__file__).parents[2] / "docs" / "pictures" / "reports"
_ANEW = bool(os.environ.get("COACH_PICTURES"))
_DIMENSIONS = ("Technisch-instrumenteel", "Persoonlijk")  # this person was asked no question of values
_PHONE, _MARGIN = 360.0, 24.0


def shown(kader: Kader, name: str) -> tuple[str, dict[str, Any]]:
    """The template and data of a golden picture."""
    histories: Mapping[str, Sequence[Entry]] = {
        "leeg": (), "gewoon": now_and_then(kader), "donker": now_and_then(kader), "vol": crowded(kader),
    }  # fmt: skip
    if name == "intervisiekaart":
        return name, intervisiekaart.data(CARD, kader, AT, paper=False)
    return "overzicht", overzicht.data(overview(kader, histories[name], AT), dark=name == "donker")


NAMES = ["leeg", "gewoon", "donker", "vol", "intervisiekaart"]


def spots(template: str, data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The named parts, rounded to half a point."""
    found = [one["value"] for one in typesetting.query(template, data, "<spot>")]
    return [
        {key: round(part * 2) / 2 if isinstance(part, float) else part for key, part in one.items()} for one in found
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_laid_out_as_it_was_when_it_was_looked_at(name: str, kader: Kader) -> None:
    """The same parts, in the same places."""
    template, data = shown(kader, name)
    golden = GOLDEN / f"{name}.json"
    if _ANEW:
        golden.write_text(json.dumps(spots(template, data), indent=1, ensure_ascii=False) + "\n", "utf-8")
        (PICTURES / f"{name}.png").write_bytes(typesetting.png(template, data))
    assert spots(template, data) == json.loads(golden.read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_falls_off_and_nothing_overlaps(name: str, kader: Kader) -> None:
    """Every part stands within the margins of the phone, and below the part before it."""
    parts = spots(*shown(kader, name))
    assert all(one["x"] == _MARGIN and one["width"] <= _PHONE - 2 * _MARGIN for one in parts)
    assert _stacked(parts)


def _stacked(parts: Sequence[dict[str, Any]]) -> bool:
    """Each part stands below the one before it."""
    return all(below["y"] >= above["y"] + above["height"] - 1 for above, below in pairwise(parts))


def test_every_question_and_chapter_of_the_portfolio_is_a_heading(kader: Kader) -> None:
    """In the kader's order, so that the document can be walked through by its headings."""
    told = portfolio.data(gathered(kader, weekly(kader, 20), None, None, AT), kader.titel, AT)
    if _ANEW:
        (PICTURES / "portfolio.pdf").write_bytes(typesetting.pdf("portfolio", told, AT))
        card = intervisiekaart.data(CARD, kader, AT, paper=True)
        (PICTURES / "intervisiekaart.pdf").write_bytes(typesetting.pdf("intervisiekaart", card, AT))
    found = [one["body"].get("text") for one in typesetting.query("portfolio", told, "heading")]
    wanted = [words for chapter in told["hoofdstukken"] for words in _titles(chapter)]
    assert found == [*wanted, "Aantekeningen voor je reflectieformat", *_DIMENSIONS]


def _titles(chapter: dict[str, Any]) -> list[str]:
    own = [chapter["titel"], *(question["vraag"] for question in chapter["vragen"])]
    return [*own, "Voornemens"] if chapter["voornemens"] else own


def test_light_and_dark_are_laid_out_alike(kader: Kader) -> None:
    """Only the colours differ."""
    assert spots(*shown(kader, "gewoon")) == spots(*shown(kader, "donker"))


def test_a_longer_name_makes_room_for_itself(kader: Kader) -> None:
    """A kernaspect may have 24 letters on its button; when it and its count are too wide, the row gets higher."""
    aspects = tuple(one.model_copy(update={"kort": "SAMEN MET ELKAAR WERKEND"}) for one in kader.kernaspecten)
    longer = spots(*shown(kader.model_copy(update={"kernaspecten": aspects}), "vol"))
    usual = spots(*shown(kader, "vol"))
    assert longer[2]["name"] == "SAMEN MET ELKAAR WERKEND"
    assert longer[2]["height"] > usual[2]["height"]
    assert _stacked(longer)
