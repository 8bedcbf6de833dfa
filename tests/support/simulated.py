"""The simulator as tests use it: people who say, tap, edit and look at their chat."""

import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

import aiohttp

Chat = dict[str, Any]
_PATIENCE = 30.0  # seconds until a test takes silence for an answer
_HELD = 0.5  # seconds that a look at a chat in which nothing happens is held


class Control:
    """The simulator's control API."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(self.url)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._session
        await self._session.close()

    async def post(self, path: str, **values: Any) -> Any:
        """POST /control/PATH; fails on anything but success."""
        return await self._ask("POST", path, json=values)

    async def get(self, path: str, **query: Any) -> Any:
        """GET /control/PATH."""
        return await self._ask("GET", path, params=query)

    async def delete(self, path: str) -> Any:
        """DELETE /control/PATH."""
        return await self._ask("DELETE", path)

    async def _ask(self, method: str, path: str, **request: Any) -> Any:
        assert self._session
        async with self._session.request(method, f"/control/{path}", **request) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def person(self, name: str = "Noor") -> "Person":
        """Someone new."""
        return Person(self, (await self.post("people", name=name))["id"])


class Person:
    """Someone with a phone."""

    def __init__(self, control: Control, number: int) -> None:
        self.control, self.number = control, number

    async def act(self, act: str, **values: Any) -> Any:
        """Do something at the control API's people/ID/ACT."""
        return await self.control.post(f"people/{self.number}/{act}", **values)

    async def say(self, text: str) -> int:
        """Type; gives the message's id."""
        return int((await self.act("say", text=text))["message_id"])

    async def tap(self, label: str) -> None:
        """Tap the newest button with this label."""
        await self.act("tap", label=label)

    async def send(self, act: str) -> None:
        """Say, or tap a [button], without waiting."""
        await (self.tap(act[1:-1]) if act.startswith("[") and act.endswith("]") else self.say(act))

    async def chat(self, **query: Any) -> Chat:
        """The chat as it stands; with `after` and `wait` as soon as it has changed."""
        found: Chat = await self.control.get(f"people/{self.number}/chat", **query)
        return found

    async def chat_when(self, ready: Callable[[Chat], bool], patience: float = _PATIENCE) -> Chat:
        """The chat as soon as it is as wished, or as it is when patience ends."""
        until = time.monotonic() + patience
        chat = await self.chat()
        while not ready(chat) and time.monotonic() < until:
            chat = await self.chat(after=chat["seq"], wait=_HELD)
        return chat

    async def hears(self, words: str, patience: float = _PATIENCE) -> Chat:
        """Wait until the newest message of the bot contains these words."""
        chat = await self.chat_when(lambda chat: words in newest(chat), patience)
        assert words in newest(chat), f"{words!r} did not come; last was {newest(chat)!r}"
        return chat

    async def talk(self, *acts: str) -> Chat:
        """Say or [tap] one after another, waiting for an answer each time."""
        chat = await self.chat()
        for act in acts:
            before = _heard(chat)
            await self.send(act)
            chat = await self.chat_when(lambda chat, before=before: _heard(chat) > before)  # type: ignore[misc]
        return chat


def _heard(chat: Chat) -> int:
    return sum(message["from"] == "bot" for message in chat["messages"])


def newest(chat: Chat) -> str:
    """The text of the bot's newest message."""
    return next((m["text"] for m in reversed(chat["messages"]) if m["from"] == "bot"), "")
