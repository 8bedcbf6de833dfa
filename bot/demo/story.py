"""Reads an invented person's story: when they take up their phone, and what they say to what they are asked."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from dialogs.dutch import WEEKDAYS

SAMIRA = Path(__file__).parent / "samira.yaml"
_ZONE = ZoneInfo("Europe/Amsterdam")
Answer = tuple[str, str]  # words that the question must hold ("" for any question), and what is said to it
Answers = Mapping[str, Sequence[Answer]]  # by the state that asks
_LAST = WEEKDAYS.index("donderdag")  # the day on which a story may end
_CHOOSING = ("aspect", "kernaspect")  # states in which one is chosen
_WHEN = re.compile(r"(?P<weeks>\d+) (?P<day>[a-z]+) (?P<hour>\d+):(?P<minute>\d+)")


@dataclass(frozen=True, slots=True)
class Scene:
    """One time: when, what is typed first, and the answers by the state that asks, in order."""

    at: datetime
    begin: str
    answers: Answers


@dataclass(frozen=True, slots=True)
class Story:
    """All scenes in order, and what is said once whichever scene it is, where that has no answer of its own."""

    scenes: Sequence[Scene]
    always: Answers


def read(file: Path, now: datetime) -> Story:
    """The story as it ends just before `now`. Raises ValueError for a moment that cannot be read."""
    told = yaml.safe_load(file.read_text("utf-8"))
    return Story([_scene(block, now) for block in told["keren"]], _by_state(told["altijd"]))


def kernaspecten(story: Story) -> Set[str]:
    """The kernaspecten that it is about, by their short names."""
    return {said for scene in story.scenes for state in _CHOOSING for _, said in scene.answers.get(state, ())}


def _scene(block: Mapping[str, Any], now: datetime) -> Scene:
    said = {state: words for state, words in block.items() if state not in {"toen", "begin"}}
    return Scene(_moment(block["toen"], now), block["begin"], _by_state(said))


def _by_state(said: Mapping[str, Any]) -> Answers:
    return {state: _answers(words) for state, words in said.items()}


def _answers(said: str | Sequence[str] | Mapping[str, str]) -> Sequence[Answer]:
    """One answer, several in order, or several by what is asked."""
    if isinstance(said, str):
        return [("", said)]
    return list(said.items()) if isinstance(said, Mapping) else [("", text) for text in said]


def _moment(when: str, now: datetime) -> datetime:
    """ "2 donderdag 16:30": on the last Thursday but one; the newest week is one whose Thursday is over."""
    found = _WHEN.fullmatch(when)
    if found is None:
        raise ValueError(f"{when!r} is no moment in a story")
    today = now.astimezone(_ZONE)
    newest = today - timedelta(days=(today.weekday() - _LAST - 1) % 7 + 1 + _LAST)  # the Monday of the newest week
    day = newest + timedelta(days=WEEKDAYS.index(found["day"]), weeks=1 - int(found["weeks"]))
    return day.replace(hour=int(found["hour"]), minute=int(found["minute"]), second=0, microsecond=0)
