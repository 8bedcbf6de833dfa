"""A phone on Telegram: a person in the simulator, with the real bot process at the other side."""

import asyncio
from datetime import timedelta

from tests.support.clocks import move
from tests.support.lines import of_messages
from tests.support.processes import Bot
from tests.support.simulated import Chat, Person

_LOOKED = 0.5  # seconds in which a process that started has looked what was kept for long enough


class TelegramPhone:
    """What a person says and taps there, and what the bot sends them."""

    def __init__(self, person: Person, bot: Bot) -> None:
        self._person, self._bot = person, bot

    async def do(self, act: str, expected: list[str]) -> list[str]:
        """Say or tap, and give what the bot sends until it has sent what was expected, or fell silent."""
        before = await self._person.chat()
        await self._person.send(act)
        return await self._sent(before, expected)

    async def later(self, time: timedelta, expected: list[str]) -> list[str]:
        """Move the bot's clock at once, and give what it then sends of its own accord, if something is expected."""
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
        """Kill the bot and start it again."""
        self._bot.kill()
        self._bot.start()
        await asyncio.sleep(_LOOKED)


def _new(chat: Chat, before: Chat) -> list[str]:
    toasts = [toast["text"] for toast in chat["toasts"][len(before["toasts"]) :]]
    return toasts + list(of_messages(chat["messages"][len(before["messages"]) :]))
