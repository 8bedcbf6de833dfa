"""One transaction's worth of reading and writing, as the way of a turn needs it."""

import json
import logging
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import groupby

from bot.store.codec import Codec
from bot.store.engine import Row, Transaction
from bot.store.recent import Recent
from bot.store.rows import Batch
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Edited, Entry, Erased, Fact, Kept, Noted, Removed, Spoke

log = logging.getLogger(__name__)

PARAMS = "outbox.params"  # what a seal is bound to, beside the row
_TEXT, _ASKED, _SCHUILNAAM = "entries.text", "entries.asked", "entries.schuilnaam"

_OF_A_PERSON = ("entries", "people", "shown", "spoke")  # tables from which someone is erased

_NOTES = {"bron": "bron", "genoeg": "genoeg", "afloop": "afloop"}  # columns for what is noted beside an entry

_KEEP = (
    "INSERT INTO entries (person, id, kind, kernaspect, vraag, asked, kader, text, schuilnaam, concreet, "
    "message, at, changed_at, elementen, over) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) "
    "ON CONFLICT (person, id) DO UPDATE SET kind = excluded.kind, kernaspect = excluded.kernaspect, "
    "asked = excluded.asked, kader = excluded.kader, text = excluded.text, schuilnaam = excluded.schuilnaam, "
    "concreet = excluded.concreet, message = excluded.message, changed_at = excluded.changed_at, "
    "elementen = excluded.elementen, over = excluded.over"
)


class Work:
    """Reads and writes inside one transaction."""

    def __init__(self, transaction: Transaction, codec: Codec, recent: Recent | None = None) -> None:
        self._tx, self._codec, self._recent = transaction, codec, recent or Recent(codec)

    @property
    def transaction(self) -> Transaction:
        """The transaction itself, for tables in which nothing is sealed."""
        return self._tx

    async def lock(self, people: Iterable[int]) -> None:
        """Have these people's turns wait for one another across processes."""
        await self._tx.lock(sorted(set(people)))

    async def new(self, updates: Sequence[int], sent: Mapping[int, float] = {}) -> set[int]:
        """Those of the updates that were not dealt with yet; `sent` tells their dates (seconds), where they have one.

        No server dates an update twice: one that comes with another date than before is of another server, which
        numbers from its own beginning.
        """
        found = await self._in("SELECT update_id, sent FROM handled WHERE update_id IN ({})", updates)
        if any(date is not None and sent.get(number, date) != date for number, date in found):
            await self._number_anew()
            return set(updates)
        return set(updates) - {int(number) for number, _ in found}

    async def _number_anew(self) -> None:
        log.warning("another Bot API server numbers its updates than before; what that one numbered is forgotten")
        await self._tx.run("DELETE FROM handled")
        await self._tx.run("DELETE FROM attempts")

    async def conversations(self, people: Sequence[int]) -> dict[int, Conversation]:
        """The stored conversations of those who have one."""
        found = await self._in("SELECT person, conversation FROM people WHERE person IN ({})", people)
        return {int(person): self._recent.opened(int(person), stored) for person, stored in found}

    async def still_due(self, people: Sequence[int], now: int) -> list[int]:
        """Those of these people who must be woken by now; asked after `lock`, for another process may have done so."""
        found = await self._in("SELECT person, due FROM people WHERE resting IS NULL AND person IN ({})", people)
        return [int(person) for person, due in found if due is not None and due <= now]

    async def filled(self, person: int, kind: str, slot: str) -> bool:
        """Whether the coach spoke in this slot already."""
        sql = "SELECT 1 FROM spoke WHERE person = $1 AND kind = $2 AND slot = $3"
        return bool(await self._tx.rows(sql, person, kind, slot))

    async def entry_under(self, person: int, message: int) -> str:
        """The id of the entry that came from a message, or ""."""
        found = await self._tx.rows("SELECT id FROM entries WHERE person = $1 AND message = $2", person, message)
        return str(found[0][0]) if found else ""

    async def record(self, person: int) -> tuple[Entry, ...]:
        """Everything that someone has on record, oldest first; without what is past its time."""
        sql = f"SELECT {_ENTRY} FROM entries WHERE person = $1 AND emptied = 0 ORDER BY at, id"  # noqa: S608
        found = await self._tx.rows(sql, person)
        return tuple(_entry(row, self._codec, person) for row in found)

    async def newest_call(self, people: Sequence[int]) -> int:
        """The highest id among the calls that wait for these people."""
        found = await self._in("SELECT max(id) FROM outbox WHERE person IN ({})", people)
        return int(found[0][0] or 0) if found else 0

    async def save(self, batch: Batch) -> None:
        """Write what a batch changed."""
        for kept, facts in groupby(batch.facts, lambda one: isinstance(one[1], Kept)):  # in order: an edit may follow
            if kept:
                entries = [(person, fact.entry) for person, fact in facts if isinstance(fact, Kept)]
                rows = [_entry_values(person, entry, self._codec, batch.at) for person, entry in entries]
                await self._tx.run_many(_KEEP, rows)
            else:
                for person, fact in facts:
                    await self._change(person, fact, batch.at)
        await self._tx.run_many(
            "INSERT INTO people (person, conversation, changed_at) VALUES ($1, $2, $3) "
            "ON CONFLICT (person) DO UPDATE SET conversation = excluded.conversation, changed_at = excluded.changed_at",
            [
                (person, self._recent.sealed(person, one), batch.at)
                for person, one in batch.conversations.items()
                if one.may_be_stored
            ],
        )
        await self._tx.run_many("UPDATE people SET due = $2 WHERE person = $1", list(batch.due.items()))
        await self._tx.run_many(
            "INSERT INTO outbox (id, person, method, params, at) VALUES ($1, $2, $3, $4, $5)",
            [
                (c.id, c.person, c.method, self._codec.encode(json.dumps(c.params), PARAMS, c.person, c.id), batch.at)
                for c in batch.calls
            ],
        )
        await self._tx.run_many(
            "INSERT INTO handled (update_id, at, sent) VALUES ($1, $2, $3) ON CONFLICT (update_id) DO NOTHING",
            [(update, batch.at, batch.sent.get(update)) for update in batch.handled],
        )
        await self._tx.run_many(
            "UPDATE people SET resting = $2, due = $3 WHERE person = $1",  # who comes back is planned anew at once
            [(person, batch.at if away else None, None if away else 0) for person, away in batch.resting.items()],
        )
        await self._tx.run_many(
            "INSERT INTO set_aside (update_id, kind, error, at) VALUES ($1, $2, $3, $4) "
            "ON CONFLICT (update_id) DO NOTHING",
            [(update, kind, error, batch.at) for update, kind, error in batch.set_aside],
        )

    async def _change(self, person: int, fact: Fact, at: int) -> None:
        match fact:
            case Erased():
                self._recent.forget(person)
                for table in _OF_A_PERSON:
                    await self._tx.run(f"DELETE FROM {table} WHERE person = $1", person)  # noqa: S608
            case Edited():
                text = self._codec.encode(fact.text, _TEXT, person, fact.entry)
                await self._tx.run(
                    "UPDATE entries SET text = $3, concreet = $4, elementen = $5, changed_at = $6 "
                    "WHERE person = $1 AND id = $2 AND emptied = 0",
                    person, fact.entry, text, int(fact.concreet), fact.elementen, at,
                )  # fmt: skip
            case Removed():
                await self._tx.run("DELETE FROM entries WHERE person = $1 AND id = $2", person, fact.entry)
            case Spoke():
                await self._tx.run(
                    "INSERT INTO spoke (person, kind, slot, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                    person, fact.kind, fact.slot, at,
                )  # fmt: skip
            case Noted():
                sql = f"UPDATE entries SET {_NOTES[fact.what]} = $3 WHERE person = $1 AND id = $2"  # noqa: S608
                await self._tx.run(sql, person, fact.entry, fact.value)

    async def _in(self, sql: str, values: Sequence[int]) -> list[Row]:
        """Run a query for a list of values; the placeholders are written out, as both engines understand."""
        if not values:
            return []
        marks = ", ".join(f"${number}" for number in range(1, len(values) + 1))
        return await self._tx.rows(sql.format(marks), *values)


