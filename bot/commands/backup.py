"""`reflectiecoach backup`: all that the coach remembers in one file, while it goes on."""

import argparse
import asyncio
from pathlib import Path

from bot.operate.backup import back_up
from bot.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `backup`."""
    parser.add_argument("file", type=Path, help="a new file; texts in it are sealed with COACH_KEY, as in the database")


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Write it."""
    asyncio.run(back_up(settings.database_url, parsed.file))
    print(f"{parsed.file}: {parsed.file.stat().st_size / 1024:.0f} kB; keep COACH_KEY too, and somewhere else")
    return 0
