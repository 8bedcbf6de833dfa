"""The example person of the demo: a year that was really talked, and that fits what the coach asks."""

import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.demo import story, visitors
from bot.demo.playing import Life
from bot.demo.story import Scene, Story
from dialogs.kernel import kader
from dialogs.kernel.facts import applied
from dialogs.register import coach
from tests.support.phones import REAL, SMALL

NOW = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def life() -> Life:
    """Her year."""
    return visitors.lived(REAL, NOW)


def test_a_year_is_on_record(life: Life) -> None:
    """At least forty runs, over all kernaspecten that she knew, with voornemens of which several were told about."""
    record = applied((), life.facts)
    assert len({entry.id.split(".")[0] for entry in record}) >= 40
    known = story.kernaspecten(story.read(story.SAMIRA, NOW))
    often = Counter(entry.kernaspect for entry in record)
    assert min(often[aspect.id] for aspect in kader.load(REAL).kernaspecten if aspect.kort in known) >= 15
    ended = Counter(entry.afloop for entry in record if entry.kind == "voornemen")
    assert ended["gelukt"] >= 3 and ended["deels"] and ended["niet"]
    assert {entry.kind for entry in record} >= {"moment", "checkin", "nabespreking", "overgeslagen", "doorvraag"}


def test_her_answers_grow_more_concrete(life: Life) -> None:
    """A year of reflecting shows: of her answers at the end more are concrete than at the beginning."""
    answers = [entry for entry in applied((), life.facts) if entry.kind == "antwoord"]
    first, last = answers[: len(answers) // 3], answers[-len(answers) // 3 :]
    assert sum(entry.concreet for entry in last) > sum(entry.concreet for entry in first)


def test_it_ends_today_and_begins_within_the_year_that_is_kept(life: Life) -> None:
    """The newest words are of the past week, and the oldest are not about to be erased."""
    record = applied((), life.facts)
    assert timedelta() < NOW - record[-1].at < timedelta(days=8)
    assert NOW - record[0].at < timedelta(days=358)
    assert life.due and life.due > NOW


@pytest.mark.parametrize("day", range(7))
def test_any_day_will_do(day: int) -> None:
    """Whatever day the demo is started on, every scene lies in the past, and they are in order."""
    now = NOW + timedelta(days=day, hours=day * 3)
    moments = [scene.at for scene in story.read(story.SAMIRA, now).scenes]
    assert moments == sorted(moments) and moments[-1] < now


def test_one_name_slipped_in_and_was_masked(life: Life) -> None:
    """The example shows what masking does, once, and holds nothing else that looks like a name."""
    masked = [entry.text for entry in applied((), life.facts) if "[" in entry.text]
    assert len(masked) == 1 and "[naam]" in masked[0] and "Fatima" not in masked[0]


def test_it_is_made_while_nobody_waits() -> None:
    """A year takes less than three seconds."""
    start = time.process_time()
    visitors.lived(REAL, NOW)
    assert time.process_time() - start < 3


def test_another_kader_has_no_use_for_her() -> None:
    """Her answers suit these five kernaspecten; elsewhere she stays away."""
    with pytest.raises(ValueError, match="this kader does not have"):
        visitors.lived(SMALL, NOW)


def test_a_story_that_does_not_end_is_refused() -> None:
    """Who only ever says what is not understood would go round in circles."""
    scene = Scene(NOW, "/start", {"toestemming": [("", "appeltaart")] * 50})
    with pytest.raises(ValueError, match="does not end"):
        Life(coach(kader.load(REAL))).live(Story([scene], {}), NOW + timedelta(days=1))


def test_a_moment_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A slip in the story names the words."""
    file = tmp_path / "verhaal.yaml"
    file.write_text("altijd: {}\nkeren: [{toen: gisteren, begin: /start}]\n", "utf-8")
    with pytest.raises(ValueError, match="gisteren"):
        story.read(file, NOW)
