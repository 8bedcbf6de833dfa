"""Several processes behind one proxy: whichever gets an update, an answer is kept once; one that dies is not missed."""

import asyncio
import random
from collections.abc import AsyncIterator

import pytest

from tests.bot.databases import Database
from tests.bot.engines import on_postgres
from tests.bot.served import TELLINGS, Make, Process, Served, Someone, until
from tests.support.ports import HOST, kept_ports
from tests.support.simulated import Control
from tests.torture.proxy import Proxy

pytestmark = on_postgres


@pytest.fixture
async def two(make: Make) -> AsyncIterator[tuple[Process, Process]]:
    """Two processes on one database, to which the proxy brings updates in turn, and some to both at once."""
    with kept_ports(2) as ports:
        async with Proxy(ports, random.Random(7)) as proxy:  # noqa: S311  # no secret
            one, other = [make("--webhook", proxy.url, "--listen", f"{HOST}:{port}").start() for port in ports]
            yield one, other


async def test_answers_are_kept_once_whoever_takes_them(
    world: Control, two: tuple[Process, Process], database: Database
) -> None:
    """Three people answer at once, and one of both processes is killed meanwhile: each answer is kept, once."""
    served = Served(world, two[0], database)
    await served.reachable()
    people = [await served.member("De buurt") for _ in range(3)]
    await asyncio.gather(*(person.say(TELLINGS[0]) for person in people))
    two[0].kill()
    for text in TELLINGS[1:3]:
        await asyncio.gather(*(person.say(text) for person in people))
    assert await until(lambda: _all_kept(people))
    assert two[1].alive
    assert two[1].stop() == 0


async def _all_kept(people: list[Someone]) -> bool:
    return [sorted(await person.kept()) for person in people] == [sorted(TELLINGS[:3])] * len(people)
