"""Puts the demo together: the phone, the bot, the page behind it and the example person, until Ctrl-C."""

import asyncio
import contextlib
import signal
import socket
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.demo import processes, visitors
from bot.demo.processes import Place
from bot.demo.serving import Behind
from bot.settings import Settings

_USUAL = 8080  # the port that the phone is served on when it is free


def run(wanted: int | None, settings: Settings) -> int:
    """Serve until Ctrl-C; a bot that dies is started again. Raises SettingsError when the wanted port is taken."""
    ended = contextlib.suppress(KeyboardInterrupt, asyncio.CancelledError)
    with ended, tempfile.TemporaryDirectory(prefix="reflectiecoach-demo-") as folder:
        asyncio.run(_serve(wanted if wanted is not None else _free(_USUAL), Place(Path(folder)), settings))
    return 0


async def _serve(port: int, place: Place, settings: Settings) -> None:
    if task := asyncio.current_task():
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    await visitors.prepare(place)
    async with Behind(place, settings.kader) as behind, _phone(place, port, behind) as url:
        bot = asyncio.create_task(processes.keep_bot(place, url, lambda pid: _tell(url, pid)))
        people = asyncio.create_task(visitors.come(place, url, settings.kader))
        try:
            await asyncio.gather(bot, people)
        finally:
            for task in (people, bot):
                task.cancel()
            await asyncio.gather(people, bot, return_exceptions=True)


@asynccontextmanager
async def _phone(place: Place, port: int, behind: Behind) -> AsyncIterator[str]:
    """The phone while it is served; gives its address."""
    process, url = await processes.simulator(place, port, behind.url)
    behind.shown_by(url)
    try:
        yield url
    finally:
        await processes.stop(process)


def _free(port: int) -> int:
    """This port, or 0 (any) when something listens there already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return 0
    return port


def _tell(url: str, pid: int) -> None:
    print(f"\n  The phone:  {url}")
    print(f"  The bot:    process {pid} (try `kill -9 {pid}`: it comes back where you were)")
    print("  Stop:       Ctrl-C\n", flush=True)
