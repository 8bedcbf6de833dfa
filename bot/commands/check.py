"""`reflectiecoach check`: what is wrong with a kader file."""

import argparse
from pathlib import Path

from bot import check
from bot.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `check`."""
    parser.add_argument("file", nargs="?", type=Path, help="default: COACH_KADER, or the one that comes along")
    parser.add_argument("--preview", metavar="KERNASPECT", help="show this kernaspect as it will look in the chat")
    parser.add_argument("--accept", action="store_true", help="accept ids that were added or retired")


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Check; gives 1 when something is wrong."""
    return check.run(parsed.file or settings.kader, accept=parsed.accept, shown=parsed.preview)
