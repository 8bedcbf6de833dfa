"""Who takes part: how each bot is started and how people get to its first question."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.environment import python
from bench.turns.peers.dialogue import TOKEN
from bench.turns.process import Process
from bot import keys

KEY = keys.new()
_PACKAGES = ("aiogram>=3.13", "aiosqlite>=0.20", "apscheduler>=3.10,<4", "py-spy>=0.4")


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot to measure; `first` and `again` are the commands to its first question."""

    name: str
    command: Sequence[str]
    first: Sequence[str] = ("/start",)
    again: Sequence[str] = ("/start",)
    settings: Mapping[str, str] = field(default_factory=dict)

    def start(self, url: str, folder: Path) -> Process:
        """Start it on an empty folder of its own."""
        command = [part.format(url=url, folder=folder) for part in self.command]
        settings = {key: value.format(url=url, folder=folder) for key, value in self.settings.items()}
        return Process(command, settings, folder / f"{self.name}.log")


def coach(database: str = "sqlite:///{folder}/coach.db") -> Bot:
    """The real coach on a database."""
    settings = {
        "COACH_TOKEN": TOKEN,
        "COACH_KEY": KEY,
        "COACH_API_URL": "{url}",
        "COACH_DATABASE_URL": database,
        "COACH_LOG": "WARNING",
        "COACH_ACCESS": "open",
        "COACH_LIMIT": "0",
    }
    command = (sys.executable, "-m", "bot", "run")
    return Bot("coach", command, again=("/stop", "/reflecteer"), settings=settings)


def peers() -> list[Bot]:
    """The others; aiogram in an environment of its own, the rest in the coach's."""
    pythons = {"ptb": sys.executable, "aiogram": str(peers_python()), "bare": sys.executable}
    return [
        Bot(name, (interpreter, "-m", f"bench.turns.peers.{name}_bot", "{url}", "{folder}"))
        for name, interpreter in pythons.items()
    ]


def peers_python() -> Path:
    """The Python of an environment with aiogram, APScheduler and py-spy in it, made when it is not there."""
    return python("venv", _PACKAGES)
