"""The way of a turn and the Bot API, counted and timed as they are used."""

import time
from collections.abc import Mapping, Sequence
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from bot.access.gate import Gate
from bot.clock import Clock
from bot.health import Health
from bot.operate.metrics import Metrics
from bot.store.rows import Call
from bot.store.store import Store
from bot.telegram.api import Api
from bot.telegram.updates import Update
from bot.turns import Turns
from dialogs.kernel.coach import Coach

_FOR_GOOD = (BadRequest, ChatMigrated, Forbidden, InvalidToken)


class MeasuredTurns(Turns):
    """Turns that are timed; and whom the coach woke is counted."""

    def __init__(self, metrics: Metrics, coach: Coach, store: Store, clock: Clock, gate: Gate | None = None) -> None:
        super().__init__(coach, store, clock, gate)
        self._metrics = metrics

    async def handle(self, updates: Sequence[Update]) -> list[Call]:
        """As it is; every update of a batch takes as long as the batch."""
        began = time.monotonic()
        calls = await super().handle(updates)
        for _ in updates:
            self._metrics.turns.observe(time.monotonic() - began)
        return calls

    async def wake(self, people: Sequence[int]) -> list[Call]:
        """As it is."""
        calls = await super().wake(people)
        spoken = len({call.person for call in calls})
        for outcome, count in (("due", len(people)), ("sent", spoken), ("dropped", len(people) - spoken)):
            self._metrics.nudges.labels(outcome).inc(count)
        return calls


class MeasuredApi(Api):
    """A Bot API whose calls are counted, and that tells when updates are fetched."""

    def __init__(self, metrics: Metrics, health: Health, token: str, url: str) -> None:
        super().__init__(token, url)
        self._metrics, self._health = metrics, health

    async def call(self, method: str, params: Mapping[str, Any]) -> Any:
        """As it is."""
        try:
            result = await super().call(method, params)
        except TelegramError as error:
            self._metrics.calls.labels(method, "refused" if isinstance(error, _FOR_GOOD) else "again").inc()
            raise
        self._metrics.calls.labels(method, "done").inc()
        return result

    async def updates(self, offset: int | None, wait: int) -> list[dict[str, Any]]:
        """As it is."""
        self._health.goes_round(fetches=True)
        return await super().updates(offset, wait)
