"""How a simulator is set up: the bot's name, how much it keeps, and what stands around it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """`name` is the bot's until it sets one itself; `forget` keeps that many messages a chat, None all.

    `beside` is the address of a page that shows what happens behind the bot; the files: see Clock and BotProcess.
    """

    name: str = "Bot"
    username: str = "simulator_bot"
    forget: int | None = None
    beside: str | None = None
    clock_file: Path | None = None
    pid_file: Path | None = None
