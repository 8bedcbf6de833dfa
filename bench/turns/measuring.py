"""One measurement: a bot, so many people, an API this slow, so many seconds."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.turns.bots import Bot
from bench.turns.people import Crowd
from bench.turns.process import Process, machine_cpu
from bench.turns.stage import Stage, on_stage
from bench.turns.telegram import Telegram

ANSWERS = 5  # that each person gives between two times of setting out
_PATIENCE = 30.0  # seconds


@dataclass(frozen=True, slots=True)
class Case:
    """What is asked of every bot."""

    people: int
    latency: float  # seconds a call

    @property
    def title(self) -> str:
        """In words."""
        return f"{self.people} people, {self.latency * 1000:.0f} ms"


@dataclass(frozen=True, slots=True)
class Figures:
    """What came out of one measurement."""

    rate: float  # turns a second
    p50: float  # seconds a turn; those still waiting at the end count with the time they waited
    p99: float
    cpu: float  # the bot's processor seconds for 1,000 turns
    memory: float  # the bot's MB at the end
    peak: float
    calls: float  # API calls a turn, without polls
    server: float  # part of one core that the load server took
    others: float  # and that all else on this machine took


@dataclass(slots=True)
class _Sums:
    """Times and costs of the stretches in which people answered; what lies between them is not counted."""

    seconds: float = 0.0
    cpu: float = 0.0
    server: float = 0.0
    machine: float = 0.0
    calls: int = 0


async def measure(
    bot: Bot, case: Case, seconds: float, people: Sequence[int] = (), watch: Callable[[int], None] = lambda _: None
) -> Figures:
    """Start the bot, have people talk with it, stop it.

    `people` are their numbers (default: newcomers); `watch` is told the number of the bot's process when it is warm.
    """
    async with on_stage(bot) as stage:
        await _warm_up(stage.telegram)
        watch(stage.process.pid)
        crowd = Crowd(stage.telegram, people or range(1001, 1001 + case.people))
        sums = await _talk(bot, stage, crowd, case, seconds)
        return _figures(crowd, stage.process, sums)


async def _warm_up(telegram: Telegram) -> None:
    """Someone new goes first, for what a bot does only once."""
    first = Crowd(telegram, [time.time_ns() // 1_000_000])
    await first.set_out(["/start"])
    await first.answer(ANSWERS, _PATIENCE)


async def _talk(bot: Bot, stage: Stage, crowd: Crowd, case: Case, seconds: float) -> _Sums:
    """Answers for so many seconds; the way to the first question is neither slowed nor counted."""
    sums, commands = _Sums(), bot.first
    while sums.seconds < seconds:
        stage.telegram.latency = 0.0
        await crowd.set_out(commands)
        stage.telegram.latency = case.latency
        await _stretch(stage, crowd, seconds - sums.seconds, sums)
        commands = bot.again
    return sums


async def _stretch(stage: Stage, crowd: Crowd, seconds: float, sums: _Sums) -> None:
    """One stretch of answers, added to the sums."""
    cpu, server, machine = stage.process.cpu(), time.process_time(), machine_cpu()
    calls, began = stage.telegram.calls, time.perf_counter()
    await crowd.answer(ANSWERS, seconds)
    sums.seconds += time.perf_counter() - began
    sums.cpu += stage.process.cpu() - cpu
    sums.server += time.process_time() - server
    sums.machine += machine_cpu() - machine
    sums.calls += stage.telegram.calls - calls


def _figures(crowd: Crowd, process: Process, sums: _Sums) -> Figures:
    turns = crowd.turns()
    ordered = sorted(turns + crowd.waiting())
    memory, peak = process.memory()
    return Figures(
        rate=len(turns) / sums.seconds,
        p50=ordered[len(ordered) // 2],
        p99=ordered[len(ordered) * 99 // 100],
        cpu=sums.cpu / len(turns) * 1000,
        memory=memory,
        peak=peak,
        calls=sums.calls / len(turns),
        server=sums.server / sums.seconds,
        others=max(0.0, sums.machine - sums.cpu - sums.server) / sums.seconds,
    )
