"""Keeps the history of nudges: what was said of the coach's own accord, and what the person did with it."""

from dataclasses import replace
from datetime import datetime

from dialogs.kernel.planning import Nudged, NudgeEnd, Planning
from dialogs.nudges.ladder import IGNORED_AFTER
from dialogs.nudges.value import Nudge

_REMEMBERED = 16  # nudges; the rules look back no further


def noted(planning: Planning, nudge: Nudge, at: datetime) -> Planning:
    """The planning once this nudge was said: its slot is filled, and what it came for is done with."""
    said = Nudged(nudge.kind, nudge.slot, at, nudge.kernaspect)
    pause = planning.pause
    return replace(
        planning,
        nudged=(*planning.nudged, said)[-_REMEMBERED:],
        pause=replace(pause, asked=True) if pause and nudge.kind == "pauze_voorbij" else pause,
        snoozed=None if planning.snoozed and planning.snoozed <= at else planning.snoozed,
        beloften=tuple(belofte for belofte in planning.beloften if belofte.entry != nudge.over),
    )


def closed(planning: Planning, at: datetime) -> Planning:
    """The planning once the person did anything at all: no nudge is open any more."""
    if not any(not nudge.end for nudge in planning.nudged):
        return planning
    return replace(planning, nudged=tuple(_closed(nudge, at) for nudge in planning.nudged))


def ended(planning: Planning, kind: str, slot: str, end: NudgeEnd) -> Planning:
    """The planning once the person did this with a nudge."""
    nudged = (replace(n, end=end) if (n.kind, n.slot) == (kind, slot) else n for n in planning.nudged)
    return replace(planning, nudged=tuple(nudged))


def _closed(nudge: Nudged, at: datetime) -> Nudged:
    if nudge.end:
        return nudge
    return replace(nudge, end="genegeerd" if at - nudge.at >= IGNORED_AFTER else "anders")
