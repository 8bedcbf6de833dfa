"""A dialogue under way, unfrozen for the one message that it hears."""

import json
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
    trail: list[tuple[str, str]]

    @classmethod
    def thaw(cls, frame: Frame) -> "Live":
        """Copy, so that the stored conversation stays as it was."""
        return cls(frame.dialogue, frame.state, frame.kader, dict(frame.memory), list(frame.trail))

    def mark(self, *passing: str) -> None:
        """Remember where it stands, for the way back; without what is `passing` in its memory."""
        self.trail.append((self.state, json.dumps({k: v for k, v in self.memory.items() if k not in passing})))

    def undo(self) -> None:
        """Stand again where it stood at the last mark."""
        self.state, memory = self.trail.pop()
        self.memory = json.loads(memory)

    def freeze(self) -> Frame:
        """The value to store."""
        return Frame(self.dialogue, self.state, self.kader, self.memory, tuple(self.trail[-_REMEMBERED:]))
