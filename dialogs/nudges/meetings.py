"""Around an intervision: prepare two working days before, the card two hours before, look back the day after."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import islice
from zoneinfo import ZoneInfo

from dialogs import calendar, when
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.planning import Intervisie, Planning
from dialogs.nudges import ladder, spacing
from dialogs.nudges.value import Nudge
from dialogs.when import at_local

_CARD = timedelta(hours=2)  # before the meeting
_UNDISTURBED = timedelta(minutes=15)  # after the person's last act the card waits this long when a dialogue runs
_LOOK_BACK = 3  # working days after it on which it may still be looked back upon
_AHEAD = timedelta(weeks=60)  # looked ahead


def meetings(planning: Planning, since: datetime) -> Iterator[datetime]:
    """The meetings at or after `since`, in UTC; by the rhythm, when there is one."""
    first = planning.intervisie
    if first is None:
        return
    if first.at >= since:
        yield first.at
    rhythm = _rhythm(first, planning.zone)
    at = max(first.at, since - timedelta(microseconds=1))
    while rhythm and at < since + _AHEAD:
        at = when.next_after(rhythm, at, calendar.zone(planning), calendar.local_date(first.at, planning))
        yield at


def voor_intervisie(conversation: Conversation, since: datetime) -> Iterator[Nudge]:
    """Two working days before, or as soon after that as a dialogue under way allows: time to prepare."""
    planning = conversation.person.planning
    for meeting in _coming(conversation, since):
        at = next(_days_before(conversation, meeting), None)
        if at and at >= since:
            yield Nudge("voor_intervisie", _slot(meeting, planning), at, until=meeting - _CARD)


def kaart(conversation: Conversation, since: datetime) -> Iterator[Nudge]:
    """Two hours before: the card."""
    planning = conversation.person.planning
    for meeting in _coming(conversation, since):
        busy = conversation.seen + _UNDISTURBED if conversation.frames and conversation.seen else spacing.EVER
        awake = at_local(calendar.local_date(meeting, planning), calendar.QUIET_UNTIL, calendar.zone(planning))
        at = max(meeting - _CARD, busy, awake)
        if since <= at < meeting and calendar.is_allowed(at, planning):
            yield Nudge("kaart", _slot(meeting, planning), at, until=meeting)


def nabespreking(conversation: Conversation, since: datetime) -> Iterator[Nudge]:
    """The working day after: what did it bring?"""
    planning = conversation.person.planning
    for meeting in _coming(conversation, since - timedelta(days=14)):
        days = list(islice(calendar.working_days_from(calendar.local_date(meeting, planning), planning, 1), _LOOK_BACK))
        free = spacing.after_dialogue(conversation)
        allowed = calendar.moments(planning, spacing.clock(conversation.person), days[0], days[-1]) if days else ()
        at = next((at for at in allowed if at >= free), None)
        if at and at >= since:
            yield Nudge("nabespreking", _slot(meeting, planning), at)


def _coming(conversation: Conversation, since: datetime) -> Iterator[datetime]:
    """The meetings about which the coach may speak."""
    planning = conversation.person.planning
    quiet = planning.pause is not None or ladder.is_silent(planning)
    return iter(()) if quiet else meetings(planning, since)


def _days_before(conversation: Conversation, meeting: datetime) -> Iterator[datetime]:
    planning = conversation.person.planning
    day = calendar.local_date(meeting, planning)
    before = list(islice(calendar.working_days_from(day, planning, -1), 2))
    first = before[-1] if before else day
    allowed = calendar.moments(planning, spacing.clock(conversation.person), first, day)
    free = spacing.after_dialogue(conversation)
    return (at for at in allowed if free <= at < meeting - _CARD)


def _slot(meeting: datetime, planning: Planning) -> str:
    return f"{calendar.local_date(meeting, planning)}"


@lru_cache(maxsize=4096)
def _rhythm(first: Intervisie, zone: str) -> when.Rhythm | None:
    """The rhythm as it was told back to the person when it was set."""
    found = when.read(first.ritme, first.at, ZoneInfo(zone)) if first.ritme else None
    return found if isinstance(found, when.Rhythm) else None
