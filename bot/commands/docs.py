"""`reflectiecoach docs`: the documents that are made from the code."""

import argparse

from bot import docs
from bot.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `docs`."""
    parser.add_argument("--check", action="store_true", help="only say which are out of date")


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Write, or check; gives 1 when a checked one is out of date."""
    return docs.run(check=parsed.check)
