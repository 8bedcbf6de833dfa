"""The two processes of the demo: the phone, and the bot behind it, which comes back when it dies."""

import asyncio
import contextlib
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bot import keys
from bot.settings import SettingsError

TOKEN = "123456:AAsimulatedTelegramTokenForLocalUseOnly"  # noqa: S105  # opens nothing but the simulator
_READY = 15.0  # seconds
_AGAIN = 1.0  # seconds after a death
_HELD = 0.2  # seconds between two looks whether the plug is back in


@dataclass(frozen=True, slots=True)
class Place:
    """Where one demo keeps what it needs, and the key that seals it; gone when the demo ends."""

    folder: Path
    key: str = field(default_factory=keys.new, repr=False)

    @property
    def database(self) -> Path:
        """The bot's database."""
        return self.folder / "demo.db"

    @property
    def clock(self) -> Path:
        """The file by which the page moves everybody's clock."""
        return self.folder / "clock"

    @property
    def pid(self) -> Path:
        """The file that holds the number of the bot's process."""
        return self.folder / "bot.pid"

    @property
    def hold(self) -> Path:
        """As long as this file is there, the bot stays down."""
        return self.folder / "bot.pid.hold"


async def simulator(place: Place, port: int, beside: str) -> tuple[Process, str]:
    """Start the phone with the page `beside` it; gives its address. Raises SettingsError when the port is taken."""
    options = {
        "--port": str(port), "--token": TOKEN, "--name": "Reflectiecoach", "--beside": beside,
        "--clock-file": str(place.clock), "--pid-file": str(place.pid),
    }  # fmt: skip
    words = [word for option in options.items() for word in option]
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "simulator", *words, stdout=PIPE)
    line = (await process.stdout.readline()).decode() if process.stdout else ""
    if "http://" not in line:
        await asyncio.wait_for(process.wait(), _READY)
        raise SettingsError(f"the phone cannot be served on port {port}; try `reflectiecoach demo --port 0`")
    return process, line[line.index("http://") :].strip()


async def keep_bot(place: Place, url: str, started: Callable[[int], None]) -> None:
    """Run the bot until cancelled, again and again; `started` is told the number of each process."""
    while True:
        bot = await _bot(place, url)
        place.pid.write_text(str(bot.pid))
        started(bot.pid)
        try:
            await bot.wait()
        finally:
            await stop(bot)
        place.pid.unlink(missing_ok=True)
        await asyncio.sleep(_AGAIN)
        while place.hold.exists():  # noqa: ASYNC110  # it is made by another process
            await asyncio.sleep(_HELD)


async def stop(process: Process) -> None:
    """End a process kindly, and wait for it."""
    with contextlib.suppress(ProcessLookupError):  # Ctrl-C reached it too
        process.terminate()
    await process.wait()


async def _bot(place: Place, url: str) -> Process:
    environment = os.environ | {
        "COACH_TOKEN": TOKEN,
        "COACH_KEY": place.key,
        "COACH_ACCESS": os.environ.get("COACH_ACCESS", "open"),
        "COACH_API_URL": url,
        "COACH_CLOCK_FILE": str(place.clock),
        "COACH_DATABASE_URL": f"sqlite:///{place.database}",
        "COACH_LOG": os.environ.get("COACH_LOG", "WARNING"),
    }
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=environment)
