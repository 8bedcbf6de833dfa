"""What may be wrong with each thing that the coach needs; every check gives how it is, or raises what to do."""

import asyncio
import os
import shutil
import stat
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import aiohttp
from telegram.error import InvalidToken, NetworkError, TelegramError, TimedOut

from bot import clock as clocks
from bot.operate.backup import sqlite_file
from bot.settings import Settings, refused, require_keys, require_token
from bot.store.engine import StoreError, Transaction
from bot.store.migrate import newest
from bot.store.opening import open_engine
from bot.telegram.api import Api
from dialogs.kernel import kader as kaders
from dialogs.register import coach

_PATIENCE = 15.0  # seconds for an answer from outside
_APART = 30.0  # seconds that two clocks may differ
_LEAST = 200  # MB that must be free
_NEW = "there is none yet; `reflectiecoach run` makes it"
_TABLES = {
    False: "SELECT 1 FROM sqlite_master WHERE name = $1",
    True: "SELECT 1 WHERE to_regclass($1) IS NOT NULL",
}


class TroubleError(Exception):
    """Something is wrong; the message says what to do."""


async def settings(asked: Settings) -> str:
    """What was set, as far as anyone may know it."""
    who = "only who was invited comes in" if asked.invited else "everybody comes in (COACH_ACCESS=open)"
    return f"{who}; texts are kept {asked.retention_days} days; the log is at {asked.log_level}"


async def token(asked: Settings) -> str:
    """Whether Telegram knows the bot."""
    known = require_token(asked)
    try:
        async with asyncio.timeout(_PATIENCE), Api(known, asked.api_url) as api:
            name = await api.username()
    except InvalidToken as error:
        raise TroubleError(refused(asked)) from error
    except (TelegramError, TimeoutError) as error:
        raise TroubleError(f"{asked.api_url} {_answered(error)}") from error
    return f"Telegram knows this bot as @{name}" if name else "the Bot API server knows this bot"


def _answered(error: Exception) -> str:
    """What a server made of a question that it did not answer; without its own words."""
    if str(error).startswith("HTTP"):
        return f"answers with {error}"
    if type(error) in {NetworkError, TimedOut, TimeoutError}:
        return f"does not answer ({str(error) or 'timed out'}); let this machine out to it over HTTPS"
    return f"refuses to say what this bot is called ({type(error).__name__})"


async def database(asked: Settings) -> str:
    """Whether the database answers."""
    began = time.monotonic()
    async with _opened(asked) as tx:
        return f"answers in {1000 * (time.monotonic() - began):.0f} ms" if tx else _NEW


async def migrations(asked: Settings) -> str:
    """Whether the database has a form that this version knows."""
    async with _opened(asked) as tx:
        version = int((await tx.rows("SELECT max(version) FROM migrations"))[0][0]) if tx else 0
    if not version:
        return _NEW
    if version > newest():
        raise TroubleError(f"the database is of a newer reflectiecoach (version {version}); upgrade this one")
    if version < newest():
        return f"version {version}; the next `run` brings it to {newest()}, so make a backup first"
    return f"version {version}, the newest"


async def key(asked: Settings) -> str:
    """Whether the keys at hand open what is in the database."""
    given = {one.name for one in require_keys(asked)}
    if asked.key_file and not asked.key and _others_may_read(asked.key_file):
        raise TroubleError(f"others may read {asked.key_file}: chmod 600 {asked.key_file}")
    async with _opened(asked, "seals") as tx:
        sealing = {str(row[0]) for row in await tx.rows("SELECT key FROM seals")} if tx else given
    if missing := sealing - given:
        raise TroubleError(f"the database is sealed with key {', '.join(sorted(missing))}: give that one in COACH_KEY")
    return f"{', '.join(sorted(given))} fits; keep a copy away from this machine"


async def clock(asked: Settings) -> str:
    """Whether the clock is right, by what Telegram's server says, and is not moved."""
    if asked.clock is not clocks.system:
        raise TroubleError("COACH_CLOCK_FILE moves the clock, which is for tests; take it away")
    apart = abs((datetime.now(UTC) - await _time_of(asked.api_url)).total_seconds())
    if apart > _APART:
        raise TroubleError(f"{apart:.0f} seconds wrong: timedatectl set-ntp true")
    return "right"


async def kader(asked: Settings) -> str:
    """Whether the kader can be used."""
    found = kaders.load(asked.kader)
    coach(found)
    return f"version {found.versie}, {len(found.kernaspecten)} kernaspecten"


async def disk(asked: Settings) -> str:
    """Whether there is room."""
    file = sqlite_file(asked.database_url)
    for folder in {(file or Path("x")).absolute().parent, Path(tempfile.gettempdir())}:
        if (free := shutil.disk_usage(folder).free // 10**6) < _LEAST:
            raise TroubleError(f"{free} MB free in {folder}; make room, {_LEAST} MB is the least")
    return "room enough"


@asynccontextmanager
async def _opened(asked: Settings, table: str = "migrations") -> AsyncIterator[Transaction | None]:
    """The coach's tables to look at; None where this one is not there yet."""
    file = sqlite_file(asked.database_url)
    if file and not file.exists():
        if not os.access(file.absolute().parent, os.W_OK):
            raise StoreError(f"{file.absolute().parent} is not there, or may not be written")
        yield None
        return
    engine = await open_engine(asked.database_url)
    try:
        async with engine.transaction() as tx:
            yield tx if await tx.rows(_TABLES[engine.shared], table) else None
    finally:
        await engine.close()


def _others_may_read(file: Path) -> bool:
    return bool(stat.S_IMODE(file.stat().st_mode) & 0o077)


async def _time_of(url: str) -> datetime:
    """What time it is at a server. Raises TroubleError when it does not say."""
    patience = aiohttp.ClientTimeout(total=_PATIENCE)
    try:
        async with aiohttp.ClientSession(timeout=patience) as session, session.head(url) as answer:
            return parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError) as error:
        raise TroubleError(f"cannot be compared: {url} does not tell the time") from error
