"""Everything the coach remembers: conversations, entries, calls to make, updates dealt with."""

import json
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import Any

from bot.store.codec import decode, encode
from bot.store.engine import Engine, Transaction
from bot.store.rows import Batch, Call
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Edited, Entry, Erased, Fact

_KEEP_HANDLED = 48 * 3600 * 1000  # milliseconds; Telegram repeats an update for a day at most


class Work:
    """One transaction's worth of reading and writing."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    async def lock(self, people: Iterable[int]) -> None:
        """Have these people's turns wait for one another across processes."""
        await self._tx.lock(sorted(set(people)))

    async def new(self, updates: Sequence[int]) -> set[int]:
        """Those of the updates that were not dealt with yet."""
        found = await self._in("SELECT update_id FROM handled WHERE update_id IN ({})", updates)
        return set(updates) - {int(row[0]) for row in found}

    async def conversations(self, people: Sequence[int]) -> dict[int, Conversation]:
        """The stored conversations of those who have one."""
        found = await self._in("SELECT person, conversation FROM people WHERE person IN ({})", people)
        return {int(row[0]): Conversation.from_json(decode(row[1])) for row in found}

    async def entry_under(self, person: int, message: int) -> str:
        """The id of the entry that came from a message, or ""."""
        found = await self._tx.rows("SELECT id FROM entries WHERE person = $1 AND message = $2", person, message)
        return str(found[0][0]) if found else ""

    async def save(self, batch: Batch) -> None:
        """Write what a batch changed."""
        for person, fact in batch.facts:  # one by one, in order: an edit may follow the entry it changes
            await self._fact(person, fact, batch.at)
        await self._tx.run_many(
            "INSERT INTO people (person, conversation, changed_at) VALUES ($1, $2, $3) "
            "ON CONFLICT (person) DO UPDATE SET conversation = excluded.conversation, changed_at = excluded.changed_at",
            [(p, encode(c.to_json()), batch.at) for p, c in batch.conversations.items() if c.may_be_stored],
        )
        await self._tx.run_many(
            "INSERT INTO outbox (id, person, method, params, at) VALUES ($1, $2, $3, $4, $5)",
            [(c.id, c.person, c.method, encode(json.dumps(c.params)), batch.at) for c in batch.calls],
        )
        await self._tx.run_many(
            "INSERT INTO handled (update_id, at) VALUES ($1, $2) ON CONFLICT (update_id) DO NOTHING",
            [(update, batch.at) for update in batch.handled],
        )
        await self._tx.run_many(
            "UPDATE people SET resting = $2 WHERE person = $1",
            [(person, batch.at if resting else None) for person, resting in batch.resting.items()],
        )

    async def _fact(self, person: int, fact: Fact, at: int) -> None:
        if isinstance(fact, Erased):
            for table in ("entries", "people", "shown"):
                await self._tx.run(f"DELETE FROM {table} WHERE person = $1", person)  # noqa: S608
        elif isinstance(fact, Edited):
            await self._tx.run(
                "UPDATE entries SET text = $3, concreet = $4, changed_at = $5 WHERE person = $1 AND id = $2",
                person, fact.entry, encode(fact.text), int(fact.concreet), at,
            )  # fmt: skip
        else:
            await self._keep(person, fact.entry, at)

    async def _keep(self, person: int, entry: Entry, at: int) -> None:
        await self._tx.run(
            "INSERT INTO entries (person, id, kind, kernaspect, vraag, asked, kader, text, schuilnaam, concreet, "
            "message, at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) "
            "ON CONFLICT (person, id) DO UPDATE SET kind = excluded.kind, kernaspect = excluded.kernaspect, "
            "asked = excluded.asked, kader = excluded.kader, text = excluded.text, schuilnaam = excluded.schuilnaam, "
            "concreet = excluded.concreet, message = excluded.message, changed_at = excluded.changed_at",
            *_entry_values(person, entry, at),
        )

    async def _in(self, sql: str, values: Sequence[int]) -> list[Any]:
        """Run a query for a list of values; the placeholders are written out, as both engines understand."""
        if not values:
            return []
        marks = ", ".join(f"${number}" for number in range(1, len(values) + 1))
        return await self._tx.rows(sql.format(marks), *values)


def _entry_values(person: int, entry: Entry, at: int) -> tuple[object, ...]:
    return (
        person, entry.id, entry.kind, entry.kernaspect, entry.vraag, entry.asked, entry.kader, encode(entry.text),
        encode(entry.schuilnaam), int(entry.concreet), int(entry.message) if entry.message else None,
        int(entry.at.timestamp() * 1000), at,
    )  # fmt: skip


class Store:
    """The database as the coach sees it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @asynccontextmanager
    async def work(self) -> AsyncIterator[Work]:
        """Read and write in one transaction."""
        async with self._engine.transaction() as transaction:
            yield Work(transaction)

    async def waiting(self) -> list[Call]:
        """The calls still to be made, oldest first."""
        async with self._engine.transaction() as tx:
            found = await tx.rows("SELECT person, method, params, id FROM outbox ORDER BY id")
        return [Call(int(p), method, json.loads(decode(params)), int(id_)) for p, method, params, id_ in found]

    async def confirm(self, calls: Sequence[int], shown: dict[int, int | None]) -> None:
        """Take calls that were made off the outbox, and note which message shows whose buttons (None: no more)."""
        async with self._engine.transaction() as tx:
            await tx.run_many("DELETE FROM outbox WHERE id = $1", [(call,) for call in calls])
            await tx.run_many("DELETE FROM shown WHERE person = $1", [(p,) for p, m in shown.items() if m is None])
            await tx.run_many(
                "INSERT INTO shown (person, message) VALUES ($1, $2) "
                "ON CONFLICT (person) DO UPDATE SET message = excluded.message",
                [(person, message) for person, message in shown.items() if message is not None],
            )

    async def shown(self) -> dict[int, int]:
        """Which message shows whose buttons."""
        async with self._engine.transaction() as tx:
            return {int(p): int(m) for p, m in await tx.rows("SELECT person, message FROM shown")}

    async def tidy(self, now: int) -> None:
        """Forget updates that Telegram will not repeat any more; `now` in milliseconds."""
        async with self._engine.transaction() as tx:
            await tx.run("DELETE FROM handled WHERE at < $1", now - _KEEP_HANDLED)

    async def close(self) -> None:
        """Let go of the database."""
        await self._engine.close()
