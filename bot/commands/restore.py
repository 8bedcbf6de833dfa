"""`reflectiecoach restore`: a backup, back into an empty database."""

import argparse
import asyncio
from pathlib import Path

from bot.operate.restore import restore
from bot.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `restore`."""
    parser.add_argument("file", type=Path, help="what `reflectiecoach backup` wrote")


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Bring it back."""
    made = asyncio.run(restore(parsed.file, settings.database_url))
    print(f"back is what there was at {made:%Y-%m-%d %H:%M} UTC; who erased their record since must be erased again")
    return 0
