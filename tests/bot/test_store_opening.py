"""Opening a store: brought up to date once, and refused in plain words when it cannot be."""

import re
from pathlib import Path

import pytest

from bot.store.engine import StoreError
from bot.store.migrate import FOLDER
from bot.store.opening import open_store
from bot.store.store import Store
from dialogs.kernel.facts import Kept
from tests.bot.databases import KEYS, Database
from tests.bot.storing import NOOR, commit, entry


async def refusal(url: str) -> str:
    """Why a database is not opened."""
    with pytest.raises(StoreError) as refused:
        await open_store(url, KEYS)
    return str(refused.value)


async def test_migrations_run_once(store: Store, database: Database) -> None:
    """Opening a database again changes nothing and keeps what is in it."""
    await commit(store, facts=[(NOOR, Kept(entry("r1", "ja")))])
    again = await open_store(database.url, KEYS)
    await again.close()
    assert await database.texts(NOOR) == ["ja"]
    versions = [row[0] for row in await database.rows("SELECT version FROM migrations ORDER BY version")]
    assert versions == [int(path.name[:4]) for path in sorted(FOLDER.glob("*.sql"))]


async def test_a_newer_database_is_refused(store: Store, database: Database) -> None:
    """A database that a later version made is left alone."""
    await database.rows("INSERT INTO migrations (version) VALUES (9999) RETURNING version")
    assert "made by a newer reflectiecoach (version 9999)" in await refusal(database.url)


@pytest.mark.parametrize("url", ["", "mysql://x/y", "sqlite://", "sqlite:///", "coach.db", "postgresql+asyncpg://x"])
async def test_an_unknown_database_is_refused(url: str) -> None:
    """A URL that names no engine is refused in words that say what can be given."""
    assert await refusal(url) == "COACH_DATABASE_URL: cannot read it; give sqlite:///file.db or postgresql://…"


async def test_a_file_that_cannot_be_is_refused(tmp_path: Path) -> None:
    """A folder that is not there, or a file that is no database, is refused."""
    nowhere, letter = tmp_path / "nergens" / "coach.db", tmp_path / "brief.txt"
    letter.write_text("Beste Noor, dit is geen database. " * 99)
    assert f"cannot open the database {nowhere}: " in await refusal(f"sqlite:///{nowhere}")
    assert f"cannot open the database {letter}: file is not a database" in await refusal(f"sqlite:///{letter}")


async def test_a_server_that_cannot_be_reached_is_refused(tmp_path: Path) -> None:
    """A PostgreSQL that is not there, or lacks the database, is refused without telling the URL."""
    said = await refusal(f"postgresql://noor:geheim@/coach?host={tmp_path}")
    assert re.fullmatch(r"cannot reach PostgreSQL \(\w+\); check COACH_DATABASE_URL", said)
