"""`reflectiecoach people`: how many people each team has, and when each was last active; no names, no words."""

import argparse
import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence

from bot.access.managing import Member, members, opened
from bot.settings import Settings
from bot.store import ended

_NO_TEAM = "(no team)"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing may stand behind `people`."""


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Print the numbers and the list."""
    asyncio.run(_people(settings))
    return 0


async def _people(settings: Settings) -> None:
    async with opened(settings) as store:
        found = await members(store)
        async with store.work() as work:
            away = await ended.among(work.transaction, [one.number for one in found])
    print("\n".join(_told(found, away.keys())))


def _told(found: Sequence[Member], away: Iterable[int]) -> Iterable[str]:
    gone = set(away)
    for team, count in sorted(Counter(_team(one) for one in found).items()):
        yield f"{team}: {count}"
    yield f"all: {len(found)}"
    for one in sorted(found, key=lambda one: (_team(one), one.person.kenmerk)):
        state = "  access ended" if one.number in gone else ""
        yield f"{one.person.kenmerk or '(new)'}  {_team(one)}  last active {one.week}{state}"


def _team(one: Member) -> str:
    return one.person.team or _NO_TEAM
