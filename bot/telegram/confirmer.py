"""Takes calls that were made off the outbox, as many at once as came together while the last commit ran."""

import asyncio
from collections.abc import Sequence

from bot.store.store import Store


class Confirmer:
    """Group commit: one transaction for all confirmations that wait."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._calls: list[int] = []
        self._shown: dict[int, int | None] = {}
        self._done: asyncio.Future[None] | None = None
        self._task: asyncio.Task[None] | None = None

    async def confirm(self, calls: Sequence[int], shown: dict[int, int | None]) -> None:
        """Note the calls as made; returns when that is on disk."""
        self._calls += calls
        self._shown |= shown
        if self._done is None:
            self._done = asyncio.get_running_loop().create_future()
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._write())
        await asyncio.shield(self._done)

    async def _write(self) -> None:
        while self._calls:
            calls, self._calls = self._calls, []
            shown, self._shown = self._shown, {}
            done, self._done = self._done, None
            await self._store.confirm(calls, shown)
            if done:
                done.set_result(None)
