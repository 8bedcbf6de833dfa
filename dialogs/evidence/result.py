"""What the coach knows of an answer after reading it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.evidence.elements import ELEMENTS, Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """Which of the three elements an answer shows, in which words, and what kind of message it is."""

    situatie: bool
    handeling: bool
    effect: bool
    soort: str = "antwoord"
    spans: Mapping[str, Span] = field(default_factory=dict)

    @property
    def concreet(self) -> bool:
        """Two of three are concrete enough."""
        return self.situatie + self.handeling + self.effect >= 2

    @property
    def missing(self) -> str:
        """The element most worth asking for."""
        return next((name for name in ELEMENTS if not getattr(self, name)), "effect")
