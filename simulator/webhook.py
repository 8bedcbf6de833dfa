"""Delivering updates to the bot's own web server, again and again until it takes them, as Telegram does."""

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl

import aiohttp

from simulator.clock import Clock
from simulator.model import Json
from simulator.updates import Update, UpdateQueue

FIRST_DELAY = 2.0
LONGEST_DELAY = 64.0
ANSWER_TIMEOUT = aiohttp.ClientTimeout(total=60)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105

Answer = Callable[[Json], Awaitable[None]]
"""Performs the method call a bot may put in its response to the webhook."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where to deliver: `secret_token` goes along in a header, if there is one."""

    url: str
    secret_token: str = ""
    max_connections: int = 40


class DeliveryError(Exception):
    """The bot answered with something other than 2xx."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        super().__init__(f"Wrong response from the webhook: {response.status} {response.reason}")
        given = response.headers.get("Retry-After", "")
        self.retry_after = min(int(given), 3600) if given.isdigit() else 0


class Webhook:
    """Sends each chat's updates one by one in order, several chats at a time (up to max_connections)."""

    def __init__(self, updates: UpdateQueue, clock: Clock) -> None:
        self.target: Target | None = None
        self.answer: Answer | None = None
        self._updates = updates
        self._clock = clock
        self._session: aiohttp.ClientSession | None = None
        self._connections = asyncio.Semaphore(1)
        self._lanes: dict[int, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._last_error: Json = {}

    async def set(self, target: Target) -> None:
        """Deliver to `target` from now on, beginning with what is pending."""
        await self.remove()
        self.target = target
        self._session = aiohttp.ClientSession(timeout=ANSWER_TIMEOUT)
        self._connections = asyncio.Semaphore(target.max_connections)
        self._updates.deliver = self._arrived
        for update in list(self._updates.pending.values()):
            self._arrived(update)

    async def remove(self) -> None:
        """Stop delivering; what is not delivered stays pending."""
        self.target, self._updates.deliver, self._last_error = None, None, {}
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._lanes.clear()
        if self._session is not None:
            await self._session.close()

    def info(self) -> Json:
        """The Bot API's WebhookInfo, without the fields that belong to the queue."""
        if self.target is None:
            return {"url": ""}
        settings: Json = {"max_connections": self.target.max_connections, "ip_address": "127.0.0.1"}
        return {"url": self.target.url, **settings, **self._last_error}

    def _arrived(self, update: Update) -> None:
        lane = self._lanes.get(update.chat_id)
        if lane is not None:
            lane.append(update)
            return
        self._lanes[update.chat_id] = deque([update])
        task = asyncio.create_task(self._drain(update.chat_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, chat_id: int) -> None:
        lane = self._lanes[chat_id]
        while lane:
            await self._deliver(lane[0])
            lane.popleft()
        del self._lanes[chat_id]

    async def _deliver(self, update: Update) -> None:
        """Try until it works: at once after the first failure, then after 2, 4, 8 … seconds."""
        for delay in _delays():
            try:
                async with self._connections:
                    await self._post(update)
                break
            except (aiohttp.ClientError, TimeoutError, DeliveryError) as error:
                self._last_error = {"last_error_date": self._clock.now(), "last_error_message": _words(error)}
                await asyncio.sleep(getattr(error, "retry_after", 0) or delay)

    async def _post(self, update: Update) -> None:
        assert self._session is not None and self.target is not None  # noqa: S101 (narrowing: set() made both)
        headers = {"Content-Type": "application/json"}
        if self.target.secret_token:
            headers[SECRET_HEADER] = self.target.secret_token
        body = update.body.encode()
        async with self._session.post(self.target.url, data=body, headers=headers, allow_redirects=False) as response:
            content = await response.read()
            if response.status >= 300:
                raise DeliveryError(response)
        self._updates.confirm(update.update_id)
        await self._answer(response, content)

    async def _answer(self, response: aiohttp.ClientResponse, content: bytes) -> None:
        """Perform a call in the response; the bot never learns how it went."""
        if self.answer is None or not content:
            return
        with contextlib.suppress(ValueError):
            await self.answer(_parameters(response.content_type, content))


def _parameters(content_type: str, content: bytes) -> Json:
    """A method call in a response, as JSON or as a form. Raises ValueError if it is neither."""
    if content_type == "application/x-www-form-urlencoded":
        return dict(parse_qsl(content.decode()))
    values = json.loads(content)
    return values if isinstance(values, dict) else {}


def _delays() -> Iterator[float]:
    yield 0.0
    delay = FIRST_DELAY
    while True:
        yield delay
        delay = min(delay * 2, LONGEST_DELAY)


def _words(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "Read timeout expired"
    if isinstance(error, aiohttp.ClientConnectorError):
        return "Connection refused"
    return str(error) if isinstance(error, DeliveryError) else "Connection reset by peer"
