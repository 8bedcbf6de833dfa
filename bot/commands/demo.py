"""`reflectiecoach demo`: a phone in the browser and the real bot behind it."""

import argparse

from bot.demo import running
from bot.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `demo`."""
    parser.add_argument("--port", type=_port, help="where the phone is served (default: 8080, or a free one)")


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Serve until Ctrl-C."""
    return running.run(parsed.port, settings)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) >= 2**16:
        raise argparse.ArgumentTypeError(f"{text} is no port: give a number from 0 (any) to {2**16 - 1}")
    return int(text)
