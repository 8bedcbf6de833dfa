"""Wakes the coach when it has something to say of its own accord: claims who is due, at Telegram's pace for bulk."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence

from bot.store.engine import Room, StoreAwayError
from bot.store.rows import Call
from bot.telegram.lanes import Lanes
from bot.turns import Turns

log = logging.getLogger(__name__)

_LOOK = 0.5  # seconds between two looks at who is due
_PACE = 25  # messages a second that Telegram takes in bulk
_QUEUE = 50  # calls waiting above which answers to people go first
_LATER = 24 * 3600 * 1000  # milliseconds after which someone who could not be woken is tried again


Sleep = Callable[[float], Awaitable[None]]  # seconds


async def watch(turns: Turns, lanes: Lanes, sleep: Sleep = asyncio.sleep) -> None:
    """Run until cancelled; of several processes on one database, one watches and another takes over."""
    while True:
        with contextlib.suppress(StoreAwayError):
            async with turns.store.claim(Room.CLOCK) as mine:
                if mine:
                    await _on_watch(turns, lanes, sleep)
        await sleep(_LOOK)


async def _on_watch(turns: Turns, lanes: Lanes, sleep: Sleep) -> None:
    while True:
        wait = await _round(turns, lanes)
        await sleep(wait)


async def _round(turns: Turns, lanes: Lanes) -> float:
    """Wake as many people as may hear something in a second; gives how long to wait before the next round."""
    await lanes.room(_QUEUE)
    people = await turns.store.due(turns.now(), _PACE)
    calls = await _wake(turns, people) if people else []
    lanes.put(calls)
    pace = len(calls) / _PACE
    return pace if len(people) == _PACE else max(_LOOK, pace)


async def _wake(turns: Turns, people: Sequence[int]) -> list[Call]:
    """Wake them together; when that fails one by one, and who cannot be woken is left for a day."""
    try:
        return await turns.wake(people)
    except StoreAwayError:
        raise
    except Exception as error:
        log.warning("waking failed (%s); tried one by one", type(error).__name__)
    calls: list[Call] = []
    for person in people:
        try:
            calls += await turns.wake([person])
        except StoreAwayError:
            raise
        except Exception as error:
            log.error("someone could not be woken (%s); tried again tomorrow", type(error).__name__)
            await turns.store.postpone(person, turns.now() + _LATER)
    return calls
