"""The gate: lets in who is a member or was invited, and holds back who goes too fast; others leave no trace."""

import time
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.access import codes, guests, lines
from bot.access.pace import Limit, Pace
from bot.store import ended, invitations
from bot.store.invitations import Invitation
from bot.store.work import Work
from bot.telegram.updates import Heard
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.said import Said

_PAUSE = 30.0  # seconds that someone who went too fast is not heard
_BURST = 2  # minutes' worth of messages that may come at once
_GUESSES = 5  # wrong codes an hour from one chat
_ALL_GUESSES = 100  # wrong codes a minute from all chats together
_GUESTS = 10_000  # people with an invitation who did not consent yet
_OWN = {"mijngegevens", "privacy"}  # commands that stay open to whose access ended
_OWN_DIALOGUES = {"gegevens", "terugblik"}


@dataclass(frozen=True, slots=True)
class Visit:
    """What comes of an update at the gate."""

    heard: Heard
    passes: bool = True
    member: bool = False
    line: str = ""  # what to say to who does not pass; "" for nothing
    values: Mapping[str, object] = field(default_factory=dict)
    code: str = ""
    invitation: Invitation | None = None


class Gate:
    """What must be remembered between updates, in memory only: who was told what, and how fast everything comes."""

    def __init__(self, *, invited: bool = False, limit: int = 0, clock: Callable[[], float] = time.time) -> None:
        """`invited`: only who has an invitation comes in. `limit`: messages a minute, 0 for any number."""
        self.invited = invited
        self.pace = Limit(limit * _BURST, limit, _PAUSE, clock) if limit else None
        self.told = Limit(1, 1 / 60, clock=clock)  # each line once an hour
        self.wrong = Limit(_GUESSES, _GUESSES / 60, clock=clock)
        self.all_wrong = Limit(_ALL_GUESSES, _ALL_GUESSES, clock=clock)
        self.guests: OrderedDict[int, str] = OrderedDict()

    async def open(self, work: Work, people: Sequence[int], now: int) -> "Door":
        """The gate as it stands for these people in this transaction; `now` in milliseconds."""
        return Door(self, work, now, await ended.among(work.transaction, people))

    def remember(self, person: int, code: str) -> None:
        """Know a guest by the code they showed, for as long as this process lives."""
        self.guests[person] = code
        while len(self.guests) > _GUESTS:
            self.guests.popitem(last=False)


@dataclass(frozen=True, slots=True)
class Door:
    """The gate during one transaction."""

    gate: Gate
    work: Work
    now: int
    ended: Mapping[int, int | None]  # by person, when all of theirs goes

    def knows(self, before: Conversation | None) -> bool:
        """Whether someone is in, or anybody is."""
        return not self.gate.invited or bool(before and before.may_be_stored)

    async def admit(self, heard: Heard, before: Conversation | None) -> Visit:
        """Let someone pass or not; `before` is their conversation, which only members have stored."""
        if heard.said is None:
            return Visit(heard)
        before = before if before and before.may_be_stored else None
        said, code = guests.shown(heard.said, member=before is not None)
        visit = Visit(replace(heard, said=said), member=before is not None)
        if heard.person in self.ended and not _about_their_own(said, before):
            visit = self._farewell(visit)
        elif before is None:
            visit = await self._newcomer(visit, code or self.gate.guests.get(heard.person, ""))
        elif code:
            visit = replace(visit, invitation=await self._invitation(code))
        return self._in_time(visit) if visit.passes else self._once(visit)

    async def _newcomer(self, visit: Visit, code: str) -> Visit:
        """Someone who is not in: with an invitation they may go on, as far as the question of consent."""
        person = visit.heard.person
        if not code:
            return self._only_if_open(visit, "uitnodiging")
        if self.gate.wrong.is_spent(person):
            return self._only_if_open(visit, "")
        if self.gate.all_wrong.is_spent(0):
            return self._only_if_open(visit, "druk")
        found = await self._invitation(code)
        if found is None:
            self._guessed(person)
            return self._only_if_open(visit, "ongeldig")
        self.gate.remember(person, code)
        return replace(visit, code=code, invitation=found)

    def _only_if_open(self, visit: Visit, line: str) -> Visit:
        return replace(visit, passes=False, line=line) if self.gate.invited else visit

    async def _invitation(self, code: str) -> Invitation | None:
        if not codes.looks_like_one(code):
            return None
        return await invitations.find(self.work.transaction, codes.digest(code), self.now)

    def _guessed(self, person: int) -> None:
        self.gate.guests.pop(person, None)
        self.gate.wrong.take(person)
        self.gate.all_wrong.take(0)

    def _farewell(self, visit: Visit) -> Visit:
        line, values = lines.farewell(self.ended[visit.heard.person])
        return replace(visit, passes=False, line=line, values=values)

    def _in_time(self, visit: Visit) -> Visit:
        """Hold back who goes too fast."""
        pace = self.gate.pace.take(visit.heard.person, visit.heard.sent) if self.gate.pace else Pace.GO
        return visit if pace is Pace.GO else replace(visit, passes=False, line="tempo" if pace is Pace.TELL else "")

    def _once(self, visit: Visit) -> Visit:
        """Say a line to someone once an hour at most."""
        told = self.gate.told.take((visit.heard.person, visit.line)) is not Pace.GO
        return replace(visit, line="") if told else visit


def _about_their_own(said: Said, before: Conversation | None) -> bool:
    """Whether a member is busy with their own data, which stays theirs."""
    if before is None or said.kind == "command":
        return before is not None and said.value in _OWN
    return bool(before.frames) and before.frames[-1].dialogue in _OWN_DIALOGUES
