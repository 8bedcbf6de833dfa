"""Reads what the coach stored, straight from its database, past the coach's own code but for the texts' codec."""

import contextlib
import html
import json
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import asyncpg

from bot.keys import ring
from bot.store.codec import Codec
from tests.support.processes import KEY

_TAGS = re.compile(r"</?b>")


@dataclass(frozen=True, slots=True)
class Stored:
    """An entry as it stands in the database."""

    person: int
    kind: str
    kernaspect: str
    vraag: str
    asked: str
    text: str
    message: int


class Ledger:
    """The database of the coach under torture, opened anew for each look."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._codec = Codec(ring(KEY))

    async def entries(self) -> list[Stored]:
        """What people wrote, in the order in which it was heard."""
        found = await self._rows(
            "SELECT person, id, kind, kernaspect, vraag, asked, text, message FROM entries "
            "WHERE kind <> 'overgeslagen' ORDER BY at, message"
        )
        return [
            Stored(
                person, kind, kernaspect, vraag, self._codec.decode(asked, "entries.asked", person, id_),
                self._codec.decode(text, "entries.text", person, id_), message,
            )
            for person, id_, kind, kernaspect, vraag, asked, text, message in found
        ]  # fmt: skip

    async def waiting(self) -> int:
        """Calls that must still be made."""
        return await self._count("SELECT count(*) FROM outbox")

    async def unsent(self) -> dict[int, str]:
        """For each person the text of the first message that must still be sent, as far as the coach knows."""
        sql = "SELECT person, params, id FROM outbox WHERE method = 'sendMessage' ORDER BY id DESC"
        opened = {row[0]: self._codec.decode(row[1], "outbox.params", row[0], row[2]) for row in await self._rows(sql)}
        texts = {person: json.loads(params)["text"] for person, params in opened.items()}
        return {person: html.unescape(_TAGS.sub("", text)) for person, text in texts.items()}

    async def set_aside(self) -> int:
        """Updates given up."""
        return await self._count("SELECT count(*) FROM set_aside")

    async def _count(self, sql: str) -> int:
        return int((await self._rows(sql))[0][0])

    async def _rows(self, sql: str) -> list[Sequence[Any]]:
        scheme, _, path = self._url.partition(":///")
        if scheme == "sqlite":
            with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
                return database.execute(sql).fetchall()
        connection = await asyncpg.connect(self._url)
        try:
            return [tuple(row) for row in await connection.fetch(sql)]
        finally:
            await connection.close()
