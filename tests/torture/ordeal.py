"""One run: people answer while processes are killed and calls fail; then all is quiet, and everything is counted."""

import asyncio
import contextlib
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from dialogs.kernel.kader import Kader
from tests.support.simulated import Control
from tests.torture import trouble
from tests.torture.coaches import Coach
from tests.torture.ledger import Ledger
from tests.torture.ordeals import Ordeal
from tests.torture.person import Person
from tests.torture.screen import repeats
from tests.torture.verdict import Verdict, compare

_SETTLE = 90.0  # seconds in which everything that waits must be dealt with
_STEP = 20.0  # seconds for one more step by everybody at once
_BETWEEN = (0.3, 1.5)  # seconds that a process serves before it is asked to stop


@dataclass(slots=True)
class World:
    """Everything that takes part in a run."""

    ordeal: Ordeal
    control: Control
    coaches: Sequence[Coach]
    ledger: Ledger
    kader: Kader
    dice: random.Random
    people: list[Person] = field(default_factory=list)
    stuck: set[int] = field(default_factory=set)  # who got no answer
    told: list[str] = field(default_factory=list)  # what went wrong, and how it went


async def undergo(world: World) -> Verdict:
    """Go through it all."""
    verdict = Verdict()
    for number in range(world.ordeal.people):
        known = await world.control.post("people", name=f"Persoon {number}")
        dice = random.Random(world.dice.random())  # noqa: S311  # no secret
        world.people.append(Person(world.control, (number, known["id"]), world.kader, dice))
    await asyncio.gather(*(coach.start() for coach in world.coaches))
    await _killed(world, verdict)
    killed = await _repeated(world)
    await _stopped(world, verdict)
    rude = await _repeated(world) - killed
    verdict.repeated, verdict.rude = len(killed), len(rude)
    world.told += [f"rude: {person} heard again: {text}" for person, _, text in sorted(rude)]
    await _counted(world, verdict)
    return verdict


async def _killed(world: World, verdict: Verdict) -> None:
    """People answer, calls fail, processes die."""
    killer = trouble.Killer(world.coaches, world.ledger, world.control, world.dice)
    rest, living = _live(world.people)
    began = time.monotonic()
    await trouble.begin(world.control)
    try:
        await asyncio.wait_for(killer.kill(world.ordeal.kills), world.ordeal.seconds)
    except TimeoutError:
        verdict.missed = world.ordeal.kills - killer.kills
    struck, unknown = await trouble.end(world.control)
    seconds = time.monotonic() - began
    await _settled(world, rest, living)
    verdict.kills, verdict.in_flight = killer.kills, killer.in_flight + unknown
    starts = sorted(seconds for coach in world.coaches for seconds in coach.starts)
    world.told.append(
        f"{seconds:.0f} s of killing, settled {time.monotonic() - began - seconds:.1f} s later; a start took "
        f"{starts[len(starts) // 2]:.2f} s, {starts[-1]:.2f} s at most; {struck} calls met trouble; in flight: "
        f"{killer.in_flight} messages at kills, {unknown} delayed or not answered"
    )


async def _stopped(world: World, verdict: Verdict) -> None:
    """People answer, nothing fails, processes are asked to stop."""
    rest, living = _live(world.people)
    for _ in range(world.ordeal.stops):
        await asyncio.sleep(world.dice.uniform(*_BETWEEN))
        coach = world.dice.choice(world.coaches)
        code = await coach.stop()
        if code:
            verdict.crashed += 1
            world.told.append(f"crashed: a graceful stop ended with {code}")
        await coach.start()
    await _settled(world, rest, living)


def _live(people: Sequence[Person]) -> tuple[asyncio.Event, list[asyncio.Task[None]]]:
    rest = asyncio.Event()
    return rest, [asyncio.create_task(person.live(rest)) for person in people]


async def _settled(world: World, rest: asyncio.Event, living: list[asyncio.Task[None]]) -> None:
    """Let everybody finish what they do, and everything that waits be dealt with."""
    rest.set()
    await asyncio.gather(*(coach.running() for coach in world.coaches))
    await _finished(world, living, _SETTLE)
    await _quiet(world, _SETTLE)


async def _quiet(world: World, seconds: float) -> None:
    """Wait until Telegram holds nothing any more and nothing waits to be sent, for so long at most."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while await _pending(world) or await world.ledger.waiting():  # a database tells nobody
                await asyncio.sleep(0.1)


async def _finished(world: World, tasks: Sequence[asyncio.Task[None]], seconds: float) -> None:
    """Wait for what people do; who gets no answer is stuck."""
    _, pending = await asyncio.wait(tasks, timeout=seconds)
    for task, person in zip(tasks, world.people, strict=True):
        if task in pending:
            task.cancel()
            world.stuck.add(person.id)
            world.told.append(f"stuck: {person}")
    ended = await asyncio.gather(*tasks, return_exceptions=True)
    world.told += [f"a person failed: {error!r}" for error in ended if isinstance(error, Exception)]


async def _pending(world: World) -> int:
    return int((await world.control.get("updates"))["count"])


async def _repeated(world: World) -> set[tuple[int, int, str]]:
    """Messages (person, message, text) of the bot that say again what it said just before."""
    repeated = set()
    for person in world.people:
        chat = await world.control.get(f"people/{person.id}/chat")
        said = [(message["message_id"], message["text"]) for message in chat["messages"] if message["from"] == "bot"]
        again = repeats(text for _, text in said)
        repeated |= {(person.id, *one) for one, repeat in zip(said, again, strict=True) if repeat}
    return repeated


async def _counted(world: World, verdict: Verdict) -> None:
    """One more step by everybody, to see that nobody is stuck; then compare."""
    await _finished(world, [asyncio.create_task(person.step()) for person in world.people], _STEP)
    await _quiet(world, _STEP)  # an answer comes before its update is confirmed
    answers = [answer for person in world.people for answer in person.answers]
    world.told += compare(answers, await world.ledger.entries(), verdict)
    verdict.held = await _pending(world) + await world.ledger.set_aside()
    verdict.crashed += sum(coach.crashes for coach in world.coaches)
    verdict.stuck = len(world.stuck)
    verdict.skipped = sum(person.phone.skipped for person in world.people)
    verdict.unordered = sum(person.phone.unordered for person in world.people)
