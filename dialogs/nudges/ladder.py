"""How the coach grows quiet for who does not react: 7, 7 (one tap), 14, 28 days, one last message, silence."""

from datetime import datetime, timedelta

from dialogs.kernel.planning import Nudged, Planning

IGNORED_AFTER = timedelta(hours=72)
LAST = 4  # ignored nudges after which the last message comes
_ONE_TAP = 2  # ignored nudges from which a tap is all that is asked
_WEEKS = (1, 1, 1, 2, 4)  # from a nudge to the next, after so many ignored ones
_COUNTED = {"week", "opvolging"}  # of what belongs to an intervision nobody is asked an answer


def ignored(planning: Planning, at: datetime) -> int:
    """How many nudges in a row went without a tap or word within 72 hours; any act of the person ends the row."""
    row = 0
    for nudge in reversed(planning.nudged):
        if nudge.end:
            break
        row += nudge.kind in _COUNTED and at - nudge.at >= IGNORED_AFTER
    return row


def weeks_between(planning: Planning, at: datetime) -> int:
    """Weeks from the latest weekly nudge to one at this moment, at least."""
    return max(planning.weken, _WEEKS[min(ignored(planning, at), LAST)])


def one_tap(planning: Planning, at: datetime) -> bool:
    """Whether the nudge asks for no more than a tap."""
    return ignored(planning, at) >= _ONE_TAP


def is_silent(planning: Planning) -> bool:
    """The last message was sent, and nobody came."""
    said = [nudge for nudge in planning.nudged if nudge.kind != "bewaren"]  # which comes whatever was agreed
    return any(nudge.kind == "laatste" and not nudge.end for nudge in said[-1:])


def was_ignored(nudge: Nudged) -> bool:
    """Whether nothing was done with a nudge; one that is still open counts as ignored for what comes after it."""
    return nudge.end in {"", "genegeerd"}
