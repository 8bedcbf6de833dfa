"""Writes all that the coach remembers to one file while it goes on; what is sealed stays sealed."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from bot.operate.backup_file import finish, fresh, tables
from bot.store.engine import Engine, StoreError, Transaction
from bot.store.migrate import migrate, newest
from bot.store.opening import open_engine

_PAGE = 1000  # rows that are in memory at once
_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"  # all tables as they were at one moment


async def back_up(url: str, file: Path) -> None:
    """Write the database that `url` names to a new file, as it is at one moment.

    Raises StoreError when it cannot be read or written; then there is no file.
    """
    source = sqlite_file(url)
    with fresh(file) as part:
        if source:
            _copy_sqlite(source, part)
        else:
            await _copy_postgres(url, part)
        finish(part)


def sqlite_file(url: str) -> Path | None:
    """The file of a SQLite database; None for another one."""
    return Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None


def _copy_sqlite(source: Path, part: Path) -> None:
    """Only what is in the tables goes along, so nothing that was ever deleted."""
    if not source.exists():
        raise StoreError(f"there is no database {source} to make a backup of; check COACH_DATABASE_URL")
    with closing(sqlite3.connect(source, timeout=30, isolation_level=None)) as opened:
        opened.execute("VACUUM INTO ?", (str(part),))


async def _copy_postgres(url: str, part: Path) -> None:
    source = await open_engine(url)
    try:
        target = await open_engine(f"sqlite:///{part}")
        try:
            await migrate(target)
            await _copy(source, target, part)
        finally:
            await target.close()
    finally:
        await source.close()


async def _copy(source: Engine, target: Engine, part: Path) -> None:
    with closing(sqlite3.connect(part)) as opened:
        wanted = tables(opened)
    async with source.transaction() as old, target.transaction() as new:
        await old.run(_MOMENT)
        await _must_be_ours(old)
        for table, columns in wanted.items():
            await _copy_table(old, new, table, columns)


async def _must_be_ours(old: Transaction) -> None:
    there = (await old.rows("SELECT to_regclass('migrations') IS NOT NULL"))[0][0]
    version = (await old.rows("SELECT max(version) FROM migrations"))[0][0] if there else 0
    if version != newest():
        raise StoreError(
            f"the database has version {version} and this reflectiecoach {newest()}: "
            "make the backup with the version that runs, or run this one first"
        )


async def _copy_table(old: Transaction, new: Transaction, table: str, columns: Sequence[str]) -> None:
    names, marks = ", ".join(columns), ", ".join(f"${n}" for n in range(1, len(columns) + 1))
    await old.run(f"DECLARE all_{table} NO SCROLL CURSOR FOR SELECT {names} FROM {table}")  # noqa: S608  # our own names
    while page := await old.rows(f"FETCH {_PAGE} FROM all_{table}"):
        await new.run_many(f"INSERT INTO {table} ({names}) VALUES ({marks})", page)  # noqa: S608
