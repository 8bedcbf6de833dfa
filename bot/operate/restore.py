"""Brings a backup back into an empty database, whole or not at all."""

import shutil
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from bot.operate.backup import sqlite_file
from bot.operate.backup_file import check, fresh, tables
from bot.store.engine import Engine, StoreError, Transaction
from bot.store.migrate import bring_up, migrate
from bot.store.opening import open_engine

_PAGE = 1000  # rows that are in memory at once
_PARTS = ("", "-wal", "-shm")  # of a SQLite database; an old log beside a new file would spoil it
_EMPTY = "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()"
_FULL = "the database is not empty, and is left as it is; give COACH_DATABASE_URL a new one"


async def restore(file: Path, url: str) -> datetime:
    """Fill the database that `url` names, which must be empty; gives when the backup was made.

    A backup of an older version is brought up to date. Raises StoreError; then the database is as it was.
    """
    made = check(file)
    target = sqlite_file(url)
    if target and any(target.with_name(target.name + part).exists() for part in _PARTS):
        raise StoreError(_FULL)
    if target:
        with fresh(target) as part:
            await _ready(file, part)
    else:
        await _into_postgres(file, url)
    return made


async def _ready(file: Path, part: Path) -> None:
    """A backup as a database of this version."""
    shutil.copyfile(file, part)
    engine = await open_engine(f"sqlite:///{part}")
    try:
        async with engine.transaction() as tx:
            await tx.run("DROP TABLE backup")
        await migrate(engine)
    finally:
        await engine.close()


async def _into_postgres(file: Path, url: str) -> None:
    target = await open_engine(url)
    try:
        with tempfile.TemporaryDirectory(prefix="reflectiecoach-") as folder:
            part = Path(folder, "backup")
            await _ready(file, part)
            with closing(sqlite3.connect(part)) as opened:
                await _fill(opened, target)
    finally:
        await target.close()


async def _fill(opened: sqlite3.Connection, target: Engine) -> None:
    async with target.transaction() as tx:
        if (await tx.rows(_EMPTY))[0][0]:
            raise StoreError(_FULL)
        await bring_up(tx)
        for table, columns in tables(opened).items():
            await _fill_table(opened, tx, table, columns)


async def _fill_table(opened: sqlite3.Connection, tx: Transaction, table: str, columns: Sequence[str]) -> None:
    names, marks = ", ".join(columns), ", ".join(f"${n}" for n in range(1, len(columns) + 1))
    rows = opened.execute(f"SELECT {names} FROM {table}")  # noqa: S608  # our own names
    while page := rows.fetchmany(_PAGE):
        await tx.run_many(f"INSERT INTO {table} ({names}) VALUES ({marks})", page)  # noqa: S608
