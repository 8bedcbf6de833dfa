"""What a person set about time, and what the coach said of its own accord; the policy of nudges reads and writes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Self

_ZONE, _WORKDAYS = "Europe/Amsterdam", (0, 1, 2, 3, 4)  # of who set nothing; Monday is 0

NudgeKind = Literal[
    "week", "opvolging", "voor_intervisie", "kaart", "nabespreking", "pauze_voorbij", "laatste", "bewaren"
]
NudgeEnd = Literal["", "gevolgd", "niet_nu", "genegeerd", "nvt", "anders"]  # "anders": did something else


@dataclass(frozen=True, slots=True)
class Pause:
    """No nudges until a moment, or (None) until the person says so; it never ends without being asked."""

    reason: Literal["pauze", "ziek"]
    until: datetime | None
    asked: bool = False  # the coach asked whether it is over


@dataclass(frozen=True, slots=True)
class Intervisie:
    """The next meeting, and its rhythm in words that `dialogs.when` reads back ("" for a single date)."""

    at: datetime
    ritme: str = ""


@dataclass(frozen=True, slots=True)
class Nudged:
    """Something the coach said of its own accord: its kind, the slot it filled (never filled twice), how it ended."""

    kind: NudgeKind
    slot: str  # a local week ("2026-W48") or what the nudge was about
    at: datetime
    kernaspect: str = ""
    end: NudgeEnd = ""


@dataclass(frozen=True, slots=True)
class Belofte:
    """A voornemen that will be asked after: its entry, kernaspect, and from when."""

    entry: str
    kernaspect: str
    due: datetime


@dataclass(frozen=True, slots=True)
class Planning:
    """Everything about a person that decides when the coach may speak of its own accord."""

    zone: str = _ZONE
    workdays: tuple[int, ...] = _WORKDAYS
    extra_free: tuple[str, ...] = ()  # "goede_vrijdag", "bevrijdingsdag"
    pause: Pause | None = None
    snoozed: datetime | None = None  # "niet nu": not before
    rests: Mapping[str, datetime] = field(default_factory=dict)  # kernaspecten that do not apply, until when
    intervisie: Intervisie | None = None
    nudged: tuple[Nudged, ...] = ()  # oldest first
    beloften: tuple[Belofte, ...] = ()
    weken: int = 1  # weeks from one weekly nudge to the next

    def as_json(self) -> dict[str, Any]:
        """A JSON-ready dict of what differs from the start; `from_json` reads it back."""
        pause, meeting = self.pause, self.intervisie
        written = {
            "zone": self.zone if self.zone != _ZONE else None,
            "workdays": self.workdays if self.workdays != _WORKDAYS else None,
            "extra_free": self.extra_free,
            "pause": [pause.reason, _text(pause.until), pause.asked] if pause else None,
            "snoozed": _text(self.snoozed),
            "rests": {aspect: until.isoformat() for aspect, until in self.rests.items()},
            "intervisie": [meeting.at.isoformat(), meeting.ritme] if meeting else None,
            "nudged": [[n.kind, n.slot, n.at.isoformat(), n.kernaspect, n.end] for n in self.nudged],
            "beloften": [[b.entry, b.kernaspect, b.due.isoformat()] for b in self.beloften],
            "weken": self.weken if self.weken != 1 else None,
        }
        return {name: value for name, value in written.items() if value}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read what `as_json` gave."""
        pause, meeting = data.get("pause"), data.get("intervisie")
        return cls(
            zone=data.get("zone", _ZONE),
            workdays=tuple(data.get("workdays", _WORKDAYS)),
            extra_free=tuple(data.get("extra_free", ())),
            pause=Pause(pause[0], _moment(pause[1]), pause[2]) if pause else None,
            snoozed=_moment(data.get("snoozed")),
            rests={aspect: datetime.fromisoformat(until) for aspect, until in data.get("rests", {}).items()},
            intervisie=Intervisie(datetime.fromisoformat(meeting[0]), meeting[1]) if meeting else None,
            nudged=tuple(Nudged(k, s, datetime.fromisoformat(at), a, e) for k, s, at, a, e in data.get("nudged", ())),
            beloften=tuple(Belofte(e, a, datetime.fromisoformat(due)) for e, a, due in data.get("beloften", ())),
            weken=data.get("weken", 1),
        )


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
