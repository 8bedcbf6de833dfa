"""Fetches updates and hands them on; Telegram forgets an update only after it is safe on our disk."""

import asyncio
import logging
import time
from collections.abc import Coroutine
from typing import Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.health import Health
from bot.store.engine import StoreAwayError
from bot.telegram.api import PAGE, Api
from bot.telegram.lanes import Lanes
from bot.telegram.repeats import Repeats
from bot.telegram.sender import pause, seconds_of
from bot.telegram.updates import Update
from bot.turns import Turns

log = logging.getLogger(__name__)

_WAIT = 25  # seconds that Telegram may hold a poll open
_GHOST = 60.0  # seconds in which one conflict may come from a request that a killed process left under way
_SOON, _BREATH = 1.0, 0.1  # seconds: a server that holds no poll open is asked again after a breath
_GATHER = 0.005  # seconds in which more updates may come together; without it a poll brings them one by one
_FULL = 5_000  # calls waiting in the outbox above which no more updates are fetched


async def poll(api: Api, turns: Turns, lanes: Lanes, health: Health) -> None:
    """Run until cancelled.

    Raises Conflict when another process polls, InvalidToken when the token is refused, and StoreAwayError when the
    database does not answer at the beginning.
    """
    repeats = Repeats(await turns.store.newest_update())
    offset: int | None = None  # in memory only: the store knows exactly what was handled
    tries, conflict = 0, -_GHOST
    while True:
        await lanes.room(_FULL)
        try:
            before, began = offset, time.monotonic()
            updates = await api.updates(offset, _WAIT)
            health.polled()
            if updates:
                await _to_the_end(_take(updates, turns, lanes))
                health.committed()
                offset = updates[-1]["update_id"] + 1
                repeats.note(turns.repeated, offset - 1)
            nothing_new = offset == before and time.monotonic() - began < _SOON
            await asyncio.sleep(_BREATH if nothing_new else _GATHER)
            turns.careful = turns.careful and len(updates) == PAGE
            tries = 0
        except InvalidToken:
            raise
        except Conflict:
            if time.monotonic() - conflict < _GHOST:  # who lives comes back at once
                raise
            conflict = time.monotonic()
        except RetryAfter as error:
            await asyncio.sleep(seconds_of(error))
        except (TelegramError, StoreAwayError) as error:
            tries += 1
            _tell(error, tries)
            await asyncio.sleep(pause(tries))


async def _take(updates: list[Update], turns: Turns, lanes: Lanes) -> None:
    lanes.put(await turns.handle(updates))


async def _to_the_end(turn: Coroutine[Any, Any, None]) -> None:
    """Finish a turn in hand, also when the coach is told to stop meanwhile."""
    task = asyncio.create_task(turn)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise


def _tell(error: Exception, tries: int) -> None:
    what = str(error) if isinstance(error, StoreAwayError) else f"updates cannot be fetched ({type(error).__name__})"
    log.error("%s; try %d%s", what, tries, f"; {error}" if str(error).startswith("HTTP") else "")
