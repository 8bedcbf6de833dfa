"""SQLite: one file, one process, one writer, every commit safely on disk."""

import asyncio
import fcntl
import os
import re
import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from functools import cache
from pathlib import Path
from typing import IO, Self

import aiosqlite

from bot.store.engine import Room, Row, StoreAwayError, StoreError

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # a committed answer survives a power cut
    "secure_delete = ON",  # what is deleted is overwritten
    "busy_timeout = 5000",
)
_PLACE = re.compile(r"\$(\d+)")


@cache
def _sqlite(sql: str) -> str:
    """A statement with $1, $2 … as SQLite numbers its values."""
    return _PLACE.sub(r"?\1", sql)


class SqliteTransaction:
    """Statements between BEGIN IMMEDIATE and COMMIT."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def rows(self, sql: str, *values: object) -> list[Row]:
        """Run a query."""
        return list(await self._connection.execute_fetchall(_sqlite(sql), values))

    async def run(self, sql: str, *values: object) -> None:
        """Run one statement."""
        await self._connection.execute(_sqlite(sql), values)

    async def run_many(self, sql: str, values: Sequence[Sequence[object]]) -> None:
        """Run one statement for each row of values."""
        if values:
            await self._connection.executemany(_sqlite(sql), values)

    async def script(self, sql: str) -> None:
        """Run the statements one by one: `executescript` would commit what came before."""
        statement = ""
        for line in sql.splitlines(keepends=True):
            statement += line
            if sqlite3.complete_statement(statement):
                await self._connection.execute(statement)
                statement = ""

    async def lock(self, people: Sequence[int]) -> None:
        """Nothing to do: the one writer holds the whole database."""


class SqliteEngine:
    """One connection; transactions wait for one another."""

    shared = False

    def __init__(self, connection: aiosqlite.Connection, guard: IO[str] | None) -> None:
        self._connection, self._guard = connection, guard
        self._writing = asyncio.Lock()

    @classmethod
    async def open(cls, path: Path, *, alone: bool) -> Self:
        """Open or create the file; `alone` refuses a file that another process serves. Raises StoreError."""
        _may_write(path)
        guard = _guard(path) if alone else None
        connection = aiosqlite.connect(path, isolation_level=None)
        try:
            await connection
            for pragma in _PRAGMAS:
                await connection.execute(f"PRAGMA {pragma}")
        except sqlite3.Error as error:
            await connection.close()  # its thread would keep the process from ending
            raise StoreError(f"cannot open the database {path}: {error}; check COACH_DATABASE_URL") from error
        return cls(connection, guard)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[SqliteTransaction]:
        """Begin; commit at the end, undo everything on an error."""
        async with self._writing:
            with _told_apart():
                try:
                    await self._connection.execute("BEGIN IMMEDIATE")
                    yield SqliteTransaction(self._connection)
                    await self._connection.execute("COMMIT")
                except BaseException:
                    await self._connection.rollback()  # comes after a statement that a cancelled task left under way
                    raise

    @asynccontextmanager
    async def claim(self, room: Room, number: int = 0) -> AsyncIterator[bool]:
        """No other process is there to hold anything."""
        yield True

    async def forget(self) -> None:
        """Empty the write-ahead log: it still holds pages as they were before a delete."""
        async with self._writing:
            with _told_apart():
                await self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Let go of the file."""
        await self._connection.close()
        if self._guard:
            self._guard.close()


@contextmanager
def _told_apart() -> Iterator[None]:
    """Trouble of the database itself, which may pass, apart from mistakes in a statement."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # a statement that is wrong stays wrong
            raise
        raise StoreAwayError(f"the database refuses ({error.sqlite_errorname})") from error


def _may_write(path: Path) -> None:
    """SQLite would open a file that is read-only, and leave a log beside it that nobody can write."""
    if path.exists() and not os.access(path, os.W_OK):
        raise StoreError(f"the database {path} may not be written; check its rights")


def _guard(path: Path) -> IO[str]:
    """A lock beside the file that the system takes away when the process ends, however it ends."""
    try:
        guard = path.with_name(f"{path.name}.lock").open("w")
        fcntl.flock(guard, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise StoreError(
            f"another process serves {path}; stop that one first, or use PostgreSQL for several"
        ) from error
    except OSError as error:
        raise StoreError(f"cannot open the database {path}: {error.strerror}; check COACH_DATABASE_URL") from error
    return guard
