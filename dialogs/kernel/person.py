"""What the coach knows of a person from one message to the next."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, Self

from dialogs.kernel.planning import Planning

_UNPLANNED = Planning()
_AND = ";"  # between the stored forms of touches


@dataclass(frozen=True, slots=True)
class Week:
    """The weekly moment: a weekday (Monday is 0), a local time "HH:MM" and what it is tied to."""

    day: int
    time: str
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Touch:
    """That a kernaspect was addressed: when, and with what weight (1 concrete, 0.5 answered, 0.25 …)."""

    kernaspect: str
    at: datetime
    weight: float
    stored: str = field(init=False, compare=False, repr=False)  # made once: dozens of these are stored at every turn

    def __post_init__(self) -> None:
        """Write the stored form."""
        object.__setattr__(self, "stored", f"{self.kernaspect} {self.at.isoformat()} {self.weight}")

    @classmethod
    def read(cls, stored: str | list[Any]) -> Self:
        """Read the stored form, or the list that earlier versions stored."""
        kernaspect, at, weight = stored.split(" ") if isinstance(stored, str) else stored
        return cls(kernaspect, datetime.fromisoformat(at), float(weight))


@dataclass(frozen=True, slots=True)
class Person:
    """Consent, settings, nicknames in use, and which kernaspecten were addressed lately."""

    consent: datetime | None = None
    week: Week | None = None
    nudges: bool = True
    schuilnamen_on: bool = True
    schuilnamen: tuple[str, ...] = ()
    touched: tuple[Touch, ...] = ()
    concreet: Mapping[str, int] = field(default_factory=dict)  # concrete answers so far, by kernaspect
    planning: Planning = _UNPLANNED
    bewaren: int = 0  # days that texts are kept, where the person wants it shorter than the organisation
    kenmerk: str = ""  # what a manager can call them by, who knows no name
    team: str = ""  # whose invitation they came in by
    deelt: datetime | None = None  # since when they take part in the team's mirror

    def as_json(self) -> dict[str, Any]:
        """A JSON-ready dict; `from_json` reads it back."""
        return {
            "consent": self.consent.isoformat() if self.consent else None,
            "week": {"day": self.week.day, "time": self.week.time, "cue": self.week.cue} if self.week else None,
            "nudges": self.nudges,
            "schuilnamen_on": self.schuilnamen_on,
            "schuilnamen": self.schuilnamen,
            "touched": _AND.join(touch.stored for touch in self.touched),
            "concreet": self.concreet,
            "planning": self.planning.as_json(),
            "bewaren": self.bewaren,
            "kenmerk": self.kenmerk,
            "team": self.team,
            "deelt": self.deelt.isoformat() if self.deelt else None,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """Read what `as_json` gave, also when it came from a version with other fields."""
        known = {one.name for one in fields(cls)} & data.keys()
        values = {name: data[name] for name in known}
        values["consent"] = datetime.fromisoformat(data["consent"]) if data.get("consent") else None
        values["week"] = Week(**data["week"]) if data.get("week") else None
        values["schuilnamen"] = tuple(data.get("schuilnamen", ()))
        values["touched"] = tuple(map(Touch.read, _parted(data.get("touched"))))
        values["planning"] = Planning.from_json(data["planning"]) if data.get("planning") else _UNPLANNED
        values["deelt"] = datetime.fromisoformat(data["deelt"]) if data.get("deelt") else None
        return cls(**values)


def _parted(touched: str | list[Any] | None) -> list[Any]:
    return touched.split(_AND) if isinstance(touched, str) and touched else touched or []
