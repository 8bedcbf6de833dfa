"""Databases of every version that was used: today's coach opens them, and goes on with whoever was in conversation."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.operate.backup import back_up
from bot.operate.restore import restore
from bot.store.migrate import newest
from tests.bot.databases import Database, NewDatabase
from tests.bot.engines import on_sqlite
from tests.bot.served import TELLINGS, Process, Served
from tests.bot.storing import NOOR
from tests.support import processes
from tests.support.simulated import Control

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))
pytestmark = on_sqlite


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, new_database: NewDatabase) -> Database:
    """A database as the coach of that version left it: Noor wrote one answer, and stands at the next question."""
    database = new_database()
    with closing(sqlite3.connect(database.file)) as made:
        made.executescript(request.param.read_text("utf-8"))
        made.execute("DELETE FROM handled")  # the Telegram of the test numbers its updates anew
        made.commit()
    return database


@pytest.fixture
async def telegram() -> AsyncIterator[Control]:
    """A simulator of the test's own, in which Noor gets her number again."""
    with processes.simulating() as url:
        async with Control(url) as control:
            yield control


async def test_a_conversation_goes_on(old: Database, telegram: Control, folder: Path) -> None:
    """What was kept is kept, word for word, and the next answer lands at the question that was asked long ago."""
    bot = Process(telegram.url, folder, old).start()
    noor = await Served(telegram, bot, old).person()
    await noor.do(TELLINGS[1])
    assert (noor.number, bot.stop()) == (NOOR, 0)
    kept = {entry.vraag: entry.text for entry in await old.entries(NOOR) if entry.text}
    assert kept == {"wie_is_er": TELLINGS[0], "wie_kan_helpen": TELLINGS[1]}
    assert "vraag 3 van 3" in (await noor.heard())[-1]


async def test_its_backup_comes_back_in_the_newest_form(old: Database, new_database: NewDatabase, folder: Path) -> None:
    """A backup of an old database is brought up to date when it is brought back, and holds every word."""
    await back_up(old.url, folder / "backup")
    again = new_database()
    await restore(folder / "backup", again.url)
    assert await again.number("SELECT max(version) FROM migrations") == newest()
    assert await again.texts(NOOR) == [TELLINGS[0]]
