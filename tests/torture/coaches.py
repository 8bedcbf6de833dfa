"""Processes of `reflectiecoach run`: started, killed, stopped and started again over one database."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

_ROOT = Path(__file__).parent.parent.parent
_LONGEST = 30.0  # seconds that a start or a graceful stop may take


class Coach:
    """One process, and those that take its place."""

    def __init__(self, options: Sequence[str], settings: Mapping[str, str], log: Path) -> None:
        self.starts: list[float] = []  # seconds from launch until it ran
        self.crashes = 0  # times that it ended by itself
        self._command = [sys.executable, "-m", "bot", "run", *options]
        self._settings, self._log = settings, log
        self._running = asyncio.Event()
        self._process: asyncio.subprocess.Process | None = None
        self._following: asyncio.Task[None] | None = None
        self._wanted = False

    async def launch(self) -> None:
        """Begin to start."""
        self._running.clear()
        self._wanted = True
        self._process = await asyncio.create_subprocess_exec(
            *self._command, cwd=_ROOT, env=os.environ | self._settings, stderr=asyncio.subprocess.PIPE
        )
        self._following = asyncio.create_task(self._follow(self._process, time.monotonic()))

    async def start(self) -> None:
        """Start, and wait until it runs."""
        await self.launch()
        await self.running()

    async def running(self) -> None:
        """Wait until it runs."""
        await asyncio.wait_for(self._running.wait(), _LONGEST)

    async def kill(self) -> None:
        """kill -9."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """SIGTERM; gives the exit code."""
        return await self._end(signal.SIGTERM)

    async def _end(self, sign: signal.Signals) -> int:
        assert self._process and self._following
        self._wanted = False
        if self._process.returncode is None:
            self._process.send_signal(sign)
        code = await asyncio.wait_for(self._process.wait(), _LONGEST)
        await self._following
        return code

    async def _follow(self, process: asyncio.subprocess.Process, launched: float) -> None:
        """Keep the log; one that ends without being asked to is started again, as a supervisor would."""
        assert process.stderr
        with self._log.open("ab") as log:
            async for line in process.stderr:
                log.write(line)
                if b"is running" in line:
                    self.starts.append(time.monotonic() - launched)
                    self._running.set()
        if self._wanted:
            self.crashes += 1
            await self.launch()
