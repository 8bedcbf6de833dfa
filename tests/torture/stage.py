"""Sets a run up: a simulator, a database, processes and a proxy, all of our own and all gone afterwards."""

import contextlib
import random
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Self

import aiohttp

from dialogs.kernel import kader
from tests.support.phones import SMALL
from tests.support.ports import HOST, free_ports
from tests.support.postgres import Postgres
from tests.support.processes import KEY, TOKEN, simulating
from tests.support.simulated import Control
from tests.torture.coaches import Coach
from tests.torture.ledger import Ledger
from tests.torture.ordeal import World
from tests.torture.ordeals import Ordeal
from tests.torture.proxy import Proxy


class _Control(Control):
    """The control API for many people who look at their phones at the same time."""

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(self.url, connector=aiohttp.TCPConnector(limit=0))
        return self


@contextlib.asynccontextmanager
async def stage(ordeal: Ordeal, folder: Path) -> AsyncIterator[World]:
    """Everything for one run; logs stay in `folder`."""
    dice = random.Random(ordeal.seed)  # noqa: S311  # no secret
    async with contextlib.AsyncExitStack() as stack:
        url = stack.enter_context(simulating())
        control = await stack.enter_async_context(_Control(url))
        database = f"sqlite:///{folder / 'coach.db'}"
        if ordeal.engine == "postgres":
            database = stack.enter_context(Postgres()).database()
        coaches = [
            Coach(options, _settings(url, database), folder / f"coach-{number}.log")
            for number, options in enumerate(await _options(ordeal, stack, dice))
        ]
        stack.push_async_callback(_killed, coaches)
        yield World(ordeal, control, coaches, Ledger(database), kader.load(SMALL), dice)


def _settings(url: str, database: str) -> dict[str, str]:
    return {
        "COACH_TOKEN": TOKEN,
        "COACH_KEY": KEY,
        "COACH_API_URL": url,
        "COACH_DATABASE_URL": database,
        "COACH_KADER": str(SMALL),
        "COACH_ACCESS": "open",
        "COACH_LIMIT": "0",
    }


async def _options(ordeal: Ordeal, stack: contextlib.AsyncExitStack, dice: random.Random) -> list[list[str]]:
    """The command line of each process."""
    if ordeal.mode == "polling":
        return [[]] * ordeal.processes
    ports = free_ports(ordeal.processes)
    proxy = await stack.enter_async_context(Proxy(ports, dice))
    return [["--webhook", proxy.url, "--listen", f"{HOST}:{port}"] for port in ports]


async def _killed(coaches: list[Coach]) -> None:
    for coach in coaches:
        await coach.kill()
