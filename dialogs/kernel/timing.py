"""How the kernel asks when the coach wants to speak of its own accord, and lets it do so."""

from datetime import datetime
from typing import Protocol

from dialogs.kernel.conversation import Conversation
from dialogs.kernel.flow import Flow
from dialogs.kernel.person import Person
from dialogs.kernel.turn import Turn


class Timing(Protocol):
    """A policy of speaking first."""

    def due(self, conversation: Conversation, at: datetime) -> datetime | None:
        """The next moment (UTC) from `at` on at which `wake` must be called; None for never. Reads no record."""
        ...

    def wake(self, flow: Flow, turn: Turn) -> None:
        """Decide at `turn.said.at` and say something, or nothing; leaves a `Spoke` fact for each slot it fills."""
        ...

    def heard(self, flow: Flow, turn: Turn) -> None:
        """The person did something; called before it is followed, for what the coach said last may be void now."""
        ...


class Silent:
    """Never speaks first."""

    def due(self, conversation: Conversation, at: datetime) -> datetime | None:
        """Never."""
        return None

    def wake(self, flow: Flow, turn: Turn) -> None:
        """Nothing to say."""

    def heard(self, flow: Flow, turn: Turn) -> None:
        """Nothing was said."""


SILENT = Silent()


def replanned(before: Person, after: Person) -> bool:
    """Whether anything changed that decides when the coach may speak."""
    return (
        before.planning is not after.planning
        or before.week is not after.week
        or before.nudges != after.nudges
        or before.consent is not after.consent
    )
