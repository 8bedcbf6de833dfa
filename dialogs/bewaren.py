"""Bewaren: how long words are kept, when someone is told that they will go, and when nobody seems to be there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Entry
from dialogs.kernel.person import Person

KIND: Literal["bewaren"] = "bewaren"  # of a nudge, and of the slot it fills
AHEAD = timedelta(days=30)  # between being told and its happening, at least
_EVERY = timedelta(days=90)  # between two notices about words, so that who writes each week is not told each week
_AWAY = timedelta(days=730)  # without a sign of life

About = Literal["teksten", "alles"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell: that words will go from a moment on, or that all will, unless the person says something."""

    about: About
    on: datetime
    slot: str


def kept(person: Person, days: int) -> timedelta:
    """How long words are kept: as the organisation says, or shorter where the person wants so."""
    return timedelta(days=min(person.bewaren or days, days))


def notice(conversation: Conversation, at: datetime, oldest: datetime | None, days: int) -> Notice | None:
    """What there is to tell at a moment; `oldest` is when the oldest words that are kept were written.

    It counts as told once a `Nudged` of this KIND with the notice's slot stands in the person's planning.
    """
    seen, told = _seen(conversation), _told(conversation, "alles")
    if seen and at >= seen + _AWAY and not (told and told > seen):
        return _notice("alles", at, at + AHEAD)
    told = _told(conversation, "teksten")
    going = oldest + kept(conversation.person, days) if oldest else None
    if going and at >= going - AHEAD and not (told and told > at - _EVERY):
        return _notice("teksten", at, going)
    return None


def ended(conversation: Conversation, at: datetime, *, blocked: bool) -> bool:
    """Whether all is to be erased: asked a month ago without an answer, or not to be asked for two years and longer."""
    seen, asked = _seen(conversation), _told(conversation, "alles")
    if seen is None:
        return False
    return bool(asked and asked > seen and at >= asked + AHEAD) or (blocked and at >= seen + _AWAY + AHEAD)


def forgotten(conversation: Conversation, before: datetime, record: Sequence[Entry]) -> Conversation:
    """The conversation without what recalls words from before a moment; `record` is what remains."""
    person = conversation.person
    names = {entry.schuilnaam for entry in record}
    made = {entry.id for entry in record}
    beloften = tuple(one for one in person.planning.beloften if one.entry in made)
    left = replace(
        person,
        schuilnamen=tuple(name for name in person.schuilnamen if name in names),
        planning=replace(person.planning, beloften=beloften),
    )
    seen = _seen(conversation)
    if seen and seen < before:  # what they were in the midst of then holds their words too
        conversation = replace(conversation, frames=(), open=False, parked=False, entries=())
    return replace(conversation, person=left)


def _notice(about: About, at: datetime, on: datetime) -> Notice:
    return Notice(about, on, f"{about}:{at.date().isoformat()}")


def _seen(conversation: Conversation) -> datetime | None:
    return conversation.seen or conversation.person.consent


def _told(conversation: Conversation, about: About) -> datetime | None:
    """When the person was last told."""
    nudged = conversation.person.planning.nudged
    return max((one.at for one in nudged if one.kind == KIND and one.slot.startswith(about)), default=None)
