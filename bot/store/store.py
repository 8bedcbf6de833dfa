"""Everything the coach remembers: conversations, entries, calls to make, updates dealt with."""

import json
import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from bot.store.codec import Codec
from bot.store.engine import Engine, Room
from bot.store.recent import Recent
from bot.store.rotation import Tell, rotate
from bot.store.rows import Call, CallKey
from bot.store.work import PARAMS, Work

_KEEP_HANDLED = 48 * 3600 * 1000  # milliseconds; Telegram repeats an update for a day at most
_KEEP_SET_ASIDE = 90 * 24 * 3600 * 1000


class Store:
    """The database as the coach sees it."""

    def __init__(self, engine: Engine, codec: Codec) -> None:
        self._engine, self._codec = engine, codec
        self._recent = Recent(codec)

    @property
    def shared(self) -> bool:
        """Whether other processes work on the same database."""
        return self._engine.shared

    @asynccontextmanager
    async def work(self) -> AsyncIterator[Work]:
        """Read and write in one transaction."""
        async with self._engine.transaction() as transaction:
            yield Work(transaction, self._codec, self._recent)

    def claim(self, room: Room, number: int = 0) -> AbstractAsyncContextManager[bool]:
        """Hold a number for this process alone; gives False when another process holds it."""
        return self._engine.claim(room, number)

    async def waiting(self, person: int | None = None) -> list[Call]:
        """The calls still to be made, for one person or for all, in order."""
        sql = "SELECT person, method, params, id FROM outbox {} ORDER BY id"
        async with self._engine.transaction() as tx:
            one = sql.format("WHERE person = $1"), person
            found = await (tx.rows(sql.format("")) if person is None else tx.rows(*one))
        opened = [(row, self._codec.decode(row[2], PARAMS, row[0], row[3])) for row in found]
        return [Call(int(row[0]), str(row[1]), json.loads(params), int(row[3])) for row, params in opened]

    async def waited(self, since: int) -> list[int]:
        """People whose calls have waited since before a moment (milliseconds)."""
        async with self._engine.transaction() as tx:
            return [int(row[0]) for row in await tx.rows("SELECT DISTINCT person FROM outbox WHERE at < $1", since)]

    async def due(self, now: int, most: int) -> list[int]:
        """People who must be woken by now (milliseconds on the coach's clock), the longest overdue first."""
        sql = "SELECT person FROM people WHERE due <= $1 AND resting IS NULL ORDER BY due LIMIT $2"
        async with self._engine.transaction() as tx:
            return [int(row[0]) for row in await tx.rows(sql, now, most)]

    async def postpone(self, person: int, until: int) -> None:
        """Wake someone later."""
        async with self._engine.transaction() as tx:
            await tx.run("UPDATE people SET due = $2 WHERE person = $1", person, until)

    async def people(self, after: int, most: int) -> list[int]:
        """So many people whose number is higher, in order."""
        async with self._engine.transaction() as tx:
            found = await tx.rows("SELECT person FROM people WHERE person > $1 ORDER BY person LIMIT $2", after, most)
        return [int(row[0]) for row in found]

    async def confirm(self, calls: Sequence[CallKey], shown: dict[int, int | None], gone: Sequence[int]) -> None:
        """Take calls that were made off the outbox.

        `shown` notes which message shows whose buttons (None: no more), `gone` who blocked the bot. Nothing is noted
        of people who did not consent.
        """
        async with self._engine.transaction() as tx:
            await tx.run_many("DELETE FROM outbox WHERE person = $1 AND id = $2", calls)
            await tx.run_many(
                "UPDATE people SET resting = changed_at, due = NULL WHERE person = $1 AND resting IS NULL",
                [(p,) for p in gone],
            )
            await tx.run_many("DELETE FROM shown WHERE person = $1", [(p,) for p, m in shown.items() if m is None])
            await tx.run_many(
                "INSERT INTO shown (person, message) SELECT person, CAST($2 AS BIGINT) FROM people WHERE person = $1 "
                "ON CONFLICT (person) DO UPDATE SET message = excluded.message",
                [(person, message) for person, message in shown.items() if message is not None],
            )

    async def shown(self, person: int) -> int | None:
        """Which message shows someone's buttons."""
        async with self._engine.transaction() as tx:
            found = await tx.rows("SELECT message FROM shown WHERE person = $1", person)
        return int(found[0][0]) if found else None

    async def attempt(self, update: int, at: int) -> int:
        """Note, before it is tried, that an update is tried alone; gives how often by now, 0 when it was handled."""
        async with self._engine.transaction() as tx:
            if await tx.rows("SELECT 1 FROM handled WHERE update_id = $1", update):
                return 0
            found = await tx.rows(
                "INSERT INTO attempts (update_id, tries, at) VALUES ($1, 1, $2) "
                "ON CONFLICT (update_id) DO UPDATE SET tries = attempts.tries + 1 RETURNING tries",
                update, at,
            )  # fmt: skip
        return int(found[0][0])

    @asynccontextmanager
    async def process(self, at: int) -> AsyncIterator[bool]:
        """Be known as a running process; gives whether one before it ended without saying goodbye."""
        number = secrets.randbelow(2**31)
        died = await self._died()
        async with self._engine.claim(Room.PROCESS, number):
            async with self._engine.transaction() as tx:
                await tx.run_many("DELETE FROM processes WHERE id = $1", [(one,) for one in died])
                sql = "INSERT INTO processes (id, at, key) VALUES ($1, $2, $3)"
                await tx.run(sql, number, at, self._codec.newest)
            yield bool(died)
            async with self._engine.transaction() as tx:
                await tx.run("DELETE FROM processes WHERE id = $1", number)

    async def _died(self) -> list[int]:
        """Processes that are written down though nobody holds their number any more."""
        async with self._engine.transaction() as tx:
            known = [int(row[0]) for row in await tx.rows("SELECT id FROM processes")]
        died = []
        for number in known:
            async with self._engine.claim(Room.PROCESS, number) as free:
                if free:
                    died.append(number)
        return died

    async def newest_update(self) -> int:
        """The highest number among the updates dealt with of late; 0 for none."""
        async with self._engine.transaction() as tx:
            return int((await tx.rows("SELECT max(update_id) FROM handled"))[0][0] or 0)

    async def tidy(self, now: int) -> None:
        """Forget updates that Telegram will not repeat any more; `now` in milliseconds."""
        async with self._engine.transaction() as tx:
            await tx.run("DELETE FROM handled WHERE at < $1", now - _KEEP_HANDLED)
            await tx.run("DELETE FROM attempts WHERE at < $1", now - _KEEP_HANDLED)
            await tx.run("DELETE FROM set_aside WHERE at < $1", now - _KEEP_SET_ASIDE)

    async def rotate(self, tell: Tell) -> None:
        """Seal every text with the newest key, telling how far it is; may be broken off and begun again.

        Raises StoreError when it cannot be finished.
        """
        await rotate(self._engine, self._codec, tell)

    async def forget(self) -> None:
        """Have nothing left on disk of what was deleted."""
        await self._engine.forget()

    async def close(self) -> None:
        """Let go of the database."""
        await self._engine.close()
