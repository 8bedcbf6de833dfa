"""Runs the coach on Telegram, from the first update to a graceful stop."""

import asyncio
import contextlib
import gc
import logging
import signal
import time
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telegram.error import Conflict, InvalidToken

from bot import retention, waking
from bot.access import leaving
from bot.access.gate import Gate
from bot.health import Health
from bot.operate import watchdog
from bot.operate.measured import MeasuredApi, MeasuredTurns
from bot.operate.metrics import Metrics
from bot.settings import Settings, SettingsError, refused, require_keys, require_token
from bot.store.engine import Room, StoreAwayError
from bot.store.opening import open_store
from bot.store.store import Store
from bot.telegram import inbox, menu
from bot.telegram.api import Api
from bot.telegram.lanes import Lanes
from bot.turns import Turns
from bot.workshop import Workshop
from dialogs.hearing import judging
from dialogs.kernel import kader
from dialogs.register import coach

if TYPE_CHECKING:
    from bot.telegram.webhook import Address

log = logging.getLogger(__name__)

_FLUSH = 8.0  # seconds that a stop waits for messages under way; all of it is over within ten
_TIDY = 3600.0  # seconds between two times of forgetting what is no longer needed
_QUIET = 2.0  # seconds between looks whether something deleted is still on disk
_CAREFUL = 60.0  # seconds after an unclean end in which a webhook's updates are handled one by one
_STANDBY = 2.0  # seconds between two tries to become that process

Job = Coroutine[Any, Any, None]


async def run(settings: Settings, address: "Address | None" = None) -> None:
    """Serve until SIGINT or SIGTERM; poll, or take what Telegram brings to `address`.

    Raises SettingsError, KaderError or StoreError when it cannot begin or go on.
    """
    token, keys = require_token(settings), require_keys(settings)
    asked = kader.load(settings.kader)
    coached = coach(asked, settings.retention_days)
    judging.warm(asked)
    stopped = _on_signals()
    store = await open_store(settings.database_url, keys, alone=True)
    try:
        metrics, health = Metrics(), Health()
        api = MeasuredApi(metrics, health, token, settings.api_url)
        async with api, store.process(time.time_ns() // 1_000_000) as died:
            gate = Gate(invited=settings.invited, limit=settings.limit)
            turns = MeasuredTurns(metrics, coached, store, settings.clock, gate)
            turns.careful = died
            lanes = Lanes(api, store, Workshop(store, coached, settings.clock), coached.texts)
            service = _Service(api, store, turns, lanes, health, metrics, settings)
            await service.until(stopped, token, address)
    finally:
        await store.close()


def _on_signals() -> asyncio.Event:
    stopped = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stopped.set)
    return stopped


@dataclass(slots=True)
class _Service:
    """The jobs that run side by side while the coach serves."""

    api: Api
    store: Store
    turns: Turns
    lanes: Lanes
    health: Health
    metrics: Metrics
    settings: Settings

    async def until(self, stopped: asyncio.Event, token: str, address: "Address | None") -> None:
        """Run all jobs until `stopped`, or until one of them cannot go on."""
        self.turns.number_after(await self.lanes.start())
        tasks = [asyncio.create_task(job) for job in self._jobs(token, address)]
        waiting = asyncio.create_task(stopped.wait())
        gc.freeze()  # what was loaded stays: no use looking through it again and again
        log.info("reflectiecoach is running")
        watchdog.tell(watchdog.READY)
        try:
            ending: set[asyncio.Future[Any]] = {*tasks, waiting, self.lanes.failed}
            await asyncio.wait(ending, return_when=asyncio.FIRST_COMPLETED)
            _raise_plainly(self.settings, *tasks, self.lanes.failed)
        finally:
            watchdog.tell(watchdog.STOPPING)
            await _cancel(*tasks, waiting)
            await self.lanes.flush(_FLUSH)
            log.info("reflectiecoach stopped")

    def _jobs(self, token: str, address: "Address | None") -> list[Job]:
        return [
            *(self._brought(token, address) if address else [self._poll()]),
            self._tidy(),
            self._forget(),
            self._show_menu(),
            waking.watch(self.turns, self.lanes),
            leaving.watch(self.turns, self.lanes),
            retention.watch(self.store, self.settings.clock, self.settings.retention_days),
            watchdog.watch(self.health),
            *([self.lanes.sweep()] if self.store.shared else []),
            *([self._watched(*self.settings.port)] if self.settings.port else []),
        ]

    def _brought(self, token: str, address: "Address") -> list[Job]:
        from bot.telegram.webhook import Webhook  # noqa: PLC0415  # aiohttp is a burden to who polls

        self.health.waits()
        return [Webhook(token, self.turns, self.lanes, self.health).serve(self.api, address), self._settle()]

    def _watched(self, host: str, port: int) -> Job:
        from bot.operate.port import Port  # noqa: PLC0415  # and so it is where nobody watches

        return Port(self.health, self.metrics, self.store, self.lanes).serve(host, port)

    async def _poll(self) -> None:
        """Poll, when no other process on this database does."""
        while True:
            self.health.goes_round(fetches=False)
            try:
                async with self.store.claim(Room.POLLER) as mine:
                    if mine:
                        await self._poll_until_conflict()
            except StoreAwayError as error:
                log.error("standing by: %s", error)
            await asyncio.sleep(_STANDBY)

    async def _poll_until_conflict(self) -> None:
        await self.api.forget_webhook()
        try:
            await inbox.poll(self.api, self.turns, self.lanes, self.health)
        except Conflict:
            if not self.store.shared:
                raise
            log.warning("another process polls; this one stands by")

    async def _show_menu(self) -> None:
        await menu.show(self.api, self.turns.coach)
        await asyncio.Event().wait()  # a job that ends would end the service

    async def _settle(self) -> None:
        """Stop being careful when nothing killed the process for a while."""
        await asyncio.sleep(_CAREFUL)
        self.turns.careful = False
        await asyncio.Event().wait()

    async def _forget(self) -> None:
        """When all is quiet after something happened, leave nothing deleted on disk."""
        forgotten = 0.0
        while True:
            await asyncio.sleep(_QUIET)
            if self.health.commit > forgotten and not self.lanes.length:
                with contextlib.suppress(StoreAwayError):
                    forgotten = time.monotonic()
                    await self.store.forget()

    async def _tidy(self) -> None:
        while True:
            with contextlib.suppress(StoreAwayError):
                await self.store.tidy(time.time_ns() // 1_000_000)
            await asyncio.sleep(_TIDY)


async def _cancel(*tasks: asyncio.Task[Any]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _raise_plainly(settings: Settings, *ended: asyncio.Future[None]) -> None:
    """Say in one line why the coach cannot go on."""
    for one in ended:
        if not one.done() or one.cancelled() or one.exception() is None:
            continue
        try:
            one.result()
        except Conflict as error:
            raise SettingsError("another process polls with this COACH_TOKEN; stop that one first") from error
        except InvalidToken as error:
            raise SettingsError(refused(settings)) from error
