"""Before which moment the coach keeps still: after another nudge, in the midst of a dialogue, after a reflection."""

from datetime import UTC, datetime, timedelta

from dialogs.coverage import latest
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.person import Person
from dialogs.kernel.planning import Planning

BETWEEN = timedelta(hours=48)  # from one nudge to the next, whatever their kinds
LEFT_LYING = timedelta(days=1)  # a dialogue this long untouched is not interrupted any more
FRESH = timedelta(days=4)  # who reflected so lately is left alone
LATE = timedelta(hours=12)  # a nudge later than this is dropped
EVER = datetime(1, 1, 1, tzinfo=UTC)
_CLOCK = "16:30"  # for who has no weekly moment


def clock(person: Person) -> str:
    """The time of day at which this person wants to hear from the coach."""
    return person.week.time if person.week else _CLOCK


def after_others(planning: Planning, skip: int = 0) -> datetime:
    """Two days after the latest nudge, leaving out the newest `skip` of them."""
    told = planning.nudged[: len(planning.nudged) - skip]
    return told[-1].at + BETWEEN if told else EVER


def after_dialogue(conversation: Conversation) -> datetime:
    """When a dialogue under way counts as left lying."""
    return conversation.seen + LEFT_LYING if conversation.frames and conversation.seen else EVER


def after_reflecting(person: Person) -> datetime:
    """When the latest reflection or moment is no longer fresh."""
    last = latest(person.touched)
    return last.at + FRESH if last else EVER
