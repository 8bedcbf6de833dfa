"""What else the coach comes back to of its own accord: a voornemen, the end of a pause, a nudge that was put off."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from dialogs import calendar
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.planning import Nudged, Planning
from dialogs.nudges import ladder, spacing
from dialogs.nudges.meetings import meetings
from dialogs.nudges.value import Nudge
from dialogs.nudges.weekly import WEEKLY, base, is_filled

FOLLOWED = timedelta(days=4)  # from when a voornemen may be asked after until it is too late: day 10 to 14
SWITCHED = {"week", "opvolging", "laatste"}  # what is off when nudges are off; a meeting was asked for by itself
_ASKED = timedelta(weeks=8)  # after a pause has run out, the days on which the coach may ask


def opvolging(conversation: Conversation, since: datetime) -> Iterator[Nudge]:
    """How a voornemen went: on a day between the tenth and the fourteenth after it was made."""
    person, planning = conversation.person, conversation.person.planning
    if not person.nudges or planning.pause or ladder.is_silent(planning):
        return
    for belofte in sorted(planning.beloften, key=lambda one: one.due):
        for at in _window(conversation, max(since, belofte.due), belofte.due + FOLLOWED):
            if ladder.ignored(planning, at) < ladder.LAST:
                yield Nudge("opvolging", belofte.entry, at, belofte.kernaspect, belofte.entry)


def pauze_voorbij(conversation: Conversation, since: datetime) -> Iterator[Nudge]:
    """Whether a pause is over: asked once its date has come, and once only."""
    person, pause = conversation.person, conversation.person.planning.pause
    wanted = person.nudges or person.planning.intervisie
    if wanted and pause and pause.until and not pause.asked:
        slot = f"{calendar.local_date(pause.until, person.planning)}"
        for at in _window(conversation, max(since, pause.until), pause.until + _ASKED):
            yield Nudge("pauze_voorbij", slot, at)


def again(conversation: Conversation, since: datetime) -> Iterator[Nudge]:
    """The nudge that was put off, when the person said: the same one, so the two days between do not count."""
    planning = conversation.person.planning
    last = planning.nudged[-1] if planning.nudged else None
    if last is None or last.end != "niet_nu" or planning.snoozed is None or planning.pause:
        return
    at = max(planning.snoozed, spacing.after_others(planning, skip=_times(planning)))
    free = calendar.is_allowed(at, planning) and at >= spacing.after_dialogue(conversation)
    if free and at >= since and _still_wanted(conversation, last, at):
        yield Nudge(last.kind, _slot(conversation, at), at, last.kernaspect, _over(planning))


def _window(conversation: Conversation, first: datetime, last: datetime) -> Iterator[datetime]:
    """The person's time of day on working days between two moments, as far as nothing else was said lately."""
    planning = conversation.person.planning
    first = max(first, spacing.after_others(planning), spacing.after_dialogue(conversation))
    days = calendar.local_date(first, planning), calendar.local_date(last, planning)
    return (at for at in calendar.moments(planning, spacing.clock(conversation.person), *days) if first <= at <= last)


def _still_wanted(conversation: Conversation, last: Nudged, at: datetime) -> bool:
    """What was put off is not wanted any more by who reflected since, or when the intervision has been."""
    planning = conversation.person.planning
    if last.kind == "voor_intervisie":
        meeting = next(meetings(planning, at), None)
        return meeting is not None and f"{calendar.local_date(meeting, planning)}" == base(last.slot)
    done = last.kind == "week" and at < spacing.after_reflecting(conversation.person)
    return not done and (conversation.person.nudges or last.kind not in SWITCHED)


def _times(planning: Planning) -> int:
    """How many nudges at the end of the history are one and the same, put off again and again."""
    last = planning.nudged[-1]
    same = [nudge.kind == last.kind and base(nudge.slot) == base(last.slot) for nudge in reversed(planning.nudged)]
    return [*same, False].index(False)


def _slot(conversation: Conversation, at: datetime) -> str:
    """A slot of its own, for no slot is filled twice; in a later week a weekly nudge takes that week's."""
    planning = conversation.person.planning
    last = planning.nudged[-1]
    week = calendar.week_of(calendar.local_date(at, planning))
    if last.kind in WEEKLY and not is_filled(conversation.person, week):
        return week
    return f"{base(last.slot)}+{_times(planning)}"


def _over(planning: Planning) -> str:
    last = planning.nudged[-1]
    return base(last.slot) if last.kind == "opvolging" else ""
