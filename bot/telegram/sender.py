"""Makes one API call until Telegram has it, or will never take it; tells errors apart as data."""

import asyncio
import logging
import random
import time
from collections.abc import Mapping
from enum import Enum
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.store.rows import Call
from bot.telegram.api import Api

log = logging.getLogger(__name__)

LIGHT = frozenset({"answerCallbackQuery", "editMessageReplyMarkup", "deleteMessage", "sendChatAction"})
_LIGHT_TRIES = 3  # they do no good when they come late
_FILES = frozenset({"sendPhoto", "sendDocument"})
_FILE_TRIES = 6  # after so many, while other calls were taken, it is this file that the server will not have
_AT_ONCE = 100  # calls under way
_FIRST_WAIT, _LONGEST_WAIT = 0.2, 30.0  # seconds between two tries
_TOGETHER = 1.0  # seconds within which 429s for two people mean that all must wait

# What a 400 says when nothing needs to be done about it.
_HARMLESS = ("message is not modified", "message to edit not found", "message can't be edited", "query is too old",
             "message to delete not found", "message can't be deleted")  # fmt: skip


class Sent(Enum):
    """How a call ended."""

    YES = "yes"
    REFUSED = "refused"
    GONE = "gone"  # the person blocked the bot or is no more


class Sender:
    """Shares Telegram's patience among all who want to send."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._all_wait_until = 0.0
        self._taken = 0.0  # when a call went well for the last time
        self._limited: tuple[int, float] = (0, 0.0)  # who was told to wait last, and when

    async def send(self, call: Call, params: Mapping[str, Any]) -> tuple[Sent, Any]:
        """Make the call. Raises InvalidToken, for then nothing can be sent any more."""
        tries, began = 0, time.monotonic()
        while True:
            tries += 1
            try:
                async with self._slots:
                    if (wait := self._all_wait_until - time.monotonic()) > 0:
                        await asyncio.sleep(wait)
                    result = await self._api.call(call.method, params)
                self._taken = time.monotonic()
                return Sent.YES, result
            except RetryAfter as error:
                await self._wait(call.person, error)
            except InvalidToken:
                raise
            except (Forbidden, BadRequest, ChatMigrated) as error:
                return _refused(call, error), None
            except TelegramError as error:
                log.info("%s failed (%s), try %d", call.method, type(error).__name__, tries)
                if self._in_vain(call.method, tries, began):
                    return Sent.REFUSED, None
                await asyncio.sleep(pause(tries))

    def _in_vain(self, method: str, tries: int, began: float) -> bool:
        """Whether there is no use in trying on."""
        if method in _FILES:
            return tries >= _FILE_TRIES and self._taken > began
        return method in LIGHT and tries >= _LIGHT_TRIES

    async def _wait(self, person: int, error: RetryAfter) -> None:
        """Wait as long as Telegram says: this chat, or everybody when others were told the same just now."""
        seconds, now = seconds_of(error), time.monotonic()
        other, at = self._limited
        if other != person and now - at < _TOGETHER:
            self._all_wait_until = now + seconds
        self._limited = (person, now)
        await asyncio.sleep(seconds)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    wait = error.retry_after
    return float(wait) if isinstance(wait, int | float) else wait.total_seconds()


def pause(tries: int) -> float:
    """Seconds until the next try: longer each time, and not the same for everybody."""
    return min(_FIRST_WAIT * 2.0**tries, _LONGEST_WAIT) * random.uniform(0.5, 1)  # noqa: S311  # no secret


def _refused(call: Call, error: TelegramError) -> Sent:
    harmless = call.method in LIGHT or any(words in str(error).lower() for words in _HARMLESS)
    gone = isinstance(error, Forbidden) or "chat not found" in str(error).lower()
    if not harmless and not gone:
        log.warning("%s was refused (%s)", call.method, type(error).__name__)
    return Sent.GONE if gone and call.method not in LIGHT else Sent.REFUSED
