"""Measures the coach's own way: who is due is asked of the database, decided anew and written in one transaction."""

import time
from dataclasses import dataclass

from bench.nudges.filling import MOMENT, Crowd, fill
from bot.keys import Key
from bot.settings import default_kader
from bot.store.opening import open_store
from bot.turns import Turns
from dialogs.kernel import kader
from dialogs.register import coach

_TOGETHER = 25  # people woken in one transaction, as `bot.waking` does in a second


@dataclass(frozen=True, slots=True)
class Woken:
    """What waking everybody who is due came to; times are seconds."""

    nudges: int
    each: float  # processor time to decide and enqueue one, PostgreSQL's own processes not counted
    wall: float  # time on the clock for one
    look: float  # one look at who is due, when nobody is
    start: float  # opening the store, and the first look


async def measure(url: str, crowd: Crowd, key: Key) -> Woken:
    """Fill the database, open it anew as after a restart, and wake all who are due."""
    asked = kader.load(default_kader())
    store = await open_store(url, [key])
    await fill(store, crowd, asked)
    await store.close()

    began = time.perf_counter()
    store = await open_store(url, [key])
    turns = Turns(coach(asked), store, lambda: MOMENT)
    people = await store.due(turns.now(), _TOGETHER)
    start = time.perf_counter() - began

    nudges, cpu, wall = 0, time.process_time(), time.perf_counter()
    while people:
        nudges += len({call.person for call in await turns.wake(people)})
        people = await store.due(turns.now(), _TOGETHER)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall

    began = time.perf_counter()
    await store.due(turns.now(), _TOGETHER)
    look = time.perf_counter() - began
    await store.close()
    return Woken(nudges, cpu / nudges, wall / nudges, look, start)
