"""Joining: who consents gets a name that tells nothing, and uses up the invitation they came by."""

import secrets
from dataclasses import replace

from bot.access import lines
from bot.access.gate import Door, Visit
from bot.store import invitations
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.outcome import Outcome
from dialogs.kernel.texts import Texts


async def joined(door: Door, visit: Visit, outcome: Outcome, texts: Texts) -> Outcome:
    """The outcome of a step, with what joining adds; an invitation that has just closed lets nothing be stored."""
    conversation = outcome.conversation
    if not conversation.may_be_stored:
        return outcome
    door.gate.guests.pop(visit.heard.person, None)
    person = conversation.person
    if not person.kenmerk:
        person = replace(person, kenmerk=_kenmerk())
    one = visit.invitation
    if one is None or one.team == person.team:
        return replace(outcome, conversation=replace(conversation, person=person))
    if not await invitations.use(door.work.transaction, one.id, door.now):
        return Outcome(Conversation(), (lines.reply(texts, "ongeldig", {}),)) if not visit.member else outcome
    person = replace(person, team=one.team, deelt=None)  # what they agreed to was another team's mirror
    told = lines.reply(texts, "team", {"team": one.team})
    return replace(outcome, conversation=replace(conversation, person=person), replies=(told, *outcome.replies))


def _kenmerk() -> str:
    """Eight digits; a manager who calls someone by it is told when two people bear the same."""
    return f"{secrets.randbelow(10_000):04}-{secrets.randbelow(10_000):04}"
