"""Sends what waits in the outbox: in order for each person, many people at once."""

import asyncio
import contextlib
import logging
import time
from collections import deque
from collections.abc import Iterable

from telegram.error import InvalidToken

from bot.store.engine import Room, StoreAwayError
from bot.store.rows import Call
from bot.store.store import Store
from bot.telegram.api import Api
from bot.telegram.confirmer import Confirmer
from bot.telegram.papers import Papers, is_recipe
from bot.telegram.result import message_id
from bot.telegram.sender import LIGHT, Sender, Sent
from bot.workshop import Workshop
from dialogs.kernel.texts import Texts

log = logging.getLogger(__name__)

_SWEEP = 0.5  # seconds between looks for what another process left
_LEFT = 1000  # milliseconds after which a waiting call seems left
_REMEMBERED = 10_000  # people of whom it is known without asking the store which message shows their buttons


class Lanes:
    """One lane of waiting calls for each person who has any."""

    def __init__(self, api: Api, store: Store, workshop: Workshop, texts: Texts) -> None:
        self._store = store
        self._sender = Sender(api)
        self._papers = Papers(self._sender, workshop, texts)
        self._confirmer = Confirmer(store)
        self._waiting: dict[int, deque[Call]] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._shown: dict[int, int | None] = {}
        self.failed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def start(self) -> list[Call]:
        """Take up what an earlier run left, and give it."""
        left = await self._store.waiting()
        self.put(left)
        return left

    async def sweep(self) -> None:
        """Where several processes share a database: send what one that died had still to send."""
        while True:
            await asyncio.sleep(_SWEEP)
            with contextlib.suppress(StoreAwayError):
                for person in await self._store.waited(time.time_ns() // 1_000_000 - _LEFT):
                    self._waiting.setdefault(person, deque())
                    self._open(person)

    def put(self, calls: Iterable[Call]) -> None:
        """Send calls that stand in the outbox."""
        for call in calls:
            self._waiting.setdefault(call.person, deque()).append(call)
            self._open(call.person)

    def _open(self, person: int) -> None:
        if person not in self._tasks:
            self._tasks[person] = asyncio.create_task(self._lane(person))

    @property
    def length(self) -> int:
        """How many calls wait."""
        return sum(len(lane) for lane in self._waiting.values())

    async def room(self, most: int) -> None:
        """Wait until no more than so many calls wait."""
        while self.length > most and self._tasks:
            await asyncio.wait(set(self._tasks.values()), return_when=asyncio.FIRST_COMPLETED)

    async def flush(self, seconds: float) -> None:
        """Wait until all is sent, for so long at most; the rest stays in the outbox."""
        if self._tasks:
            await asyncio.wait(set(self._tasks.values()), timeout=seconds)
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _lane(self, person: int) -> None:
        try:
            while self._store.shared and self._waiting.pop(person, None) is not None:
                await self._shared(person)
            while self._waiting.get(person):
                await self._patiently(person, self._waiting[person])
        except InvalidToken as error:
            if not self.failed.done():
                self.failed.set_exception(error)
        except StoreAwayError as error:
            log.error("messages wait: %s", error)
        finally:
            self._waiting.pop(person, None)
            self._tasks.pop(person, None)
            if len(self._shown) > _REMEMBERED:
                self._shown.pop(person, None)

    async def _patiently(self, person: int, lane: deque[Call]) -> None:
        """One round; a database that is away is waited for, since nobody else knows of these calls."""
        try:
            await self._round(person, lane)
        except StoreAwayError as error:
            log.error("messages wait: %s", error)
            await asyncio.sleep(_SWEEP)

    async def _shared(self, person: int) -> None:
        """Send from the database what waits for someone, unless another process is at it."""
        async with self._store.claim(Room.LANE, person) as mine:
            while mine and (lane := deque(await self._store.waiting(person))):
                self._shown.pop(person, None)  # another process may have shown a newer question
                while lane:
                    await self._round(person, lane)

    async def _round(self, person: int, lane: deque[Call]) -> None:
        """Send the next message, and beside it the light calls that come before it."""
        calls = [lane[0]]
        while calls[-1].method in LIGHT and len(calls) < len(lane):
            calls.append(lane[len(calls)])
        if person not in self._shown and any(_closes(call) for call in calls):
            self._shown[person] = await self._store.shown(person)  # now, for the next question may be out soon
        await asyncio.gather(*map(self._send, calls[:-1]), self._finish(calls, lane))

    async def _finish(self, calls: list[Call], lane: deque[Call]) -> None:
        """Send the last call of a round and mark the round, not waiting for light calls that fail.

        A light call does no good later, and after a crash it might strike the message that follows it.
        """
        person = calls[-1].person
        before = self._shown.get(person)
        gone = await self._send(calls[-1]) is Sent.GONE
        shown = {person: self._shown[person]} if self._shown.get(person) != before else {}
        done = list(lane) if gone else calls  # who blocked the bot gets nothing of what waits
        await self._confirmer.confirm([(person, call.id) for call in done], shown, [person] if gone else [])
        for _call in done:
            lane.popleft()

    async def _send(self, call: Call) -> Sent:
        if is_recipe(call):
            return await self._papers.send(call)
        params = dict(call.params)
        if _closes(call):
            if self._shown[call.person] is None:
                return Sent.YES
            params["message_id"] = self._shown[call.person]
        sent, result = await self._sender.send(call, params)
        if sent is Sent.YES and call.method == "sendMessage" and "reply_markup" in call.params:
            self._shown[call.person] = message_id(result)
        return sent


def _closes(call: Call) -> bool:
    """It takes the buttons away from whichever message shows them."""
    return call.method == "editMessageReplyMarkup" and "message_id" not in call.params
