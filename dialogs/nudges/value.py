"""What the policy of nudges decides: something to say, or nothing and why not."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dialogs.kernel.planning import NudgeKind


class Hold(StrEnum):
    """Why the coach keeps still at a moment; the words stand in texts/seintje.yaml."""

    NO_CONSENT = "geen_toestemming"
    OFF = "uit"
    PAUSED = "pauze"
    ILL = "ziek"
    SILENT = "stilte"
    NO_MOMENT = "geen_moment"
    QUIET = "rust"
    HOLIDAY = "feestdag"
    DAY_OFF = "vrije_dag"
    DONE = "al_geweest"
    LATE = "te_laat"
    SNOOZED = "niet_nu"
    RHYTHM = "ritme"
    SPACED = "kort_na_ander"
    REFLECTED = "net_gereflecteerd"
    RUNNING = "bezig"
    HERE = "was_er_al"
    NO_ASPECT = "geen_kernaspect"
    NOT_YET = "nog_niet"


@dataclass(frozen=True, slots=True)
class Nudge:
    """Something to say: its kind, the slot it fills, the moment it was planned for (UTC), what it is about."""

    kind: NudgeKind
    slot: str
    at: datetime
    kernaspect: str = ""
    over: str = ""  # the entry of a voornemen
    until: datetime | None = None  # from then on it makes no sense any more


@dataclass(frozen=True, slots=True)
class Decision:
    """What to say at a moment, or why nothing; and when there may be something to say next (UTC)."""

    at: datetime
    nudge: Nudge | None
    hold: Hold | None
    next: datetime | None
