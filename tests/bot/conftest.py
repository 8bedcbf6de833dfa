"""Fixtures: both engines, a bot that serves all who do it no harm, and bots to kill over a simulator of their own."""

import logging
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.store.opening import open_store
from bot.store.store import Store
from tests.bot.databases import KEYS, Database, NewDatabase
from tests.bot.served import TELLINGS, Make, Process, Served
from tests.bot.visitors import House
from tests.support import processes
from tests.support.postgres import Postgres
from tests.support.simulated import Control


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One PostgreSQL for all tests."""
    with Postgres() as server:
        yield server


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    """Each test with a database runs on both engines, unless it says otherwise."""
    return str(request.param)


@pytest.fixture(scope="session")
def new_database(engine: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> NewDatabase:
    """Makes empty databases on the engine."""
    if engine == "postgresql":
        server: Postgres = request.getfixturevalue("postgres")
        return lambda: Database(server.database())
    folder = tmp_path_factory.mktemp("databases")
    return lambda: Database(f"sqlite:///{folder / uuid.uuid4().hex}.db")


@pytest.fixture
def database(new_database: NewDatabase) -> Database:
    """An empty database."""
    return new_database()


@pytest.fixture
async def store(database: Database) -> AsyncIterator[Store]:
    """An empty store."""
    opened = await open_store(database.url, KEYS)
    yield opened
    await opened.close()


@pytest.fixture
def house(store: Store) -> House:
    """A coach that asks for invitations."""
    return House(store)


@pytest.fixture(autouse=True)
def _log_afterwards_as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test may set up the log as a process would."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    monkeypatch.setattr(logging, "raiseExceptions", True)
    yield
    root.setLevel(level)
    root.handlers[:] = handlers


# --- one bot for all who do it no harm ---


@pytest.fixture(scope="session")
def serving(
    new_database: NewDatabase, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Process, Database]]:
    """A simulator, a bot and its database, one of each for an engine."""
    with processes.simulating() as url:
        database = new_database()
        bot = Process(url, tmp_path_factory.mktemp("serving"), database, COACH_LOG="DEBUG").start()
        yield url, bot, database
        assert bot.stop() == 0
    assert not [words for words in ("Traceback", processes.TOKEN, *TELLINGS) if words in bot.log]


@pytest.fixture
async def served(serving: tuple[str, Process, Database]) -> AsyncIterator[Served]:
    """The bot that serves all."""
    url, bot, database = serving
    async with Control(url) as control:
        yield Served(control, bot, database)
        await control.delete("faults")


# --- bots to be rough with ---


@pytest.fixture(scope="session")
def spare() -> Iterator[str]:
    """The address of a simulator without a bot of its own."""
    with processes.simulating() as url:
        yield url


@pytest.fixture
async def world(spare: str) -> AsyncIterator[Control]:
    """That simulator, emptied."""
    async with Control(spare) as control:
        await control.post("reset")
        yield control


@pytest.fixture
def make(world: Control, database: Database, folder: Path) -> Iterator[Make]:
    """Makes bot processes over the test's own database; those that still run are ended with the test."""
    made: list[Process] = []

    def process(*options: str, **settings: str) -> Process:
        made.append(Process(world.url, folder, database, *options, **settings))
        return made[-1]

    yield process
    for one in made:
        if one.alive:
            one.kill()
    assert not [one.log for one in made if "Traceback" in one.log]


@pytest.fixture
def lone(world: Control, database: Database, make: Make) -> Served:
    """A bot of the test's own, running."""
    return Served(world, make().start(), database)
