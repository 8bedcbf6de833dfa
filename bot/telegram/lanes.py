"""Sends what waits in the outbox: in order for each person, many people at once, until Telegram has it."""

import asyncio
import logging
import random
from collections import deque
from collections.abc import Iterable

from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.store.rows import Call
from bot.store.store import Store
from bot.telegram.api import Api
from bot.telegram.confirmer import Confirmer

log = logging.getLogger(__name__)

_LIGHT = {"answerCallbackQuery", "editMessageReplyMarkup", "sendChatAction"}  # pointless after a while
_LIGHT_TRIES = 3
_AT_ONCE = 200  # calls under way
_LONGEST_WAIT = 60.0  # seconds between two tries


class Lanes:
    """One lane of waiting calls for each person who has any."""

    def __init__(self, api: Api, store: Store) -> None:
        self._api, self._store = api, store
        self._confirmer = Confirmer(store)
        self._waiting: dict[int, deque[Call]] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._shown: dict[int, int] = {}
        self.failed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def start(self) -> None:
        """Take up what an earlier run left."""
        self._shown = await self._store.shown()
        self.put(await self._store.waiting())

    def put(self, calls: Iterable[Call]) -> None:
        """Queue calls that stand in the outbox."""
        for call in calls:
            self._waiting.setdefault(call.person, deque()).append(call)
            if call.person not in self._tasks:
                self._tasks[call.person] = asyncio.create_task(self._lane(call.person))

    @property
    def length(self) -> int:
        """How many calls wait."""
        return sum(len(lane) for lane in self._waiting.values())

    async def room(self, most: int) -> None:
        """Wait until no more than so many calls wait."""
        while self.length > most:
            await asyncio.wait(set(self._tasks.values()), return_when=asyncio.FIRST_COMPLETED)

    async def flush(self, seconds: float) -> None:
        """Wait until all is sent, for so long at most; the rest stays in the outbox."""
        if self._tasks:
            await asyncio.wait(set(self._tasks.values()), timeout=seconds)
        for task in list(self._tasks.values()):
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def _lane(self, person: int) -> None:
        lane = self._waiting[person]
        try:
            while lane:
                await self._round(person, lane)
        except InvalidToken as error:
            if not self.failed.done():
                self.failed.set_exception(error)
        except asyncio.CancelledError:
            raise
        finally:
            self._waiting.pop(person, None)
            self._tasks.pop(person, None)

    async def _round(self, person: int, lane: deque[Call]) -> None:
        """Send the next message, and beside it the light calls that come before it."""
        calls = [lane[0]]
        for call in list(lane)[1:]:
            if calls[-1].method not in _LIGHT:
                break
            calls.append(call)
        shown = dict.fromkeys([person], self._shown.get(person))
        await asyncio.gather(*(self._send(call) for call in calls))
        changed = {p: self._shown.get(p) for p in shown if shown[p] != self._shown.get(p)}
        await self._confirmer.confirm([call.id for call in calls], changed)
        for _ in calls:
            if lane:
                lane.popleft()

    async def _send(self, call: Call) -> None:
        """Call until Telegram has it or will never take it."""
        params = dict(call.params)
        if call.method == "editMessageReplyMarkup" and "message_id" not in params:
            if call.person not in self._shown:
                return
            params["message_id"] = self._shown[call.person]
        tries = 0
        while True:
            tries += 1
            try:
                async with self._slots:
                    result = await self._api.call(call.method, params)
            except RetryAfter as error:
                await asyncio.sleep(float(error._retry_after.total_seconds()))
            except InvalidToken:
                raise
            except (Forbidden, BadRequest) as error:
                self._refused(call, error)
                return
            except TelegramError as error:
                log.info("%s failed (%s), try %d", call.method, type(error).__name__, tries)
                if call.method in _LIGHT and tries >= _LIGHT_TRIES:
                    return
                await asyncio.sleep(min(0.25 * 2**tries, _LONGEST_WAIT) * random.uniform(0.5, 1))  # noqa: S311
            else:
                self._note(call, result)
                return

    def _note(self, call: Call, result: object) -> None:
        """Remember which message shows a question's buttons."""
        if call.method == "sendMessage" and "reply_markup" in call.params and isinstance(result, dict):
            self._shown[call.person] = int(result["message_id"])

    def _refused(self, call: Call, error: TelegramError) -> None:
        log.log(logging.INFO if call.method in _LIGHT else logging.WARNING, "%s was refused (%s)", call.method,
                type(error).__name__)  # fmt: skip
