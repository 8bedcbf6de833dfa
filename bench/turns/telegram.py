"""The part of Telegram that a conversation needs, held in memory: updates to fetch, messages that arrive."""

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

from bench.turns.http import Answer, Params

_ME = {"id": 123456, "is_bot": True, "first_name": "Reflectiecoach", "username": "reflectiecoach_bot"}
_RESULTS: dict[str, Any] = {
    "getMe": _ME,
    "getMyCommands": [],
    "getMyShortDescription": {"short_description": ""},
    "getMyDescription": {"description": ""},
}
Button = dict[str, Any]


class Reader(Protocol):
    """Someone to whom messages come."""

    def hears(self, message: int, text: str, buttons: list[Button]) -> None:
        """A message has arrived in the chat."""
        ...


class Telegram:
    """Takes calls; half of `latency` (seconds) passes before a call is seen, half before its answer is."""

    def __init__(self) -> None:
        self.latency = 0.0
        self.calls = 0  # without the polls
        self.readers: dict[int, Reader] = {}
        self._ids = itertools.count(time.time_ns() // 1_000_000)  # a database used again has handled those of before
        self._updates: deque[dict[str, Any]] = deque()
        self._poll: tuple[Params, Answer] | None = None

    def call(self, method: str, params: Params, answer: Answer) -> None:
        """Take a call."""
        self._later(self._see, method, params, lambda result: self._later(answer, result))

    def _later(self, then: Callable[..., None], *values: Any) -> None:
        if self.latency:
            asyncio.get_running_loop().call_later(self.latency / 2, then, *values)
        else:
            then(*values)

    def _see(self, method: str, params: Params, answer: Answer) -> None:
        if method == "getUpdates":
            poll = self._poll = (params, answer)
            self._bring()
            if self._poll:
                asyncio.get_running_loop().call_later(int(params.get("timeout") or 0), self._expire, poll)
            return
        self.calls += 1
        answer(self._send(params) if method == "sendMessage" else _RESULTS.get(method, True))

    def _send(self, params: Params) -> dict[str, Any]:
        person, number, markup = int(params["chat_id"]), next(self._ids), params.get("reply_markup")
        buttons = [button for row in markup["inline_keyboard"] for button in row] if markup else []
        if reader := self.readers.get(person):  # what an earlier run still had to send finds nobody
            reader.hears(number, params["text"], buttons)
        message = _message(person, number, params["text"])
        return message | {"from": _ME, **({"reply_markup": markup} if markup else {})}

    # --- what people do ---

    def leave(self) -> None:
        """All put their phones away: what is still said reaches nobody, and no call is slow any more."""
        self.readers, self.latency = {}, 0.0

    def typed(self, person: int, text: str) -> None:
        """Someone typed."""
        entities = [{"type": "bot_command", "offset": 0, "length": len(text)}] if text.startswith("/") else []
        message = _message(person, next(self._ids), text) | {"from": _user(person)}
        self._put(message=message | ({"entities": entities} if entities else {}))

    def tapped(self, person: int, under: int, data: str) -> None:
        """Someone tapped a button under a message."""
        message = _message(person, under, "…") | {"from": _ME}
        query = {"id": str(next(self._ids)), "from": _user(person), "chat_instance": "1", "data": data}
        self._put(callback_query=query | {"message": message})

    def _put(self, **update: Any) -> None:
        self._updates.append({"update_id": next(self._ids), **update})
        if len(self._updates) == 1 or self._poll:
            asyncio.get_running_loop().call_soon(self._bring)  # what comes in the same moment goes together

    def _bring(self) -> None:
        if self._poll is None:
            return
        params, answer = self._poll
        while self._updates and self._updates[0]["update_id"] < int(params.get("offset") or 0):
            self._updates.popleft()
        if self._updates:
            self._poll = None
            answer(list(itertools.islice(self._updates, int(params.get("limit") or 100))))

    def _expire(self, poll: tuple[Params, Answer]) -> None:
        """End a poll that brought nothing."""
        if self._poll is poll:
            self._poll = None
            poll[1]([])


def _user(person: int) -> dict[str, Any]:
    return {"id": person, "is_bot": False, "first_name": f"Persoon {person}", "language_code": "nl"}


def _message(person: int, number: int, text: str) -> dict[str, Any]:
    chat = {"id": person, "type": "private", "first_name": f"Persoon {person}"}
    return {"message_id": number, "date": 1_790_000_000, "chat": chat, "text": text}
