"""A backup is all of one moment, sealed as it was, and comes back whole, on either engine."""

import stat
from pathlib import Path

import pytest

from bot.operate.backup import back_up
from bot.operate.restore import restore
from bot.store.store import Store
from dialogs.kernel.facts import Kept, Removed
from tests.bot.databases import Database, NewDatabase
from tests.bot.engines import on_sqlite
from tests.bot.storing import NOOR, SAM, commit, consented, entry, fill


async def test_all_of_it_comes_back(store: Store, database: Database, new_database: NewDatabase, folder: Path) -> None:
    """Every row of every table stands in the new database as it stood in the old one, and can be read with the key."""
    await fill(store)
    before = await database.everything()
    assert [table for table, rows in before.items() if not rows] == ["processes"]  # about who runs now
    await back_up(database.url, folder / "backup")
    again = new_database()
    await restore(folder / "backup", again.url)
    assert await again.everything() == before
    assert await again.texts(SAM) == ["zij belde zelf"]


async def test_a_backup_moves_to_the_other_engine(
    store: Store, database: Database, engine: str, folder: Path, request: pytest.FixtureRequest
) -> None:
    """A backup made on either engine comes back on the other: so a coach that grew moves to PostgreSQL."""
    await fill(store)
    await back_up(database.url, folder / "backup")
    other = f"sqlite:///{folder / 'other.db'}" if engine == "postgresql" else _postgres(request)
    await restore(folder / "backup", other)
    assert await Database(other).everything() == await database.everything()


def _postgres(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("postgres").database())


async def test_many_rows_come_back(store: Store, database: Database, new_database: NewDatabase, folder: Path) -> None:
    """More rows than are taken at once come along too."""
    facts = [(NOOR, Kept(entry(f"r{number}", "x"))) for number in range(2500)]
    await commit(store, conversations={NOOR: consented()}, facts=facts)
    await back_up(database.url, folder / "backup")
    again = new_database()
    await restore(folder / "backup", again.url)
    assert await again.number("SELECT count(*) FROM entries") == 2500


async def test_a_backup_is_sealed(store: Store, database: Database, folder: Path) -> None:
    """The file holds no word that was written, and nobody else may read it."""
    await fill(store)
    await back_up(database.url, folder / "backup")
    data = (folder / "backup").read_bytes()
    assert [word for word in (b"niets", b"belde", b"Hoi") if word in data] == []
    assert stat.S_IMODE((folder / "backup").stat().st_mode) == 0o600


async def test_what_was_erased_is_in_no_backup(store: Store, database: Database, folder: Path) -> None:
    """A backup holds nothing, not even sealed, of what was erased before it was made."""
    await fill(store)
    sealed = [str(row[0]) for row in await database.rows("SELECT text FROM entries WHERE person = $1", NOOR)]
    await back_up(database.url, folder / "before")
    await commit(store, facts=[(NOOR, Removed("r1"))])
    await back_up(database.url, folder / "after")
    found = [[text.encode() in (folder / name).read_bytes() for text in sealed] for name in ("before", "after")]
    assert found == [[True], [False]]


@on_sqlite
async def test_a_file_of_another_version_is_taken_as_it_is(store: Store, database: Database, folder: Path) -> None:
    """A SQLite file needs no knowledge of what is in it, so that a backup can be made before an upgrade too."""
    await database.rows("DELETE FROM migrations WHERE version > 1")
    await back_up(database.url, folder / "backup")
    assert [path.name for path in folder.iterdir()] == ["backup"]
