"""`reflectiecoach demo`: a phone in the browser and the real bot behind it."""

import argparse

from bot.demo import running
from bot.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `demo`."""
    parser.add_argument("--port", type=int, help="where the phone is served (default: 8080, or a free one)")


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Serve until Ctrl-C."""
    return running.run(parsed.port, settings)
