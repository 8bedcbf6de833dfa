"""The page behind the scenes: what it draws of a person."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.demo import looks, visitors
from bot.demo.diagram import diagram
from bot.demo.marks import legend, marked
from bot.demo.processes import Place
from bot.demo.reading import Reader
from dialogs.evidence import assess
from dialogs.kernel import kader
from dialogs.register import coach
from tests.support.phones import REAL

NOW = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
COACH = coach(kader.load(REAL))
SAMIRA = 700_000_002


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A database in which the example person stands."""
    made = Place(tmp_path_factory.mktemp("demo"))
    asyncio.run(visitors.keep(made, SAMIRA, visitors.lived(REAL, NOW)))
    return made


@pytest.mark.parametrize("name", sorted(COACH.dialogues))
def test_every_dialogue_is_drawn_from_its_table(name: str) -> None:
    """Each state once, each way from one to another once, and only the current one lit."""
    dialogue = COACH.dialogues[name]
    drawn = diagram(dialogue, dialogue.first, frozenset())
    assert re.findall(r"<text[^>]*>([^<]+)<", drawn) == list(dialogue.states)
    roads = {(state.name, road.target) for state in dialogue.states.values() for road in state.roads}
    assert len(re.findall(r'<path class="(?:road|out)"', drawn)) == len(roads)
    assert len(re.findall(r'class="state [a-z]+ now"', drawn)) == 1


def test_where_somebody_has_been_is_shown() -> None:
    """The states on the way here look different from those not seen yet."""
    drawn = diagram(COACH.dialogues["reflectie"], "vraag", {"aspect", "gezin"})
    assert len(re.findall(r'class="state [a-z]+ been"', drawn)) == 2


def test_marks_change_no_word() -> None:
    """With the marks taken out it is the text again, and what is written cannot become markup."""
    text = "dinsdag <b>aan tafel</b> gaf ik moeder de telefoon, ze belde haar zus & lachte"
    found = assess(text)
    assert found.spans
    bare = re.sub(r"</?mark[^>]*>", "", marked(text, found))
    assert bare == text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_what_was_not_seen_is_told() -> None:
    """An answer without an occasion, an act or an effect names all three as missing."""
    text = "het gaat wel goed daar"
    assert legend(text, assess(text)).count("niet gezien") == 3


async def test_of_who_did_not_consent_nothing_is_known(place: Place) -> None:
    """Somebody without a row shows only why there is nothing."""
    assert await Reader(place.database, place.key).read(1) is None
    assert "niets opgeslagen" in looks.parts(COACH, None, NOW)


async def test_the_example_person_is_shown_as_stored(place: Place) -> None:
    """Entries newest first, a masked name stays masked, the seal as it lies on disk, and what comes with its reason."""
    seen = await Reader(place.database, place.key).read(SAMIRA)
    assert seen and seen.sealed.startswith("s:")
    shown = looks.parts(COACH, seen, NOW)
    assert seen.sealed[:40] in shown and seen.record[-1].text in shown
    assert shown.rindex(seen.record[-1].text) < shown.rindex(seen.record[-2].text)
    assert "De wekker van de bot staat op" in shown and "Een bericht" in shown


async def test_reading_changes_nothing(place: Place) -> None:
    """The database is the same file before and after."""
    before = Path(place.database).read_bytes()
    await Reader(place.database, place.key).read(SAMIRA)
    assert Path(place.database).read_bytes() == before
