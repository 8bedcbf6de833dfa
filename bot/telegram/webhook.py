"""Takes updates that Telegram brings; says 200 only when they are safe on our disk."""

import asyncio
import hashlib
import hmac
import itertools
import json
import logging
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot.health import Health
from bot.settings import SettingsError
from bot.store.engine import StoreAwayError
from bot.telegram.api import PAGE, Api
from bot.telegram.lanes import Lanes
from bot.telegram.sender import pause, seconds_of
from bot.telegram.updates import ALLOWED
from bot.turns import Turns

log = logging.getLogger(__name__)

_LARGEST = 1024 * 1024  # bytes; Telegram's updates stay far below
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_NO_UPDATE = (ValueError, KeyError, TypeError, OverflowError, ConnectionError)  # the last: cut off in the middle


@dataclass(frozen=True, slots=True)
class Address:
    """Where Telegram brings updates (`url`) and where this process listens."""

    url: str
    host: str
    port: int


async def _listen(runner: web.AppRunner, address: Address) -> None:
    try:
        await web.TCPSite(runner, address.host, address.port).start()
    except OSError as error:
        raise SettingsError(
            f"--listen {address.host}:{address.port}: cannot listen there ({error.strerror})"
        ) from error


def secret(token: str) -> str:
    """What Telegram must show; the same for all processes of one bot, and it gives nothing of the token away."""
    return hmac.new(token.encode(), b"reflectiecoach webhook", hashlib.sha256).hexdigest()


class Webhook:
    """Gathers what comes in at the same time into batches, so that they share a commit."""

    def __init__(self, token: str, turns: Turns, lanes: Lanes, health: Health) -> None:
        self._secret = secret(token).encode()
        self._turns, self._lanes, self._health = turns, lanes, health
        self._queue: list[tuple[dict[str, Any], asyncio.Future[None]]] = []
        self._task: asyncio.Task[None] | None = None

    async def serve(self, api: Api, address: Address) -> None:
        """Listen, tell Telegram, and stay until cancelled."""
        app = web.Application(client_max_size=_LARGEST)
        app.router.add_post("/{path:.*}", self._receive)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=5)
        await runner.setup()
        try:
            await _listen(runner, address)
            await self._announce(api, address.url)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def _announce(self, api: Api, url: str) -> None:
        """Tell Telegram where to bring updates, waiting out trouble that may pass."""
        wanted = {"url": url, "secret_token": self._secret.decode(), "allowed_updates": ALLOWED}
        for tries in itertools.count(1):
            try:
                await api.call("setWebhook", wanted)
                return
            except InvalidToken:
                raise
            except BadRequest as error:
                raise SettingsError(f"--webhook {url} is refused by the Bot API: {error.message}") from error
            except TelegramError as error:
                log.error("Telegram cannot be told where to bring updates (%s); try %d", type(error).__name__, tries)
                await asyncio.sleep(seconds_of(error) if isinstance(error, RetryAfter) else pause(tries))

    async def _receive(self, request: web.Request) -> web.Response:
        if not hmac.compare_digest(request.headers.get(_HEADER, "").encode(errors="replace"), self._secret):
            return web.Response(status=403)
        try:
            update = json.loads(await request.read())
            number = int(update["update_id"])
        except _NO_UPDATE:
            return web.Response(status=400)
        try:
            await self._safe({**update, "update_id": number})
        except StoreAwayError as error:
            log.error("an update waits at Telegram: %s", error)
            return web.Response(status=503)
        return web.Response()

    async def _safe(self, update: dict[str, Any]) -> None:
        """Return when the update is on disk."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.append((update, done))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._drain())
        await done

    async def _drain(self) -> None:
        while self._queue:
            batch, self._queue = self._queue[:PAGE], self._queue[PAGE:]
            waiting = [done for _, done in batch if not done.cancelled()]
            try:
                await self._lanes.room(PAGE * 50)
                self._lanes.put(await self._turns.handle([update for update, _ in batch]))
            except Exception as error:
                for done in waiting:
                    if not done.done():
                        done.set_exception(
                            error if isinstance(error, StoreAwayError) else StoreAwayError("a batch failed")
                        )
            else:
                self._health.polled()
                self._health.committed()
                for done in waiting:
                    if not done.done():
                        done.set_result(None)
