"""A look into the bot's database from outside, and a hand on its locks; the same on either engine."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg

from bot.keys import ring
from bot.store.codec import Codec
from tests.support.processes import KEY

KEYS = ring(KEY)
_CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1"


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as it stands in the database."""

    kind: str
    vraag: str
    text: str
    message: int


class Database:
    """The database behind a URL; every look is a connection of its own."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.codec = Codec(KEYS)

    @property
    def file(self) -> Path:
        """The SQLite file."""
        assert self.url.startswith("sqlite:///")
        return Path(self.url.removeprefix("sqlite:///"))

    async def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Run one statement, and give what it yields."""
        if self.url.startswith("postgresql"):
            connection = await asyncpg.connect(self.url)
            try:
                return [tuple(row) for row in await connection.fetch(sql, *values)]
            finally:
                await connection.close()
        with closing(sqlite3.connect(self.file, timeout=10)) as opened, opened:
            return opened.execute(sql, {str(number): value for number, value in enumerate(values, 1)}).fetchall()

    async def all(self, table: str) -> list[tuple[Any, ...]]:
        """Everything in a table."""
        return await self.rows(f"SELECT * FROM {table}")  # noqa: S608  # a test's own word

    async def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """All rows of all tables, whichever there are."""
        return {str(name): sorted(await self.all(name), key=repr) for (name,) in await self.rows(self._tables)}

    @property
    def _tables(self) -> str:
        if self.url.startswith("postgresql"):
            return "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        return "SELECT name FROM sqlite_master WHERE type = 'table'"

    def on_disk(self) -> bytes:
        """All bytes of the SQLite file, and of its write-ahead log."""
        return b"".join(path.read_bytes() for path in sorted(self.file.parent.glob(f"{self.file.name}*")))

    async def number(self, sql: str, *values: object) -> int:
        """The one number that a query yields; 0 for none."""
        found = await self.rows(sql, *values)
        return int(found[0][0] or 0) if found else 0

    async def entries(self, person: int) -> list[Kept]:
        """What is kept of someone, in the order in which they sent it."""
        found = await self.rows("SELECT id, kind, vraag, text, message FROM entries WHERE person = $1", person)
        opened = [(row, self.codec.decode(row[3], "entries.text", person, row[0])) for row in found]
        kept = [Kept(kind, vraag, text, message or 0) for (_, kind, vraag, _, message), text in opened]
        return sorted(kept, key=lambda entry: entry.message)

    async def texts(self, person: int) -> list[str]:
        """The words that are kept of someone, in the order in which they sent them."""
        return [entry.text for entry in await self.entries(person) if entry.text]

    async def stands(self, person: int) -> tuple[str, str]:
        """The dialogue and the state where someone's conversation stands; empty for nobody or nowhere."""
        frames = (await self.conversation(person)).get("frames")
        return (frames[-1][0], frames[-1][1]) if frames else ("", "")

    async def conversation(self, person: int) -> dict[str, Any]:
        """Someone's conversation as it is stored, opened; empty for nobody."""
        found = await self.rows("SELECT conversation FROM people WHERE person = $1", person)
        opened = [self.codec.decode(row[0], "people.conversation", person) for row in found]
        return dict(json.loads(opened[0])) if opened else {}

    async def administer(self, statement: str, *, cut: bool = False) -> None:
        """Run a statement about this PostgreSQL database, named {}, from another; `cut` ends its connections."""
        name = self.url.partition("@/")[2].partition("?")[0]
        connection = await asyncpg.connect(self.url.replace(f"/{name}?", "/postgres?"))
        try:
            await connection.execute(statement.format(name))
            if cut:
                await connection.execute(_CUT, name)
        finally:
            await connection.close()


NewDatabase = Callable[[], Database]  # makes an empty one on the engine of the test
