"""Why the coach keeps still at a moment: the rules of silence, one a line, the hard ones first."""

from collections.abc import Callable
from datetime import datetime

from dialogs import calendar
from dialogs.kernel.conversation import Conversation
from dialogs.nudges import ladder, spacing, weekly
from dialogs.nudges.value import Hold
from dialogs.when import at_local

Rule = Callable[[Conversation, datetime], bool]


def hold(conversation: Conversation, at: datetime) -> Hold:
    """The first rule that keeps the weekly nudge back at this moment; that it is not the moment comes last."""
    return next((why for why, applies in _RULES if applies(conversation, at)), Hold.NOT_YET)


def _pauses(reason: str) -> Rule:
    def rule(conversation: Conversation, at: datetime) -> bool:
        pause = conversation.person.planning.pause
        return pause is not None and pause.reason == reason

    return rule


def _done(conversation: Conversation, at: datetime) -> bool:
    day = calendar.local_date(at, conversation.person.planning)
    return weekly.is_filled(conversation.person, calendar.week_of(day))


def _late(conversation: Conversation, at: datetime) -> bool:
    """The moment of this local week was missed."""
    planning = conversation.person.planning
    monday = calendar.monday(calendar.local_date(at, planning))
    planned = next(weekly.weekly(conversation, at_local(monday, "00:00", calendar.zone(planning))), None)
    return planned is not None and planned.at < at - spacing.LATE


def _rhythm(conversation: Conversation, at: datetime) -> bool:
    day = calendar.local_date(at, conversation.person.planning)
    return weekly.too_soon(conversation.person, calendar.monday(day), at)


def _day_off(conversation: Conversation, at: datetime) -> bool:
    planning = conversation.person.planning
    return calendar.is_free(calendar.local_date(at, planning), planning)


def _holiday(conversation: Conversation, at: datetime) -> bool:
    planning = conversation.person.planning
    return calendar.is_holiday(calendar.local_date(at, planning), planning)


def _here(conversation: Conversation, at: datetime) -> bool:
    """The person was here after their moment of today, so there is no need to come any more."""
    person, planning = conversation.person, conversation.person.planning
    day = calendar.local_date(at, planning)
    own = next(calendar.moments(planning, spacing.clock(person), day, day), at)
    return conversation.seen is not None and own <= conversation.seen


_RULES: tuple[tuple[Hold, Rule], ...] = (
    (Hold.NO_CONSENT, lambda c, at: not c.may_be_stored),
    (Hold.OFF, lambda c, at: not c.person.nudges),
    (Hold.ILL, _pauses("ziek")),
    (Hold.PAUSED, _pauses("pauze")),
    (Hold.SILENT, lambda c, at: ladder.is_silent(c.person.planning)),
    (Hold.NO_MOMENT, lambda c, at: c.person.week is None),
    (Hold.HOLIDAY, _holiday),
    (Hold.DAY_OFF, _day_off),
    (Hold.QUIET, lambda c, at: calendar.is_quiet(at, c.person.planning)),
    (Hold.DONE, _done),
    (Hold.SNOOZED, lambda c, at: (c.person.planning.snoozed or at) > at),
    (Hold.RUNNING, lambda c, at: spacing.after_dialogue(c) > at),
    (Hold.REFLECTED, lambda c, at: spacing.after_reflecting(c.person) > at),
    (Hold.SPACED, lambda c, at: spacing.after_others(c.person.planning) > at),
    (Hold.RHYTHM, _rhythm),
    (Hold.HERE, _here),
    (Hold.LATE, _late),
)
