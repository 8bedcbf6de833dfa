"""A phone on Telegram: a person in the simulator, with the real bot process at the other side."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta

from tests.support.clocks import move
from tests.support.lines import of_messages
from tests.support.processes import Bot
from tests.support.simulated import Chat, Person

_PATIENCE = 30.0  # seconds until a test takes it that the bot will not do something any more
_DUE, _UNDER_WAY = "SELECT due FROM people", "SELECT 1 FROM outbox"


class TelegramPhone:
    """What a person says and taps there, and what the bot sends them."""

    def __init__(self, person: Person, bot: Bot) -> None:
        self._person, self._bot = person, bot
        self._planned: list[int | None] | None = None  # when the bot would speak, as its killed process had it

    async def do(self, act: str, expected: list[str]) -> list[str]:
        """Say or tap, and give what the bot sends until it has sent what was expected, or fell silent."""
        before = await self._person.chat()
        await self._person.send(act)
        return await self._sent(before, expected)

    async def later(self, time: timedelta, expected: list[str]) -> list[str]:
        """Move the bot's clock at once, and give what it then sends of its own accord, if something is expected.

        A process that started anew first looks what was kept for long enough, and plans to speak of it.
        """
        await self._planned_anew()
        before = await self._person.chat()
        move(self._bot.clock, time)
        return await self._sent(before, expected) if expected else []

    async def _sent(self, before: Chat, expected: list[str]) -> list[str]:
        chat = await self._person.chat_when(lambda chat: _new(chat, before) == expected)
        return _new(chat, before)

    async def joins(self, team: str) -> None:
        """Make a real invitation and follow its link; the coach says that it worked, and greets."""
        code, before = await asyncio.to_thread(self._bot.code, team), await self._person.chat()
        await self._person.say(f"/start {code}")
        await self._person.chat_when(lambda chat: len(chat["messages"]) == len(before["messages"]) + 3)

    async def killed(self) -> None:
        """Kill the bot, with no message under way, which might come twice, and start it again."""
        async with asyncio.timeout(_PATIENCE):
            while self._rows(_UNDER_WAY):
                await asyncio.sleep(0.01)
        self._bot.kill()
        self._planned = self._rows(_DUE)
        self._bot.start()

    async def _planned_anew(self) -> None:
        async with asyncio.timeout(_PATIENCE):
            while self._planned is not None and self._rows(_DUE) == self._planned:
                await asyncio.sleep(0.01)
        self._planned = None

    def _rows(self, statement: str) -> list[int | None]:
        with closing(sqlite3.connect(self._bot.database)) as opened:
            return [value for (value,) in opened.execute(statement)]


def _new(chat: Chat, before: Chat) -> list[str]:
    toasts = [toast["text"] for toast in chat["toasts"][len(before["toasts"]) :]]
    return toasts + list(of_messages(chat["messages"][len(before["messages"]) :]))
