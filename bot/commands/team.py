"""`reflectiecoach team`: what a team's mirror says, month by month; no words, no people, no looking closer."""

import argparse
import asyncio
from collections.abc import Iterable, Mapping

from bot import mirror
from bot.access.managing import opened
from bot.settings import Settings
from bot.store.mirrors import Shares
from dialogs.kernel import kader
from dialogs.kernel.kader import Kader
from dialogs.reports import spiegel

_ABOUT = (
    f"Of every {spiegel.STEPS} people who take part, how many addressed a kernaspect. Rounded, and off by a little on\n"
    f"purpose. A month shows when it is over and {spiegel.FEWEST} people or more took part, and never changes after."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `team`."""
    parser.add_argument("name", help="the team, as `people` lists it")


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Print the mirror."""
    print(asyncio.run(_mirror(settings, parsed.name)))
    return 0


async def _mirror(settings: Settings, team: str) -> str:
    asked = kader.load(settings.kader)
    ids = [aspect.id for aspect in asked.kernaspecten]
    async with opened(settings) as store:
        months = await mirror.published(store, team, ids, settings.clock())
    return "\n".join([f"Mirror of {team}", _ABOUT, *_lines(months, asked)])


def _lines(months: Mapping[str, Shares], asked: Kader) -> Iterable[str]:
    if not months:
        yield "No month to show yet."
    for month, said in months.items():
        told = [f"{aspect.kort} {said[aspect.id]}" for aspect in asked.kernaspecten if aspect.id in said]
        yield f"{month}  {' · '.join(told) or 'too few people took part'}"
