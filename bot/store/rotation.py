"""Seals every stored text with the newest key, a few rows at a time, beside a coach that goes on."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.store.codec import SEALED, Codec
from bot.store.engine import Engine, Row, StoreError, Transaction

_ROWS = 100  # in one transaction, so that a turn that comes meanwhile hardly waits
_BEFORE_ALL = {"entries": (-1, ""), "people": (-1,), "outbox": (-1, 0)}  # primary keys: a person, and a row's own
_OTHERS = "a coach that runs, or ended badly, seals with an older key: start it again with this COACH_KEY first"

Tell = Callable[[int, int], None]  # rows done, of how many


@dataclass(frozen=True, slots=True)
class _Table:
    """A table with sealed columns."""

    name: str

    @property
    def key(self) -> list[str]:
        return ["person", "id"][: len(_BEFORE_ALL[self.name])]

    @property
    def stale(self) -> str:
        """Which rows hold a text that does not begin as $1 says."""
        return " OR ".join(f"substr({column}, 1, 10) NOT IN ($1, '')" for column in SEALED[self.name])

    @property
    def page(self) -> str:
        """The next stale rows after a primary key."""
        keys, marks = ", ".join(self.key), ", ".join(f"${n}" for n in range(2, 2 + len(self.key)))
        return (
            f"SELECT {keys}, {', '.join(SEALED[self.name])} FROM {self.name} "  # noqa: S608  # our own names
            f"WHERE ({keys}) > ({marks}) AND ({self.stale}) ORDER BY {keys} LIMIT {_ROWS}"
        )

    @property
    def change(self) -> str:
        """Put new texts in a row that is still as it was read; its values are key, old texts, new texts."""
        columns, keys = SEALED[self.name], self.key
        same = [f"{name} = ${n}" for n, name in enumerate([*keys, *columns], 1)]
        new = [f"{name} = ${n}" for n, name in enumerate(columns, len(same) + 1)]
        return f"UPDATE {self.name} SET {', '.join(new)} WHERE {' AND '.join(same)}"  # noqa: S608

    def changed(self, row: Row, codec: Codec) -> Row:
        """The values of `change` for a row of `page`."""
        key, old = row[: len(self.key)], row[len(self.key) :]
        columns = [f"{self.name}.{column}" for column in SEALED[self.name]]
        opened = [codec.decode(text, column, *key) for column, text in zip(columns, old, strict=True)]
        new = [codec.encode(text, column, *key) for column, text in zip(columns, opened, strict=True)]
        return [*key, *old, *new]


async def rotate(engine: Engine, codec: Codec, tell: Tell) -> None:
    """Do all there is; what was done stays done when it is broken off. Raises StoreError when it cannot be finished."""
    tables, done = [_Table(name) for name in SEALED], 0
    while total := await _left(engine, codec, tables):
        for table in tables:
            after: Row = _BEFORE_ALL[table.name]
            while page := await _page(engine, codec, table, after):
                after, done = page[-1][: len(table.key)], done + len(page)
                tell(done, max(done, total))


async def _page(engine: Engine, codec: Codec, table: _Table, after: Row) -> list[Row]:
    """Seal the next rows, and leave the database to others for as long as that took."""
    began = time.monotonic()
    async with engine.transaction() as tx:
        rows = await tx.rows(table.page, codec.head, *after)
        await tx.run_many(table.change, [table.changed(row, codec) for row in rows])
    await asyncio.sleep(time.monotonic() - began)
    return rows


async def _left(engine: Engine, codec: Codec, tables: list[_Table]) -> int:
    """How many rows are to be done; when there are none, older keys are no longer asked for."""
    async with engine.transaction() as tx:
        if await tx.rows("SELECT 1 FROM processes WHERE key <> $1", codec.newest):
            raise StoreError(_OTHERS)
        left = sum([await _stale(tx, codec, table) for table in tables])
        if not left:
            await tx.run("DELETE FROM seals WHERE key <> $1", codec.newest)
    return left


async def _stale(tx: Transaction, codec: Codec, table: _Table) -> int:
    found = await tx.rows(f"SELECT count(*) FROM {table.name} WHERE {table.stale}", codec.head)  # noqa: S608
    return int(found[0][0])
