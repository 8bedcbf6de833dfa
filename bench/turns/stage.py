"""Puts a bot on stage: in a process of its own, on an empty folder, with a Telegram for it alone."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.environment import BENCH
from bench.turns import http
from bench.turns.bots import Bot
from bench.turns.process import Process
from bench.turns.telegram import Telegram


@dataclass(frozen=True, slots=True)
class Stage:
    """What a bot plays on."""

    telegram: Telegram
    process: Process


@asynccontextmanager
async def on_stage(bot: Bot) -> AsyncIterator[Stage]:
    """Start the bot, and stop it at the end. A TimeoutError on the way tells what the bot has logged."""
    BENCH.mkdir(exist_ok=True)
    telegram = Telegram()
    server, url = await http.serve(telegram.call)
    with tempfile.TemporaryDirectory(prefix="run-", dir=BENCH) as folder:
        process = bot.start(url, Path(folder))
        try:
            yield Stage(telegram, process)
        except TimeoutError as error:
            raise TimeoutError(f"{bot.name}: {error}\n{process.log()}") from error
        finally:
            telegram.leave()
            await asyncio.to_thread(process.stop)  # Telegram answers meanwhile, so that the bot can end as it should
            server.close()
