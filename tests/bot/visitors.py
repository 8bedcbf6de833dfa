"""People at the coach's door, without a process: raw updates in, the calls that answer them out."""

import itertools
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from bot.access import codes
from bot.access.gate import Gate
from bot.store import invitations
from bot.store.invitations import Invitation
from bot.store.rows import Call
from bot.store.store import Store
from bot.turns import Turns
from dialogs.kernel import kader
from dialogs.kernel.coach import Coach
from dialogs.register import coach
from tests.support.phones import SMALL

_IDS = itertools.count(1)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ASKED, CONSENT = "voor wie een uitnodiging heeft", "Mag ik je antwoorden bewaren?"  # what is said at the door


@cache
def small() -> Coach:
    """The coach on the small kader."""
    return coach(kader.load(SMALL))


@dataclass(slots=True)
class Time:
    """The coach's clock, and the one that measures how fast things come; both stand still."""

    at: datetime = datetime(2026, 11, 19, 12, tzinfo=UTC)
    ticks: float = 0.0

    def __call__(self) -> datetime:
        return self.at

    def advance(self, time: timedelta) -> None:
        """Let time pass."""
        self.at += time
        self.ticks += time.total_seconds()

    @property
    def now(self) -> int:
        """Milliseconds since 1970."""
        return int(self.at.timestamp() * 1000)


@dataclass(slots=True)
class House:
    """A coach with a gate, on a store."""

    store: Store
    time: Time = field(default_factory=Time)
    invited: bool = True
    limit: int = 0
    turns: Turns = field(init=False)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """What was in memory only is gone."""
        gate = Gate(invited=self.invited, limit=self.limit, clock=lambda: self.time.ticks)
        self.turns = Turns(small(), self.store, self.time, gate)

    async def code(self, team: str = "noord", uses: int = 20, days: int = 14) -> str:
        """Make an invitation."""
        code, made = codes.new(), self.time.now
        expires = made + days * DAY // timedelta(milliseconds=1)
        async with self.store.work() as work:
            one = Invitation(codes.new(), team, uses, 0, made, expires)
            await invitations.add(work.transaction, one, codes.digest(code))
        return code

    def visitor(self) -> "Visitor":
        """Someone nobody has seen before."""
        return Visitor(self, 900_000_000 + next(_IDS))

    async def member(self, team: str = "noord") -> "Visitor":
        """Someone who came in by an invitation and consented."""
        one = self.visitor()
        await one.say(f"/start {await self.code(team)}")
        await one.tap("Ja, dat is goed")
        return one

    async def with_a_moment(self, number: int) -> "Visitor":
        """Someone with this number who consented and chose Thursday half past four as the weekly moment."""
        one = Visitor(self, number)
        await one.say("/start")
        await one.tap("Ja, dat is goed")
        await one.tap("donderdag")
        for text in ("16.30", "/stop"):
            await one.say(text)
        return one


@dataclass(slots=True)
class Visitor:
    """Someone with a phone."""

    house: House
    number: int
    buttons: dict[str, str] = field(default_factory=dict)

    async def say(self, text: str) -> list[str]:
        """Type; gives what comes back."""
        return await self.say_all([text])

    async def say_all(self, texts: list[str]) -> list[str]:
        """Type so many messages at once."""
        return await self._hear([{"message": self._message(text)} for text in texts])

    async def tap(self, label: str) -> list[str]:
        """Tap the newest button with this label."""
        under = {"message_id": 1, "chat": {"id": self.number, "type": "private"}}
        query = {"id": str(next(_IDS)), "from": {"id": self.number}, "message": under, "data": self.buttons[label]}
        return await self._hear([{"callback_query": query}])

    def _message(self, text: str) -> dict[str, Any]:
        return {"message_id": next(_IDS), "chat": {"id": self.number, "type": "private"}, "text": text}

    async def _hear(self, updates: list[dict[str, Any]]) -> list[str]:
        calls = await self.house.turns.handle([{"update_id": next(_IDS), **update} for update in updates])
        return self.read(calls)

    def read(self, calls: list[Call]) -> list[str]:
        """The words of the messages among these calls; their buttons are remembered."""
        for call in calls:
            for row in call.params.get("reply_markup", {}).get("inline_keyboard", []):
                self.buttons |= {button["text"]: button["callback_data"] for button in row}
        return [str(call.params["text"]) for call in calls if call.method == "sendMessage"]
