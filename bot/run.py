"""Runs the coach on Telegram, from the first poll to a graceful stop."""

import asyncio
import contextlib
import logging
import signal
from typing import Any

from telegram.error import Conflict, InvalidToken

from bot.settings import Settings, SettingsError, require_token
from bot.store.opening import open_store
from bot.store.store import Store
from bot.telegram import inbox, menu
from bot.telegram.api import Api
from bot.telegram.lanes import Lanes
from bot.turns import Turns, call_ids
from dialogs.kernel import kader
from dialogs.register import coach

log = logging.getLogger(__name__)

_FLUSH = 10.0  # seconds that a stop waits for messages under way


async def run(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM. Raises SettingsError, KaderError or StoreError when it cannot begin."""
    token = require_token(settings)
    coached = coach(kader.load(settings.kader))
    store = await open_store(settings.database_url)
    try:
        async with Api(token, settings.api_url) as api:
            turns = Turns(coached, store, call_ids())
            await _serve(api, turns, store, settings)
    finally:
        await store.close()


async def _serve(api: Api, turns: Turns, store: Store, settings: Settings) -> None:
    lanes = Lanes(api, store)
    await lanes.start()
    stopped = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stopped.set)
    polling = asyncio.create_task(inbox.poll(api, turns, lanes, settings.clock))
    showing = asyncio.create_task(menu.show(api, turns.coach))
    waiting = asyncio.create_task(stopped.wait())
    log.info("reflectiecoach is running")
    try:
        ending: set[asyncio.Future[Any]] = {polling, waiting, lanes.failed}
        await asyncio.wait(ending, return_when=asyncio.FIRST_COMPLETED)
        _raise_plainly(polling, lanes.failed)
    finally:
        for task in (polling, showing, waiting):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await task
        await lanes.flush(_FLUSH)
        log.info("reflectiecoach stopped")


def _raise_plainly(*ended: asyncio.Future[None]) -> None:
    """Say in one line why the coach cannot go on."""
    for one in ended:
        if not one.done() or one.cancelled() or one.exception() is None:
            continue
        try:
            one.result()
        except Conflict as error:
            raise SettingsError("another process polls with this COACH_TOKEN; stop that one first") from error
        except InvalidToken as error:
            raise SettingsError("COACH_TOKEN is refused by the Bot API; ask @BotFather for the right one") from error
