"""`reflectiecoach chat`: the coach in this terminal."""

import argparse
import asyncio

from bot import chat
from bot.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing may stand behind `chat`."""


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Talk until the end of the input."""
    asyncio.run(chat.run(settings))
    return 0
