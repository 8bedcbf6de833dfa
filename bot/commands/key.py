"""`reflectiecoach key`: make the key that seals what people write, or go over to a newer one."""

import argparse
import asyncio

from bot import keys, progress
from bot.settings import Settings, require_keys
from bot.store.opening import open_store


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `key`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="new | rotate")
    acts.add_parser("new", help="make a key and print it")
    acts.add_parser("rotate", help="seal everything with the first key of COACH_KEY; the coach may go on meanwhile")


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Make a key, or seal everything anew."""
    if parsed.act == "new":
        print(keys.new())
    else:
        asyncio.run(_rotate(settings))
    return 0


async def _rotate(settings: Settings) -> None:
    ring = require_keys(settings)
    store = await open_store(settings.database_url, ring)
    try:
        await store.rotate(progress.tell)
        await store.forget()
    finally:
        await store.close()
    print(f"everything is sealed with key {ring[0].name}; keep an older key only for backups made before now")
