"""`reflectiecoach invite`: make an invitation for a team, list those there are, or revoke one."""

import argparse
import asyncio
import re
import secrets
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import segno
from telegram.error import TelegramError

from bot.access import codes
from bot.access.managing import opened
from bot.settings import Settings, SettingsError
from bot.store import invitations
from bot.store.engine import StoreError
from bot.store.invitations import Invitation
from bot.telegram.api import Api

_DAY = 24 * 3600 * 1000  # milliseconds
_TEAM = re.compile(r"[^\W_][\w .-]{0,39}")
_WAIT = 10.0  # seconds for Telegram to say what the bot is called
_PIXELS = 8  # a side of one module of the PNG


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `invite`."""
    parser.add_argument("--team", help="the team that people come in by, such as wijkteam-noord")
    parser.add_argument("--uses", type=int, default=20, help="how many people may come in by it (default: 20)")
    parser.add_argument("--days", type=int, default=14, help="how long it stays open (default: 14)")
    parser.add_argument("--bot", help="the bot's name on Telegram; asked of Telegram when it is not given")
    parser.add_argument("--png", type=Path, metavar="FILE", help="write the QR code to a picture too")
    parser.add_argument("--list", action="store_true", help="list all invitations; codes cannot be shown again")
    parser.add_argument("--revoke", metavar="ID", help="close an invitation; who is in stays in")


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Make, list or revoke."""
    if parsed.list:
        asyncio.run(_list(settings))
    elif parsed.revoke:
        asyncio.run(_revoke(settings, parsed.revoke))
    else:
        _check(parsed)
        asyncio.run(_invite(settings, parsed))
    return 0


def _check(parsed: argparse.Namespace) -> None:
    if not parsed.team or not _TEAM.fullmatch(parsed.team):
        raise SettingsError("--team: give a name of at most 40 letters, digits, spaces, dots and dashes")
    if not 1 <= parsed.uses <= 10_000:
        raise SettingsError("--uses: give a number from 1 to 10000")
    if not 1 <= parsed.days <= 366:
        raise SettingsError("--days: give a number from 1 to 366")


async def _invite(settings: Settings, parsed: argparse.Namespace) -> None:
    bot = parsed.bot or await _username(settings)
    code, now = codes.new(), int(settings.clock().timestamp() * 1000)
    one = Invitation(secrets.token_hex(3), parsed.team, parsed.uses, 0, now, now + parsed.days * _DAY)
    async with opened(settings) as store, store.work() as work:
        await invitations.add(work.transaction, one, codes.digest(code))
    link = f"https://t.me/{bot.removeprefix('@')}?start={code}"
    drawn = segno.make(link, micro=False)
    if parsed.png:
        drawn.save(str(parsed.png), kind="png", scale=_PIXELS)
    drawn.terminal(sys.stdout, compact=True)
    print(f"{link}\n{_told(one, now)}")
    print("This link is shown once; the database knows only a hash of it.")


async def _username(settings: Settings) -> str:
    """The bot's name, as Telegram knows it. Raises SettingsError when Telegram does not tell."""
    with suppress(TelegramError, TimeoutError):
        if settings.token:
            async with Api(settings.token, settings.api_url) as api, asyncio.timeout(_WAIT):
                if name := await api.username():
                    return name
    raise SettingsError("Telegram does not tell what the bot is called; give COACH_TOKEN, or --bot NAME")


async def _list(settings: Settings) -> None:
    now = int(settings.clock().timestamp() * 1000)
    async with opened(settings) as store, store.work() as work:
        every = await invitations.every(work.transaction)
    print("\n".join(_lines(every, now)) or "there are no invitations")


def _lines(every: Iterable[Invitation], now: int) -> Iterable[str]:
    return (_told(one, now) for one in every)


async def _revoke(settings: Settings, number: str) -> None:
    now = int(settings.clock().timestamp() * 1000)
    async with opened(settings) as store, store.work() as work:
        if not await invitations.revoke(work.transaction, number, now):
            raise StoreError(f"there is no invitation {number}; `reflectiecoach invite --list` shows them")
    print(f"invitation {number} is closed; who came in by it stays in")


def _told(one: Invitation, now: int) -> str:
    day = time.strftime("%Y-%m-%d", time.gmtime(one.expires / 1000))
    state = "revoked" if one.revoked else "open" if one.is_open(now) else "closed"
    return f"{one.id}  {one.team}  {one.used} of {one.uses} used  until {day}  {state}"
