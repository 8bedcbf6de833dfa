"""`reflectiecoach leave`: someone leaves the organisation; they keep their own data for a while, then it is erased."""

import argparse
import asyncio

from bot.access.managing import called, opened
from bot.settings import Settings, SettingsError
from bot.store import ended

_DAY = 24 * 3600 * 1000  # milliseconds


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `leave`."""
    parser.add_argument("id", help="their kenmerk, as `people` and their own /team show it")
    parser.add_argument("--days", type=int, default=30, help="days in which they can still download (default: 30)")


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """End their access; the coach tells them, and erases everything when the days are over."""
    if not 0 <= parsed.days <= 366:
        raise SettingsError("--days: give a number from 0 to 366")
    asyncio.run(_leave(settings, parsed.id, parsed.days))
    return 0


async def _leave(settings: Settings, kenmerk: str, days: int) -> None:
    now = int(settings.clock().timestamp() * 1000)
    async with opened(settings) as store:
        member = await called(store, kenmerk)
        async with store.work() as work:
            await work.lock([member.number])
            await ended.end(work.transaction, member.number, kenmerk, now, now + days * _DAY)
    print(f"{kenmerk} has left; the coach tells them, and erases everything of theirs in {days} days")
