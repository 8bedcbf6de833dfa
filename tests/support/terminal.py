"""`reflectiecoach chat` as a phone: typed into and read from as a person would."""

import asyncio
import os
import sys
from datetime import timedelta
from pathlib import Path

from tests.support.clocks import move
from tests.support.lines import document
from tests.support.processes import KEY

_PROMPT = b"> "
_PATIENCE = 40.0  # seconds until a test takes silence for an answer


class TerminalPhone:
    """A process on a database in `folder`, and those that take its place."""

    def __init__(self, folder: Path, kader: Path) -> None:
        self.clock = folder / "clock"
        self._settings = {
            "COACH_DATABASE_URL": f"sqlite:///{folder / 'chat.db'}",
            "COACH_KEY": KEY,
            "COACH_CLOCK_FILE": str(self.clock),
            "COACH_KADER": str(kader),
        }
        self._greeted: list[str] | None = None

    async def open(self) -> None:
        """Start a process."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "chat",
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, env=os.environ | self._settings,
        )  # fmt: skip

    async def do(self, act: str, expected: list[str] | None = None) -> list[str]:
        """Type a line; the greeting that a terminal opens with answers the first /start."""
        if self._greeted is None:
            self._greeted = await self._read()
            if act == "/start":
                return self._greeted
        assert self._process.stdin
        self._process.stdin.write(f"{act}\n".encode())
        await self._process.stdin.drain()
        return await self._read()

    async def _read(self) -> list[str]:
        assert self._process.stdout
        text = b""
        while not (text == _PROMPT or text.endswith(b"\n" + _PROMPT)):
            piece = await asyncio.wait_for(self._process.stdout.read(4096), _PATIENCE)
            assert piece, "the terminal closed"
            text += piece
        return [document(line) for line in text.removesuffix(_PROMPT).decode().splitlines() if line]

    async def later(self, time: timedelta, expected: list[str]) -> list[str]:
        """Move the process's clock, and give what it then says of its own accord, if something is expected."""
        move(self.clock, time)
        return await self._read() if expected else []

    async def joins(self, team: str) -> None:
        """Invitations come by Telegram only."""
        raise NotImplementedError

    async def killed(self) -> None:
        """Kill the process and start another on the same database; it greets, which is not part of the talk."""
        self._process.kill()
        await self._process.wait()
        await self.open()
        await self._read()

    async def close(self) -> None:
        """End the input, as Ctrl-D does."""
        assert self._process.stdin
        self._process.stdin.close()
        assert await self._process.wait() == 0
