"""Looks for concrete evidence in an answer: one occasion, what was done, and what was seen at the family."""

from dataclasses import dataclass

_SHORT = 8  # words


@dataclass(frozen=True, slots=True)
class Evidence:
    """Which of the three elements an answer shows."""

    situatie: bool
    handeling: bool
    effect: bool
    soort: str = "antwoord"

    @property
    def concreet(self) -> bool:
        """Two of three are concrete enough."""
        return self.situatie + self.handeling + self.effect >= 2

    @property
    def missing(self) -> str:
        """The element most worth asking for."""
        return next((name for name in ("situatie", "handeling", "effect") if not getattr(self, name)), "effect")


def assess(text: str) -> Evidence:
    """Judge an answer by its length; reading what it says comes with the evidence coaching."""
    enough = len(text.split()) >= _SHORT
    return Evidence(enough, enough, enough)
