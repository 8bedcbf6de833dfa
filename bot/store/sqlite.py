"""SQLite: one file, one writer, every commit safely on disk."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

import aiosqlite

from bot.store.engine import Row, StoreError

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # a committed answer survives a power cut
    "secure_delete = ON",  # what is deleted is overwritten
    "busy_timeout = 5000",
)


def _numbered(values: Sequence[object]) -> dict[str, object]:
    """The values of $1, $2 … as SQLite names them."""
    return {str(number): value for number, value in enumerate(values, 1)}


class SqliteTransaction:
    """Statements between BEGIN IMMEDIATE and COMMIT."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def rows(self, sql: str, *values: object) -> list[Row]:
        """Run a query."""
        return list(await self._connection.execute_fetchall(sql, _numbered(values)))

    async def run(self, sql: str, *values: object) -> None:
        """Run one statement."""
        await self._connection.execute(sql, _numbered(values))

    async def run_many(self, sql: str, values: Sequence[Sequence[object]]) -> None:
        """Run one statement for each row of values."""
        if values:
            await self._connection.executemany(sql, [_numbered(row) for row in values])

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

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._writing = asyncio.Lock()

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Open or create the file. Raises StoreError when that cannot be done."""
        try:
            connection = await aiosqlite.connect(path, isolation_level=None)
            for pragma in _PRAGMAS:
                await connection.execute(f"PRAGMA {pragma}")
        except sqlite3.Error as error:
            raise StoreError(f"cannot open the database {path}: {error}; check COACH_DATABASE_URL") from error
        return cls(connection)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[SqliteTransaction]:
        """Begin; commit at the end, undo everything on an error."""
        async with self._writing:
            await self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield SqliteTransaction(self._connection)
                await self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    await self._connection.execute("ROLLBACK")
                raise

    async def close(self) -> None:
        """Let go of the file."""
        await self._connection.close()
