"""A port on this machine where watchers ask how the coach is: /healthz, /readyz and /metrics. No ids, no words."""

import asyncio
import math
import time
from dataclasses import dataclass

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.health import Health
from bot.operate.metrics import Metrics
from bot.settings import SettingsError
from bot.store.engine import StoreAwayError
from bot.store.store import Store
from bot.telegram.lanes import Lanes

_PATIENCE = 5.0  # seconds that the database may take
_FRESH = 120.0  # seconds after which a process that fetches updates should have got an answer
_OUTBOX = "SELECT count(*), min(at) FROM outbox"


@dataclass(frozen=True, slots=True)
class Port:
    """Answers for one process."""

    health: Health
    metrics: Metrics
    store: Store
    lanes: Lanes

    async def serve(self, host: str, port: int) -> None:
        """Listen until cancelled. Raises SettingsError when that cannot be."""
        app = web.Application()
        pages = {"/healthz": self._healthz, "/readyz": self._readyz, "/metrics": self._metrics}
        app.add_routes([web.get(path, page) for path, page in pages.items()])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        try:
            await web.TCPSite(runner, host, port).start()
            await asyncio.Event().wait()
        except OSError as error:
            raise SettingsError(f"COACH_PORT {host}:{port}: cannot listen there ({error.strerror})") from error
        finally:
            await runner.cleanup()

    async def _healthz(self, _: web.Request) -> web.Response:
        """200 as long as a restart would do no good."""
        outbox = await self._outbox()
        told = {"alive": self.health.alive, **self._ages(), "oldest_message_seconds": outbox[1] if outbox else None}
        return web.json_response(told, status=200 if self.health.alive else 503)

    async def _readyz(self, _: web.Request) -> web.Response:
        """200 when the database answers and updates come in."""
        told = {"database": await self._outbox() is not None, "updates": self._comes_in()}
        return web.json_response(told, status=200 if all(told.values()) else 503)

    async def _metrics(self, _: web.Request) -> web.Response:
        figures, outbox = self.metrics, await self._outbox() or (math.nan, math.nan)
        figures.queue.set(self.lanes.length)
        figures.outbox.set(outbox[0])
        figures.oldest.set(outbox[1])
        figures.poll.set(time.monotonic() - self.health.poll)
        figures.commit.set(time.monotonic() - self.health.commit)
        return web.Response(body=generate_latest(figures.registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    def _ages(self) -> dict[str, float]:
        now = time.monotonic()
        ages = {"poll_seconds": now - self.health.poll, "commit_seconds": now - self.health.commit}
        return {name: round(age, 1) for name, age in ages.items()}

    def _comes_in(self) -> bool:
        return not self.health.fetches or time.monotonic() - self.health.poll < _FRESH

    async def _outbox(self) -> tuple[int, float] | None:
        """How many calls wait and how long the oldest does, in seconds; None when the database does not answer."""
        try:
            async with asyncio.timeout(_PATIENCE), self.store.work() as work:
                found = await work.transaction.rows(_OUTBOX)
        except (StoreAwayError, TimeoutError):
            return None
        count, oldest = found[0]
        return int(count), round(time.time() - oldest / 1000, 1) if count else 0.0
