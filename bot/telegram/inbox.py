"""Fetches updates and hands them on; Telegram forgets an update only after it is safe on our disk."""

import asyncio
import logging
import random

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.clock import Clock
from bot.telegram.api import Api
from bot.telegram.lanes import Lanes
from bot.telegram.updates import reduce
from bot.turns import Turns

log = logging.getLogger(__name__)

_WAIT = 25  # seconds that Telegram may hold a poll open
_FULL = 5_000  # calls waiting in the outbox above which no more updates are fetched
_LONGEST_WAIT = 30.0  # seconds between two tries


async def poll(api: Api, turns: Turns, lanes: Lanes, clock: Clock) -> None:
    """Run until cancelled. Raises Conflict when another process polls, InvalidToken when the token is refused."""
    offset: int | None = None  # in memory only: the store knows exactly what was handled
    tries = 0
    while True:
        await lanes.room(_FULL)
        try:
            updates = await api.updates(offset, _WAIT)
        except (Conflict, InvalidToken):
            raise
        except RetryAfter as error:
            await asyncio.sleep(float(error._retry_after.total_seconds()))
            continue
        except TelegramError as error:
            tries += 1
            log.warning("fetching updates failed (%s), try %d", type(error).__name__, tries)
            await asyncio.sleep(min(0.25 * 2**tries, _LONGEST_WAIT) * random.uniform(0.5, 1))  # noqa: S311
            continue
        tries = 0
        if updates:
            heard = [reduce(update, clock()) for update in updates]
            lanes.put(await asyncio.shield(turns.handle(heard)))
            offset = updates[-1]["update_id"] + 1
