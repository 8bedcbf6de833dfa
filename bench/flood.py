"""`python -m bench.flood`: how long people wait for an answer while one chat sends five hundred messages a second.

Thirty people answer at a human pace; the coach is the real process on SQLite. With its limit the flood is held back;
the last row shows what it would be without. Time is counted from typing until the next question is there.
"""

import asyncio
import random
import statistics
from collections.abc import Sequence
from dataclasses import replace

from bench.turns import bots
from bench.turns.people import Crowd, Person
from bench.turns.stage import on_stage
from bench.turns.telegram import Telegram

_PEOPLE, _ANSWERS, _ROUNDS = 30, 5, 3
_THINKING = (0.5, 1.5)  # seconds, between the two
_FLOOD = 500  # messages a second
_WARM, _PATIENCE = 1.0, 20.0  # seconds


class Thinker(Person):
    """Someone who thinks before typing."""

    def type_answer(self) -> None:
        """Type the next answer after a while."""
        thought = random.uniform(*_THINKING)  # noqa: S311  # no secret
        asyncio.get_running_loop().call_later(thought, super().type_answer)


async def measure(limit: int, flood: int) -> list[float]:
    """The seconds that people waited, at a limit a minute (0: none) and a flood of so many messages a second."""
    coach = bots.coach()
    async with on_stage(replace(coach, settings={**coach.settings, "COACH_LIMIT": str(limit)})) as stage:
        return await _talk(stage.telegram, flood)


async def _talk(telegram: Telegram, flood: int) -> list[float]:
    crowd = Crowd(telegram, range(1001, 1002 + _PEOPLE), Thinker)
    await crowd.set_out(["/start"])
    flooder = crowd.people.pop()
    flooding = asyncio.create_task(_flood(telegram, flooder.number, flood))
    await asyncio.sleep(_WARM)
    for number in range(_ROUNDS):
        if number:
            await crowd.set_out(["/stop", "/reflecteer"])
        await crowd.answer(_ANSWERS, _PATIENCE)
        if crowd.waiting():  # out of patience; their answers count with the time they waited
            break
    flooding.cancel()
    return crowd.turns() + crowd.waiting()


async def _flood(telegram: Telegram, person: int, rate: int) -> None:
    while rate:
        for _ in range(rate // 20):
            telegram.typed(person, "/hulp")
        await asyncio.sleep(1 / 20)


def _row(name: str, waited: Sequence[float]) -> str:
    cuts = statistics.quantiles(waited, n=100)
    return f"{name:34} {len(waited):5} answers   p50 {cuts[49] * 1000:7.1f} ms   p99 {cuts[98] * 1000:7.1f} ms"


def main() -> None:
    """Measure and print."""
    print(_row("no flood", asyncio.run(measure(30, 0))), flush=True)
    print(_row(f"{_FLOOD}/s from one chat", asyncio.run(measure(30, _FLOOD))), flush=True)
    print(_row(f"{_FLOOD}/s from one chat, no limit", asyncio.run(measure(0, _FLOOD))), flush=True)


if __name__ == "__main__":
    main()
