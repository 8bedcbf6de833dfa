"""What goes wrong on purpose: calls that fail, hang and vanish, and processes killed at random moments."""

import asyncio
import random
from collections.abc import Sequence
from typing import Any

from tests.support.simulated import Control
from tests.torture.coaches import Coach
from tests.torture.ledger import Ledger

_METHODS = ("sendMessage", "editMessageReplyMarkup", "answerCallbackQuery", "deleteMessage", "getUpdates", "setWebhook")
_FAULTS: tuple[dict[str, Any], ...] = (
    {"kind": "latency", "seconds": 2.0, "probability": 0.02},
    {"kind": "status", "status": 429, "retry_after": 1, "probability": 0.01},
    {"kind": "status", "status": 500, "probability": 0.02},
    {"kind": "drop", "probability": 0.02},
    {"kind": "drop_after", "probability": 0.02},
    {"kind": "reset", "probability": 0.01},
)
_UNKNOWING = {"latency", "drop_after"}  # faults by which a message may arrive without the coach ever learning it
_GAP = (0.2, 3.0)  # seconds that a process runs before it is killed
_EARLY = 0.2  # of the kills strike one that is still starting
_NEWEST = 4  # messages at the end of a chat
_SOON = 0.1  # seconds until Telegram has dealt with what a dead process sent


async def begin(control: Control) -> None:
    """From here on the Bot API fails now and then."""
    for method in _METHODS:
        for fault in _FAULTS:
            await control.post("faults", method=method, **fault)


async def end(control: Control) -> tuple[int, int]:
    """No more trouble; gives how many calls met some, and how many messages may have arrived unknown to the coach."""
    struck = (await control.get("faults"))["faults"]
    await control.delete("faults")
    unknown = [fault for fault in struck if fault["kind"] in _UNKNOWING and fault["method"] == "sendMessage"]
    return sum(fault["hits"] for fault in struck), sum(fault["hits"] for fault in unknown)


class Killer:
    """Kills one process at a time, at random moments, and starts it again at once."""

    def __init__(self, coaches: Sequence[Coach], ledger: Ledger, control: Control, dice: random.Random) -> None:
        self.kills = 0
        self.in_flight = 0  # messages that had arrived when a process died before it could note that
        self._coaches, self._ledger, self._control, self._dice = coaches, ledger, control, dice

    async def kill(self, times: int) -> None:
        """Kill so many times."""
        while self.kills < times:
            coach = self._dice.choice(self._coaches)
            if self._dice.random() >= _EARLY:
                await coach.running()
            await asyncio.sleep(self._dice.uniform(*_GAP))
            await coach.kill()
            self.kills += 1
            unsent = await self._ledger.unsent()
            await coach.launch()
            await asyncio.sleep(_SOON)
            self.in_flight += sum(await asyncio.gather(*(self._arrived(*one) for one in unsent.items())))

    async def _arrived(self, person: int, text: str) -> bool:
        """Whether a message that the coach believes unsent stands in the chat."""
        chat = await self._control.get(f"people/{person}/chat", limit=_NEWEST)
        return any(message["from"] == "bot" and message["text"] == text for message in chat["messages"])
