"""The policy of nudges: what to say at a moment and when next, from settings, history and coverage alone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from dialogs import calendar
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.kader import Kader
from dialogs.nudges import aspect, meetings, others, spacing
from dialogs.nudges.holds import hold
from dialogs.nudges.value import Decision, Hold, Nudge
from dialogs.nudges.weekly import weekly

Kind = Callable[[Conversation, datetime], Iterator[Nudge]]
KINDS: tuple[Kind, ...] = (  # of several that are due the first is said, and the others wait their two days
    meetings.kaart,
    meetings.voor_intervisie,
    meetings.nabespreking,
    others.pauze_voorbij,
    others.again,
    others.opvolging,
    weekly,
)


def decide(conversation: Conversation, kader: Kader, at: datetime) -> Decision:
    """What to say at `at` (aware, UTC), or why nothing, and when to ask again."""
    nudge, coming = now(conversation, at), due(conversation, at)
    if nudge is None:
        return Decision(at, None, hold(conversation, at), coming)
    about = with_aspect(nudge, conversation, kader, at)
    return Decision(at, about, None if about else Hold.NO_ASPECT, coming)


def now(conversation: Conversation, at: datetime) -> Nudge | None:
    """What is due at `at` and allowed, if anything; which kernaspect a weekly one is about is still open."""
    if not conversation.may_be_stored or not calendar.is_allowed(at, conversation.person.planning):
        return None
    return next((found for kind in KINDS if (found := _now(kind, conversation, at))), None)


def with_aspect(nudge: Nudge, conversation: Conversation, kader: Kader, at: datetime) -> Nudge | None:
    """The same, about a kernaspect where it needs one; None when all of them rest."""
    if nudge.kind != "week" or nudge.kernaspect:
        return nudge
    chosen = aspect.choose(conversation.person, kader, at)
    return replace(nudge, kernaspect=chosen.id) if chosen else None


def due(conversation: Conversation, at: datetime) -> datetime | None:
    """The first moment after `at` at which there may be something to say; None for never, as things stand.

    A dialogue under way may end before that moment or be left lying, so both are reckoned with.
    """
    if not conversation.may_be_stored:
        return None
    ended = replace(conversation, frames=())
    ways = (conversation, ended) if conversation.frames else (conversation,)
    coming = (_after(kind, way, at) for way in ways for kind in KINDS)
    return min((nudge.at for nudge in coming if nudge), default=None)


def _now(kind: Kind, conversation: Conversation, at: datetime) -> Nudge | None:
    """What of this kind is due and not too late."""
    unsaid = _unsaid(kind(conversation, at - spacing.LATE), conversation)
    found = next(unsaid, None)
    return found if found and found.at <= at and (found.until is None or at < found.until) else None


def _after(kind: Kind, conversation: Conversation, at: datetime) -> Nudge | None:
    return next((nudge for nudge in _unsaid(kind(conversation, at), conversation) if nudge.at > at), None)


def _unsaid(nudges: Iterator[Nudge], conversation: Conversation) -> Iterator[Nudge]:
    """Those whose slot is not filled yet."""
    filled = {(nudge.kind, nudge.slot) for nudge in conversation.person.planning.nudged}
    return (nudge for nudge in nudges if (nudge.kind, nudge.slot) not in filled)
