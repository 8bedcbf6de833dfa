"""Looks ahead: what a person would hear in the coming weeks and why, or why not; for support and authors of texts."""

from dataclasses import replace
from datetime import datetime, timedelta

from dialogs import calendar
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.kader import Kader
from dialogs.kernel.reply import plain, rich
from dialogs.kernel.texts import Texts
from dialogs.nudges import history
from dialogs.nudges.deciding import decide, due
from dialogs.nudges.value import Decision
from dialogs.when import at_local


def plan(conversation: Conversation, kader: Kader, start: datetime, weeks: int) -> list[Decision]:
    """The decisions from `start` (aware) on, as if the person does nothing in that time.

    One for each nudge, and one for each weekly moment of the person's at which nothing comes.
    """
    decisions, until = list[Decision](), start + timedelta(weeks=weeks)
    at = _next_look(conversation, start)
    while at and at <= until:
        decision = decide(conversation, kader, at)
        decisions.append(decision)
        conversation = _after(conversation, decision)
        at = _next_look(conversation, at)
    return decisions


def why(decision: Decision, texts: Texts, kader: Kader) -> str:
    """The sentence (Dutch) that says why this nudge comes, or why nothing does."""
    nudge = decision.nudge
    key = f"komt_{nudge.kind}" if nudge else f"stil_{decision.hold}"
    named = kader.kernaspect(nudge.kernaspect).naam if nudge and nudge.kind == "week" else ""
    return plain(rich(texts.phrasings[f"seintje.say.{key}"][0], {"naam": named}))


def _after(conversation: Conversation, decision: Decision) -> Conversation:
    if decision.nudge is None:
        return conversation
    planning = history.noted(conversation.person.planning, decision.nudge, decision.at)
    return replace(conversation, person=replace(conversation.person, planning=planning))


def _next_look(conversation: Conversation, at: datetime) -> datetime | None:
    """The next moment at which something may come, or at which the person would expect it."""
    looks = [found for found in (due(conversation, at), _own_moment(conversation, at)) if found]
    return min(looks, default=None)


def _own_moment(conversation: Conversation, at: datetime) -> datetime | None:
    """The next weekly moment by the clock alone, whatever the calendar says of that day."""
    person = conversation.person
    if person.week is None:
        return None
    day = calendar.local_date(at, person.planning)
    ahead = calendar.days(day, day + timedelta(days=8))
    moments = (
        at_local(d, person.week.time, calendar.zone(person.planning)) for d in ahead if d.weekday() == person.week.day
    )
    return next(moment for moment in moments if moment > at)
