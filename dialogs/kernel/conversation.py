"""Where a conversation stands: the value that is stored between two messages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self

from dialogs.kernel.person import Person

Memory = Mapping[str, Any]
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Frame:
    """A dialogue under way: its state, what it remembers (JSON values), and the steps back."""

    dialogue: str
    state: str
    kader: str = ""  # the kader's version when the dialogue began
    memory: Memory = field(default_factory=dict)
    trail: tuple[tuple[str, str], ...] = ()  # states, each with its memory as JSON: hardly ever looked at


@dataclass(frozen=True, slots=True)
class Conversation:
    """One person's conversation: a stack of dialogues, the last one speaking."""

    person: Person = field(default_factory=Person)
    frames: tuple[Frame, ...] = ()
    question: int = 0  # number of the newest question; buttons of older ones are stale
    open: bool = False  # the newest question still waits for its answer
    parked: bool = False  # put away for later by the person
    spoken: Mapping[str, int] = field(default_factory=dict)  # which phrasing was used last, by text key
    entries: tuple[tuple[str, str], ...] = ()  # (message, entry) of late, for edits
    seen: datetime | None = None  # when the person last did something

    @property
    def may_be_stored(self) -> bool:
        """Nothing of a person is kept before they said yes."""
        return self.person.consent is not None

    def to_json(self) -> str:
        """The stored form."""
        return _JSON.encode(
            {
                "person": self.person.as_json(),
                "frames": [[f.dialogue, f.state, f.kader, f.memory, f.trail] for f in self.frames],
                "question": self.question,
                "open": self.open,
                "parked": self.parked,
                "spoken": self.spoken,
                "entries": self.entries,
                "seen": self.seen.isoformat() if self.seen else None,
            }
        )

    @classmethod
    def from_json(cls, stored: str) -> Self:
        """Read the stored form."""
        data = json.loads(stored)
        return cls(
            person=Person.from_json(data["person"]),
            frames=tuple(
                Frame(dialogue, state, kader, memory, tuple((s, _text(m)) for s, m in trail))
                for dialogue, state, kader, memory, trail in data["frames"]
            ),
            question=data["question"],
            open=data["open"],
            parked=data["parked"],
            spoken=data["spoken"],
            entries=tuple((message, entry) for message, entry in data["entries"]),
            seen=datetime.fromisoformat(data["seen"]) if data.get("seen") else None,
        )


def _text(memory: str | Memory) -> str:
    """The memory of a step back; earlier versions stored it as it was."""
    return memory if isinstance(memory, str) else json.dumps(memory)
