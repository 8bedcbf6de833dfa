"""That words are about to be erased: told once, when the coach may speak, whatever nudges are set to."""

from datetime import datetime, timedelta

from dialogs import bewaren, calendar
from dialogs.kernel.conversation import Conversation
from dialogs.nudges import spacing
from dialogs.nudges.value import Nudge

_AHEAD = timedelta(days=28)  # looked ahead for a working day


def notice(conversation: Conversation, at: datetime, oldest: datetime | None, days: int) -> Nudge | None:
    """What there is to tell now; `oldest` is when the oldest words were written that are kept, for `days` at most."""
    found = bewaren.notice(conversation, at, oldest, days)
    if found is None or at < _free_from(conversation) or not calendar.is_allowed(at, conversation.person.planning):
        return None
    return Nudge("bewaren", found.slot, at, until=found.on)


def moment(conversation: Conversation, at: datetime) -> datetime:
    """When to tell it: the person's own time of day, on the first working day that nothing forbids."""
    planning = conversation.person.planning
    first = max(at, _free_from(conversation))
    days = calendar.local_date(first, planning), calendar.local_date(first + _AHEAD, planning)
    coming = calendar.moments(planning, spacing.clock(conversation.person), *days)
    return next((found for found in coming if found >= first), first)


def _free_from(conversation: Conversation) -> datetime:
    return max(spacing.after_others(conversation.person.planning), spacing.after_dialogue(conversation))
