"""`reflectiecoach block`: shut someone out at once, or let them in again; what they wrote stays theirs."""

import argparse
import asyncio

from bot.access.managing import called, opened
from bot.settings import Settings
from bot.store import ended
from bot.store.engine import StoreError


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `block`."""
    parser.add_argument("id", help="their kenmerk, as `people` and their own /team show it")
    parser.add_argument("--undo", action="store_true", help="let them in again")


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Shut out, or undo it."""
    if parsed.undo:
        asyncio.run(_undo(settings, parsed.id))
        print(f"{parsed.id} is let in again")
    else:
        asyncio.run(_block(settings, parsed.id))
        print(f"{parsed.id} is shut out; their data stays theirs, to download or to erase")
    return 0


async def _block(settings: Settings, kenmerk: str) -> None:
    now = int(settings.clock().timestamp() * 1000)
    async with opened(settings) as store:
        member = await called(store, kenmerk)
        async with store.work() as work:
            await work.lock([member.number])
            await ended.end(work.transaction, member.number, kenmerk, now, None)


async def _undo(settings: Settings, kenmerk: str) -> None:
    async with opened(settings) as store, store.work() as work:
        if not await ended.undo(work.transaction, kenmerk):
            raise StoreError(f"{kenmerk} was not shut out")
