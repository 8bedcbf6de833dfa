"""A dialogue under way, unfrozen for the one message that it hears."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dialogs.kernel.conversation import Frame

_REMEMBERED = 12  # steps that "terug" can take


@dataclass(slots=True)
class Live:
    """Its state, memory and steps back, to be changed in place; `freeze` gives the value to store."""

    dialogue: str
    state: str
    kader: str
    memory: dict[str, Any]
    trail: list[tuple[str, Mapping[str, Any]]]

    @classmethod
    def thaw(cls, frame: Frame) -> "Live":
        """Copy, so that the stored conversation stays as it was."""
        return cls(frame.dialogue, frame.state, frame.kader, dict(frame.memory), list(frame.trail))

    def freeze(self) -> Frame:
        """The value to store."""
        return Frame(self.dialogue, self.state, self.kader, self.memory, tuple(self.trail[-_REMEMBERED:]))
