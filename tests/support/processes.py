"""Real processes for tests: a simulator and bots, on 127.0.0.1, ended when the test ends."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

TOKEN = "123456:AAsimulatedTelegramTokenForLocalUseOnly"  # noqa: S105  # opens nothing
KEY = "deze-sleutel-past-op-geen-enkele-echte-deur"  # seals what tests write
_ROOT = Path(__file__).parent.parent.parent
_START, _END = 60.0, 40.0  # seconds after which a test takes it that a process does not


def simulator(*options: str) -> tuple[subprocess.Popen[str], str]:
    """Start a simulator on a free port; gives the process and its address."""
    command = [sys.executable, "-m", "simulator", "--port", "0", "--token", TOKEN, *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_ROOT)
    assert process.stdout
    line = process.stdout.readline()
    return process, line[line.index("http://") :].strip()


@contextmanager
def simulating(*options: str) -> Iterator[str]:
    """A simulator while the block lasts; gives its address."""
    process, url = simulator(*options)
    try:
        yield url
    finally:
        process.terminate()
        process.wait(_END)


class Bot:
    """`reflectiecoach run`, started, killed and started again over one database."""

    def __init__(self, url: str, folder: Path, **settings: str) -> None:
        self.database = folder / "coach.db"
        self.clock = folder / "clock"
        self.log = ""
        self._settings = {
            "COACH_TOKEN": TOKEN,
            "COACH_KEY": KEY,
            "COACH_API_URL": url,
            "COACH_DATABASE_URL": f"sqlite:///{self.database}",
            "COACH_CLOCK_FILE": str(self.clock),
            "COACH_ACCESS": "open",
            "COACH_LIMIT": "0",  # tests type faster than people
        } | settings
        self._process: subprocess.Popen[str] | None = None

    @property
    def environment(self) -> dict[str, str]:
        """What its processes find around them."""
        return os.environ | self._settings

    def start(self) -> Self:
        """Start, and wait until it runs."""
        self._process = self.spawn("run")
        running = threading.Event()
        threading.Thread(target=self._follow, args=(self._process, running), daemon=True).start()
        assert running.wait(_START), f"the bot did not start: {self.log}"
        return self

    def spawn(self, *command: str) -> subprocess.Popen[str]:
        """Start a command with this bot's settings."""
        return subprocess.Popen(
            [sys.executable, "-m", "bot", *command], env=self.environment, stderr=subprocess.PIPE, text=True, cwd=_ROOT
        )

    def told(self, *command: str) -> str:
        """Run a command with this bot's settings; gives what it prints."""
        return subprocess.run(
            [sys.executable, "-m", "bot", *command],
            env=self.environment, capture_output=True, text=True, cwd=_ROOT, check=True,
        ).stdout  # fmt: skip

    def code(self, team: str, *options: str) -> str:
        """Make an invitation for a team; gives its code."""
        printed = self.told("invite", "--team", team, "--bot", "reflectiecoach_bot", *options)
        return re.search(r"\?start=(\S+)", printed)[1]  # type: ignore[index]  # or the test fails

    def _follow(self, process: subprocess.Popen[str], running: threading.Event) -> None:
        assert process.stderr
        for line in process.stderr:
            self.log += line
            if "is running" in line:
                running.set()

    def kill(self) -> None:
        """kill -9."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """SIGTERM; gives the exit code."""
        return self._end(signal.SIGTERM)

    def _end(self, sign: signal.Signals) -> int:
        assert self._process
        self._process.send_signal(sign)
        return self._process.wait(_END)
