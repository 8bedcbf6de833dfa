"""Measures the coach's own way: who is due is asked of the database, decided anew and written in one transaction."""

import time
from dataclasses import dataclass
from datetime import timedelta

from bench.nudges.filling import MOMENT, Population, fill
from bot.keys import Key
from bot.settings import default_kader
from bot.store.opening import open_store
from bot.turns import Turns
from dialogs.kernel import kader
from dialogs.register import coach

AWAY = timedelta(seconds=5)  # that a restart takes: people are due when it begins
_TOGETHER = 25  # people woken in one transaction, as `bot.waking` does in a second


@dataclass(frozen=True, slots=True)
class Woken:
    """What waking everybody who is due came to; times are seconds."""

    nudges: int
    each: float  # processor time to decide and enqueue one, PostgreSQL's own processes not counted
    wall: float  # time on the clock for one
    look: float  # one look at who is due, when nobody is
    start: float  # opening the store, and the first look


async def measure(url: str, population: Population, key: Key) -> Woken:
    """Fill the database, open it anew as after a restart, and wake all who are due."""
    asked = kader.load(default_kader())
    store = await open_store(url, [key])
    await fill(store, population, asked)
    await store.close()

    began = time.perf_counter()
    store = await open_store(url, [key])
    turns = Turns(coach(asked), store, lambda: MOMENT + AWAY)
    people = await store.due(turns.now(), _TOGETHER)
    start = time.perf_counter() - began

    cpu, wall = time.process_time(), time.perf_counter()
    nudges = await _wake(turns, people)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    look = await _look(turns)
    await store.close()
    return Woken(nudges, cpu / nudges, wall / nudges, look, start)


async def _wake(turns: Turns, people: list[int]) -> int:
    """Wake these, and who is due after them; gives how many people got a nudge."""
    nudges = 0
    while people:
        nudges += len({call.person for call in await turns.wake(people)})
        people = await turns.store.due(turns.now(), _TOGETHER)
    return nudges


async def _look(turns: Turns) -> float:
    began = time.perf_counter()
    await turns.store.due(turns.now(), _TOGETHER)
    return time.perf_counter() - began
