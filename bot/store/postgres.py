"""PostgreSQL: several processes on one database, a person's turns in line."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Self

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from bot.store.engine import Room, Row, StoreAwayError, StoreError

_AWAY = (
    OSError,
    asyncio.TimeoutError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # a connection that the server is just taking away
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.ReadOnlySQLTransactionError,
    asyncpg.TransactionRollbackError,
)
_CONNECTIONS = 10


class PostgresTransaction:
    """Statements of one transaction."""

    def __init__(self, connection: PoolConnectionProxy) -> None:
        self._connection = connection

    async def rows(self, sql: str, *values: object) -> list[Row]:
        """Run a query."""
        return [tuple(row) for row in await self._connection.fetch(sql, *values)]

    async def run(self, sql: str, *values: object) -> None:
        """Run one statement."""
        await self._connection.execute(sql, *values)

    async def run_many(self, sql: str, values: Sequence[Sequence[object]]) -> None:
        """Run one statement for each row of values."""
        if values:
            await self._connection.executemany(sql, values)

    async def script(self, sql: str) -> None:
        """Run several statements."""
        await self._connection.execute(sql)

    async def lock(self, people: Sequence[int]) -> None:
        """Take the people's locks in one order everywhere, so that nobody waits in a circle."""
        for person in people:
            await self._connection.execute("SELECT pg_advisory_xact_lock($1)", person)


class PostgresEngine:
    """A pool of connections for turns, and one connection that holds this process's claims."""

    shared = True

    def __init__(self, pool: asyncpg.Pool, url: str) -> None:
        self._pool, self._url = pool, url
        self._claims: asyncpg.Connection | None = None
        self._claiming = asyncio.Lock()

    @classmethod
    async def open(cls, url: str) -> Self:
        """Connect. Raises StoreError when that cannot be done."""
        try:
            pool = await asyncpg.create_pool(url, min_size=1, max_size=_CONNECTIONS, command_timeout=30)
        except (*_AWAY, asyncpg.PostgresError, ValueError) as error:
            raise StoreError(f"cannot reach PostgreSQL ({type(error).__name__}); check COACH_DATABASE_URL") from error
        return cls(pool, url)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[PostgresTransaction]:
        """Begin; commit at the end, undo everything on an error."""
        with _told_apart():
            async with self._pool.acquire() as connection, connection.transaction():
                yield PostgresTransaction(connection)

    @asynccontextmanager
    async def claim(self, room: Room, number: int = 0) -> AsyncIterator[bool]:
        """Hold a number as long as the connection lives; it goes free when the process dies."""
        with _told_apart():
            held = await self._claim("SELECT pg_try_advisory_lock($1, $2)", room, number)
        try:
            yield held
        finally:
            if held:
                with suppress(*_AWAY):  # a connection that is gone holds nothing
                    await self._claim("SELECT pg_advisory_unlock($1, $2)", room, number)

    async def _claim(self, sql: str, room: Room, number: int) -> bool:
        async with self._claiming:
            if self._claims is None or self._claims.is_closed():
                self._claims = await asyncpg.connect(self._url)
            return bool(await self._claims.fetchval(sql, int(room), _folded(number)))

    async def forget(self) -> None:
        """Nothing to do here: PostgreSQL's own vacuum and log recycling see to it, in their time."""

    async def close(self) -> None:
        """Let go of all connections."""
        if self._claims:
            await self._claims.close()
        await self._pool.close()


def _folded(number: int) -> int:
    """A number in PostgreSQL's 32 bits; two that fall together merely wait for one another."""
    return (number ^ number >> 32) % 2**31


@contextmanager
def _told_apart() -> Iterator[None]:
    """Trouble of the database itself, which may pass, apart from mistakes in a statement."""
    try:
        yield
    except _AWAY as error:
        raise StoreAwayError(f"the database is away: {type(error).__name__}") from error
