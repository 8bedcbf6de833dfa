"""What goes into the store and comes out of it, as values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Fact

CallKey = tuple[int, int]  # a waiting call's person and id


@dataclass(frozen=True, slots=True)
class Call:
    """An API call to make for a person."""

    person: int
    method: str
    params: Mapping[str, Any]
    id: int = 0


@dataclass(slots=True)
class Batch:
    """All that a batch of updates changed; written in one transaction."""

    at: int  # milliseconds since 1970
    conversations: dict[int, Conversation] = field(default_factory=dict)
    facts: list[tuple[int, Fact]] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    handled: Sequence[int] = ()
    sent: Mapping[int, float] = field(default_factory=dict)  # when updates were sent, by their number, where told
    resting: dict[int, bool] = field(default_factory=dict)  # who blocked (True) or unblocked (False) the bot
    set_aside: list[tuple[int, str, str]] = field(default_factory=list)  # updates given up: id, kind, error class
    due: dict[int, int | None] = field(default_factory=dict)  # when to wake whom (milliseconds), where that changed
