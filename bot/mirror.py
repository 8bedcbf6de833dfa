"""The team mirror: works out the months that ended, once, and gives what was said of each."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import takewhile

from bot.access.managing import Member, members
from bot.store import mirrors
from bot.store.mirrors import Shares
from bot.store.store import Store
from dialogs.reports import spiegel
from dialogs.reports.spiegel import Noise

_MOST = 12  # months looked back


async def published(
    store: Store, team: str, kernaspecten: Sequence[str], at: datetime, noise: Noise | None = None
) -> Mapping[str, Shares]:
    """What the mirror says of each month that ended before `at`, in order; an empty one was of too few people.

    A month is worked out when it is first asked for and then stays: asked again after someone came or left, it says
    the same, so that nobody can be found by the difference. `noise` is for tests.
    """
    taking_part = [one for one in await members(store) if one.person.team == team and one.person.deelt]
    async with store.work() as work:
        known = await mirrors.published(work.transaction, team)
        for month in _ended(taking_part, at):
            if month not in known:
                said = _shares(taking_part, month, kernaspecten, noise or off_by)
                await mirrors.publish(work.transaction, team, month, said, int(at.timestamp() * 1000))
        return await mirrors.published(work.transaction, team)


def off_by() -> int:
    """How far a count is off: 0 once in three times, then half as often for each further away, either way.

    So whoever knows everything of all others learns of one person at most that something is twice as likely.
    """
    return _tails() - _tails()


def _tails() -> int:
    """How often a fair coin shows tails before it shows heads."""
    return sum(1 for _ in takewhile(bool, iter(lambda: secrets.randbelow(2), None)))


def _shares(taking_part: Sequence[Member], month: str, kernaspecten: Sequence[str], noise: Noise) -> Shares:
    brought = [spiegel.brings_in(one.person, month) for one in taking_part]
    return spiegel.shares([one for one in brought if one is not None], kernaspecten, noise)


def _ended(taking_part: Sequence[Member], at: datetime) -> Sequence[str]:
    """The months that ended since the first of these people took part, the latest twelve."""
    begun = [spiegel.month(one.person.deelt, one.person) for one in taking_part if one.person.deelt]
    now = min((spiegel.month(at, one.person) for one in taking_part), default="")
    found, month = list[str](), min(begun, default=now)
    while month < now:
        found.append(month)
        month = _after(month)
    return found[-_MOST:]


def _after(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12}-{number % 12 + 1:02}"
