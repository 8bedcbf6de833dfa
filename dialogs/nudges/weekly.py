"""The weekly nudge, and in its place the last message: when they come, by the person's own moment and the calendar."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from dialogs import calendar
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.person import Person
from dialogs.nudges import ladder, spacing
from dialogs.nudges.value import Nudge

_AHEAD = 14  # weeks looked ahead; every rhythm and every string of days off is shorter
WEEKLY = {"week", "laatste"}
_APART = timedelta(days=5)  # from one that was moved to a later day to the next


def weekly(conversation: Conversation, since: datetime) -> Iterator[Nudge]:
    """One nudge a local week, planned at or after `since`."""
    person = conversation.person
    if not person.nudges or person.week is None or person.planning.pause or ladder.is_silent(person.planning):
        return
    start = calendar.monday(calendar.local_date(since, person.planning))
    for monday in (start + timedelta(weeks=number) for number in range(_AHEAD)):
        at = _moment(conversation, monday)
        if at and at >= since:
            yield _nudge(person, monday, at)


def base(slot: str) -> str:
    """The slot of the nudge that was put off, for one that came again."""
    return slot.split("+", maxsplit=1)[0]


def is_filled(person: Person, week: str) -> bool:
    """Whether this local week had its nudge."""
    return any(nudge.kind in WEEKLY and base(nudge.slot) == week for nudge in person.planning.nudged)


def too_soon(person: Person, monday: date, at: datetime) -> bool:
    """Whether the rhythm asks for more weeks since the latest weekly nudge than lie between."""
    last = next((nudge for nudge in reversed(person.planning.nudged) if nudge.kind in WEEKLY), None)
    if last is None:
        return False
    since = calendar.monday(calendar.local_date(last.at, person.planning))
    return (monday - since).days // 7 < ladder.weeks_between(person.planning, at)


def not_before(conversation: Conversation) -> datetime:
    """The first moment that no rule of distance forbids."""
    planning = conversation.person.planning
    last = next((nudge for nudge in reversed(planning.nudged) if nudge.kind in WEEKLY), None)
    return max(
        last.at + _APART if last else spacing.EVER,
        spacing.after_others(planning),
        spacing.after_dialogue(conversation),
        spacing.after_reflecting(conversation.person),
        planning.snoozed or spacing.EVER,
    )


def _moment(conversation: Conversation, monday: date) -> datetime | None:
    """The person's moment in this week, moved to a later day of it where a rule asks so.

    None when the week had its nudge, or when the person was here after the moment itself.
    """
    person = conversation.person
    if person.week is None or is_filled(person, calendar.week_of(monday)):
        return None
    own, sunday = monday + timedelta(days=person.week.day), monday + timedelta(days=6)
    allowed = calendar.moments(person.planning, person.week.time, own, sunday)
    first = next(allowed, None)
    if first is None or first <= (conversation.seen or spacing.EVER):
        return None
    earliest = not_before(conversation)
    at = next((at for at in (first, *allowed) if at >= earliest), None) if first < earliest else first
    return None if at is None or too_soon(person, monday, at) else at


def _nudge(person: Person, monday: date, at: datetime) -> Nudge:
    last = ladder.ignored(person.planning, at) >= ladder.LAST
    return Nudge("laatste" if last else "week", calendar.week_of(monday), at)
