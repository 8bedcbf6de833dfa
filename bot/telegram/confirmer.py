"""Takes calls that were made off the outbox, as many at once as came together while the last commit ran."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.store.engine import StoreAwayError
from bot.store.rows import CallKey
from bot.store.store import Store

log = logging.getLogger(__name__)

_PAUSE = 1.0  # seconds between two tries when the database is away


@dataclass(slots=True)
class _Waiting:
    """Confirmations that go into one transaction."""

    done: asyncio.Future[None]
    calls: list[CallKey] = field(default_factory=list)
    shown: dict[int, int | None] = field(default_factory=dict)
    gone: list[int] = field(default_factory=list)


class Confirmer:
    """Group commit: one transaction for all confirmations that wait."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._next: _Waiting | None = None
        self._task: asyncio.Task[None] | None = None

    async def confirm(self, calls: Sequence[CallKey], shown: dict[int, int | None], gone: Sequence[int]) -> None:
        """Note the calls as made; returns when that is on disk."""
        waiting = self._next = self._next or _Waiting(asyncio.get_running_loop().create_future())
        waiting.calls += calls
        waiting.shown |= shown
        waiting.gone += gone
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._write())
        await asyncio.shield(waiting.done)

    async def _write(self) -> None:
        while self._next:
            waiting, self._next = self._next, None
            await self._surely(waiting)
            waiting.done.set_result(None)

    async def _surely(self, waiting: _Waiting) -> None:
        """Write, however long the database is away: the calls were made and may not be repeated."""
        while True:
            try:
                await self._store.confirm(waiting.calls, waiting.shown, waiting.gone)
            except StoreAwayError as error:
                log.error("sent messages cannot be marked: %s", error)
                await asyncio.sleep(_PAUSE)
            else:
                return
