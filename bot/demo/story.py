"""Reads an invented person's story: when they take up their phone, and what they say to what they are asked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from dialogs.dutch import WEEKDAYS

SAMIRA = Path(__file__).parent / "samira.yaml"
_ZONE = ZoneInfo("Europe/Amsterdam")
_WHEN = re.compile(r"(?P<weeks>\d+) (?P<day>[a-z]+) (?P<hour>\d+):(?P<minute>\d+)")


@dataclass(frozen=True, slots=True)
class Scene:
    """One time: when, what is typed first, and the answers by the state that asks, in order."""

    at: datetime
    begin: str
    answers: Mapping[str, Sequence[str]]


def read(file: Path, now: datetime) -> Sequence[Scene]:
    """The story as it ends just before `now`. Raises ValueError for a moment that cannot be read."""
    return [_scene(block, now) for block in yaml.safe_load(file.read_text("utf-8"))]


def _scene(block: Mapping[str, Any], now: datetime) -> Scene:
    said = {state: [text] if isinstance(text, str) else text for state, text in block.items()}
    (when,), (begin,) = said.pop("toen"), said.pop("begin")
    return Scene(_moment(when, now), begin, said)


def _moment(when: str, now: datetime) -> datetime:
    """ "2 donderdag 16:30": on the last Thursday but one."""
    found = _WHEN.fullmatch(when)
    if found is None:
        raise ValueError(f"{when!r} is no moment in a story")
    today = now.astimezone(_ZONE)
    back = (today.weekday() - WEEKDAYS.index(found["day"]) - 1) % 7 + 1  # 1 to 7: never today
    day = today - timedelta(days=back, weeks=int(found["weeks"]) - 1)
    return day.replace(hour=int(found["hour"]), minute=int(found["minute"]), second=0, microsecond=0)
