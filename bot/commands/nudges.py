"""`reflectiecoach nudges`: what someone would hear of the coach's own accord in the coming weeks, when, and why."""

import argparse
import asyncio
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.access.managing import called, opened
from bot.settings import Settings, SettingsError
from dialogs import dutch
from dialogs.kernel import kader, texts
from dialogs.kernel.conversation import Conversation
from dialogs.nudges import Decision, plan, why
from dialogs.register import TEXTS

_MOST = 104  # weeks


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `nudges`."""
    parser.add_argument("--person", required=True, metavar="ID", help="their kenmerk, or their number on Telegram")
    parser.add_argument("--weeks", type=int, default=26, help="how far to look ahead (default: 26)")
    parser.add_argument("--dry-run", action="store_true", help="only say it, which is all that this command does")


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Print one line for each nudge, and for each moment at which none comes; nothing is sent or changed."""
    if not 0 < parsed.weeks <= _MOST:
        raise SettingsError(f"--weeks {parsed.weeks}: give a number from 1 to {_MOST}")
    conversation = asyncio.run(_conversation(settings, parsed.person))
    print("\n".join(_lines(conversation, settings, parsed.weeks)))
    return 0


async def _conversation(settings: Settings, person: str) -> Conversation:
    async with opened(settings) as store:
        number = int(person) if person.isdecimal() else (await called(store, person)).number
        async with store.work() as work:
            known = await work.conversations([number])
    if number not in known:
        raise SettingsError(f"--person {person}: nobody with that number has consented here")
    return known[number]


def _lines(conversation: Conversation, settings: Settings, weeks: int) -> Iterator[str]:
    asked, words = kader.load(settings.kader), texts.load(TEXTS)
    zone = ZoneInfo(conversation.person.planning.zone)
    for decision in plan(conversation, asked, settings.clock(), weeks):
        yield f"{_told(decision.at.astimezone(zone))}  {_what(decision):16}  {why(decision, words, asked)}"


def _told(at: datetime) -> str:
    return f"{dutch.WEEKDAYS[at.weekday()][:2]} {at:%Y-%m-%d %H:%M}"


def _what(decision: Decision) -> str:
    return decision.nudge.kind if decision.nudge else "-"
