"""What stands between a typed text and the store: a guard that catches what may not be kept as it was typed."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Caught:
    """A text that was caught: what may be kept of it, and the dialogue that asks the person about it."""

    masked: str
    dialogue: str
    secret: str  # what waits in memory only, until the person has chosen
    erase: bool  # the message itself must leave the chat


Guard = Callable[[str], Caught | None]


def open_door(text: str) -> Caught | None:
    """The guard that catches nothing."""
    return None
