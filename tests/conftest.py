"""Fixtures: the kader as it is shipped, one simulator and one browser for all, a bot for who needs no database."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from dialogs.kernel.kader import Kader, load
from tests.support import processes
from tests.support.phones import REAL, SMALL
from tests.support.simulated import Control

if TYPE_CHECKING:
    from playwright.async_api import Browser


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who uses the browser shares its event loop."""
    for item in items:
        if isinstance(item, pytest.Function) and "browser" in item.fixturenames:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(scope="session")
def kader() -> Kader:
    """The kader as it is shipped."""
    return load(REAL)


@pytest.fixture(scope="session")
def simulator() -> Iterator[str]:
    """The address of a simulator that all bots of the small kader share."""
    with processes.simulating() as url:
        yield url


@pytest.fixture(scope="session")
def bot(simulator: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[processes.Bot]:
    """The real bot process on the small kader."""
    running = processes.Bot(simulator, tmp_path_factory.mktemp("bot"), COACH_KADER=str(SMALL)).start()
    yield running
    assert running.stop() == 0


@pytest.fixture(scope="session")
def real_bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[processes.Bot, str]]:
    """The real bot process on the real kader, with a simulator of its own."""
    with processes.simulating() as url:
        running = processes.Bot(url, tmp_path_factory.mktemp("real")).start()
        yield running, url
        assert running.stop() == 0


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator["Browser"]:
    """Chromium."""
    from tests.support.browser import chromium  # a burden to who uses no browser

    async with chromium() as running:
        yield running


@pytest.fixture
async def control(simulator: str) -> AsyncIterator[Control]:
    """The simulator's control API."""
    async with Control(simulator) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of the test's own."""
    return tmp_path
