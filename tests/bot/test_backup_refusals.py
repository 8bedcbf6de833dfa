"""A backup that cannot be made or brought back well is not made or brought back at all, and says why."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.operate.backup import back_up
from bot.operate.restore import restore
from bot.store.engine import StoreError
from bot.store.store import Store
from tests.bot.databases import Database, NewDatabase
from tests.bot.engines import on_postgres, on_sqlite
from tests.bot.storing import fill


async def refusal(file: Path, url: str) -> str:
    """Why a backup is not brought back."""
    with pytest.raises(StoreError) as refused:
        await restore(file, url)
    return str(refused.value)


async def test_a_database_that_is_not_empty_is_left_alone(store: Store, database: Database, folder: Path) -> None:
    """Bringing a backup back writes over nothing."""
    await fill(store)
    await back_up(database.url, folder / "backup")
    before = await database.everything()
    assert "is not empty, and is left as it is" in await refusal(folder / "backup", database.url)
    assert await database.everything() == before


@on_sqlite
async def test_a_log_that_was_left_is_noticed(
    store: Store, database: Database, new_database: NewDatabase, folder: Path
) -> None:
    """A database that was taken away but for its write-ahead log is not filled: the log belongs to another one."""
    await back_up(database.url, folder / "backup")
    again = new_database()
    again.file.with_name(f"{again.file.name}-wal").touch()
    assert "is not empty" in await refusal(folder / "backup", again.url)


@on_sqlite
async def test_a_file_that_is_there_is_left_alone(store: Store, database: Database, folder: Path) -> None:
    """A backup writes over nothing."""
    (folder / "backup").write_text("iets anders")
    with pytest.raises(StoreError, match="is there already"):
        await back_up(database.url, folder / "backup")
    assert (folder / "backup").read_text() == "iets anders"


@on_sqlite
@pytest.mark.parametrize("where", ["text", "page", "end"])
async def test_a_damaged_backup_is_refused(
    store: Store, database: Database, new_database: NewDatabase, folder: Path, where: str
) -> None:
    """One changed byte, or a piece that is missing, and nothing of it comes back."""
    await fill(store)
    await back_up(database.url, folder / "backup")
    data = bytearray((folder / "backup").read_bytes())
    place = {"text": data.index(b"s:") + 20, "page": len(data) // 2 // 4096 * 4096, "end": len(data) - 1}[where]
    data[place] ^= 1
    (folder / "backup").write_bytes(data if where != "end" else data[:-4096])
    again = new_database()
    assert "damaged" in await refusal(folder / "backup", again.url)
    assert not again.file.exists()


@on_sqlite
async def test_what_is_no_backup_is_refused(database: Database, folder: Path) -> None:
    """A letter, another database, and nothing at all."""
    (folder / "letter").write_text("Beste Noor")
    with closing(sqlite3.connect(folder / "other")) as other, other:
        other.execute("CREATE TABLE planten (naam TEXT)")
    for name, told in (("letter", "is no backup"), ("other", "is no backup"), ("nothing", "is not there")):
        assert told in await refusal(folder / name, database.url)
    assert not database.file.exists()


@on_sqlite
async def test_a_backup_of_a_newer_version_is_refused(
    store: Store, database: Database, new_database: NewDatabase, folder: Path
) -> None:
    """What a later version wrote is not guessed at."""
    await database.rows("INSERT INTO migrations (version) VALUES (9999)")
    await back_up(database.url, folder / "backup")
    assert "made by a newer reflectiecoach (version 9999)" in await refusal(folder / "backup", new_database().url)


@on_sqlite
async def test_a_backup_that_cannot_be_written(store: Store, database: Database, folder: Path) -> None:
    """A folder that is not there is told, and nothing is left behind."""
    with pytest.raises(StoreError, match="cannot be written"):
        await back_up(database.url, folder / "nergens" / "backup")
    with pytest.raises(StoreError, match="there is no database"):
        await back_up(f"sqlite:///{folder / 'nergens.db'}", folder / "backup")
    assert list(folder.iterdir()) == []


@on_postgres
async def test_a_database_of_another_version_is_refused(store: Store, database: Database, folder: Path) -> None:
    """On PostgreSQL a backup is made by the version that made the database."""
    await database.rows("DELETE FROM migrations WHERE version > 1")
    with pytest.raises(StoreError, match="make the backup with the version that runs"):
        await back_up(database.url, folder / "backup")
    assert list(folder.iterdir()) == []