_ENTRY = (
    "id, kind, kernaspect, vraag, asked, kader, text, at, schuilnaam, concreet, message, elementen, over, bron, "
    "genoeg, afloop"
)


def _entry(row: Row, codec: Codec, person: int) -> Entry:
    """An entry from the columns of _ENTRY."""
    id_, kind, kernaspect, vraag, asked, kader, text, at, schuilnaam, concreet, message, *rest = row
    return Entry(
        id_, kind, kernaspect, vraag, codec.decode(asked, _ASKED, person, id_), kader,
        codec.decode(text, _TEXT, person, id_), datetime.fromtimestamp(at / 1000, UTC),
        codec.decode(schuilnaam, _SCHUILNAAM, person, id_), bool(concreet), str(message or ""), *rest,
    )  # fmt: skip


def _entry_values(person: int, entry: Entry, codec: Codec, at: int) -> tuple[object, ...]:
    """The values of $1, $2 … in _KEEP."""
    return (
        person, entry.id, entry.kind, entry.kernaspect, entry.vraag,
        codec.encode(entry.asked, _ASKED, person, entry.id), entry.kader,
        codec.encode(entry.text, _TEXT, person, entry.id),
        codec.encode(entry.schuilnaam, _SCHUILNAAM, person, entry.id), int(entry.concreet),
        int(entry.message) if entry.message else None,
        int(entry.at.timestamp() * 1000), at, entry.elementen, entry.over,
    )  # fmt: skip
