"""Invented people for tests of the policy: someone with a Thursday moment, on a calendar where nothing is special."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.kernel import kader
from dialogs.kernel.conversation import Conversation, Frame
from dialogs.kernel.person import Person, Touch, Week
from dialogs.kernel.planning import Nudged, NudgeEnd, NudgeKind, Planning

KADER = kader.load(Path(__file__).parent.parent / "kader" / "klein.yaml")
ASPECTS = tuple(aspect.id for aspect in KADER.kernaspecten)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
JOINED = datetime(2026, 9, 1, 8, tzinfo=UTC)
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)


def at(day: int, clock: str = "16:30", month: int = 11, year: int = 2026, zone: ZoneInfo = AMSTERDAM) -> datetime:
    """A local time as an instant; Thursday 5 November 2026 is the first of four plain Thursdays."""
    hour, minute = clock.split(":")
    return datetime(year, month, day, int(hour), int(minute), tzinfo=zone).astimezone(UTC)


THURSDAY = at(5)


def someone(seen: datetime = JOINED, **planned: Any) -> Conversation:
    """A person with consent and a moment on Thursday 16.30; `planned` goes into the planning."""
    person = Person(consent=JOINED, week=Week(3, "16:30"), planning=Planning(**planned))
    return Conversation(person, seen=seen)


def changed(conversation: Conversation, **person: Any) -> Conversation:
    """The same, with other values in the person."""
    return replace(conversation, person=replace(conversation.person, **person))


def reflected(conversation: Conversation, when: datetime, kernaspect: str = ASPECTS[0]) -> Conversation:
    """The same, after a reflection."""
    return changed(conversation, touched=(*conversation.person.touched, Touch(kernaspect, when, 1.0)))


def talking(conversation: Conversation, last: datetime) -> Conversation:
    """The same, in the midst of a dialogue."""
    return replace(conversation, frames=(Frame("reflectie", "vraag"),), seen=last)


def sent(when: datetime, kind: NudgeKind = "week", end: NudgeEnd = "", kernaspect: str = ASPECTS[0]) -> Nudged:
    """A nudge of before."""
    year, week, _ = when.astimezone(AMSTERDAM).isocalendar()
    return Nudged(kind, f"{year}-W{week:02d}", when, kernaspect, end)


def row(*days_ago: int, before: datetime = THURSDAY, end: NudgeEnd = "") -> tuple[Nudged, ...]:
    """Weekly nudges so many days before a moment, about one kernaspect after the other."""
    aspects = (ASPECTS[number % len(ASPECTS)] for number in range(len(days_ago)))
    return tuple(sent(before - days * DAY, "week", end, a) for days, a in zip(days_ago, aspects, strict=True))
