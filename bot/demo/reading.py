"""Reads what the bot has stored of someone, with the demo's key, and changes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite

from bot import keys
from bot.store.codec import Codec
from bot.store.sqlite import SqliteTransaction
from bot.store.work import Work
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Entry


@dataclass(frozen=True, slots=True)
class Seen:
    """What is stored of a person; the entries oldest first, `sealed` the newest text as it lies on disk."""

    conversation: Conversation
    record: Sequence[Entry]
    due: datetime | None
    sealed: str


class Reader:
    """Looks into the database of a demo."""

    def __init__(self, database: Path, key: str) -> None:
        self._database, self._codec = database, Codec(keys.ring(key))

    async def read(self, person: int) -> Seen | None:
        """What is stored of this person now; None for nothing."""
        async with aiosqlite.connect(self._database, isolation_level=None) as connection:
            await connection.execute("PRAGMA query_only = ON")  # a file opened read-only cannot be read after a kill
            await connection.execute("BEGIN")  # all of it as it was at one moment
            return await _seen(SqliteTransaction(connection), self._codec, person)


async def _seen(tx: SqliteTransaction, codec: Codec, person: int) -> Seen | None:
    work = Work(tx, codec)
    conversation = (await work.conversations([person])).get(person)
    if conversation is None:
        return None
    ((due,),) = await tx.rows("SELECT due FROM people WHERE person = $1", person)
    sealed = await tx.rows("SELECT text FROM entries WHERE person = $1 AND text <> '' ORDER BY at DESC LIMIT 1", person)
    moment = datetime.fromtimestamp(due / 1000, UTC) if due else None
    return Seen(conversation, await work.record(person), moment, str(sealed[0][0]) if sealed else "")
