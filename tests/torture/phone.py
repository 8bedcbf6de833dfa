"""A person's phone: passes on what the thumb does, and waits until the screen shows what came of it."""

from collections.abc import Callable
from typing import Any

from tests.support.simulated import Control
from tests.torture.screen import Message, Question, question, repeats

_LOOK = 20.0  # seconds that one look lasts at most
_NEWEST = 20  # messages that a screen shows


class Phone:
    """What one person has seen so far."""

    def __init__(self, control: Control, person: int) -> None:
        self.newest: Question | None = None
        self.skipped = 0  # questions that never came
        self.unordered = 0  # questions that came after a later one
        self._control, self._person = control, person
        self._heard: dict[int, str] = {}  # the bot's messages
        self._numbers: set[int] = set()
        self._ahead = 1  # how many questions may come at once
        self._acted = 0  # the newest message when the thumb last moved
        self._seq = 0

    @property
    def number(self) -> int:
        """The newest question's number; 0 when nothing was asked yet."""
        return self.newest.number if self.newest else 0

    async def act(self, act: str, **values: Any) -> Any:
        """Say, tap or edit."""
        self._acted = max(self._heard, default=0)
        return await self._control.post(f"people/{self._person}/{act}", **values)

    async def questions(self, count: int) -> None:
        """Wait for so many new questions."""
        self._ahead, wanted = count, self.number + count
        await self._until(lambda: self.number >= wanted)
        self._ahead = 1

    async def words(self) -> None:
        """Wait until anything was said since the last act."""
        await self._until(lambda: bool(self.news(self._acted)))

    def news(self, message: int) -> list[str]:
        """What was said after a message, without repetitions."""
        heard = sorted(self._heard.items())
        again = repeats(text for _, text in heard)
        return [text for (number, text), repeat in zip(heard, again, strict=True) if number > message and not repeat]

    async def _until(self, ready: Callable[[], bool]) -> None:
        while not ready():
            query = {"after": self._seq, "wait": _LOOK, "limit": _NEWEST}
            chat = await self._control.get(f"people/{self._person}/chat", **query)
            self._seq = chat["seq"]
            for message in chat["messages"]:
                if message["from"] == "bot" and message["message_id"] not in self._heard:
                    self._hear(message)

    def _hear(self, message: Message) -> None:
        self._heard[message["message_id"]] = message["text"]
        heard = question(message)
        if heard is None or heard.number in self._numbers:
            return
        self._numbers.add(heard.number)
        self.unordered += heard.number < self.number
        self.skipped += heard.number > self.number + self._ahead
        if heard.number > self.number:
            self.newest = heard
