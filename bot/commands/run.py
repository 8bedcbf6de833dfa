"""`reflectiecoach run`: serve on Telegram."""

import argparse
import asyncio
from typing import TYPE_CHECKING

from bot import logs
from bot import run as serving
from bot.settings import Settings, SettingsError

if TYPE_CHECKING:
    from bot.telegram.webhook import Address


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `run`."""
    parser.add_argument("--webhook", metavar="URL", help="where Telegram brings updates; default: fetch them")
    parser.add_argument(
        "--listen",
        metavar="HOST:PORT",
        default="127.0.0.1:8443",
        help="where the webhook listens (default: %(default)s)",
    )


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Serve until SIGINT or SIGTERM."""
    logs.set_up(settings.log_level, settings.log_format)
    asyncio.run(serving.run(settings, _address(parsed)))
    return 0


def _address(parsed: argparse.Namespace) -> "Address | None":
    if not parsed.webhook:
        return None
    from bot.telegram.webhook import Address  # noqa: PLC0415  # aiohttp is a burden to who polls

    host, _, port = parsed.listen.rpartition(":")
    if not host or not port.isdecimal():
        raise SettingsError(f"--listen {parsed.listen}: give HOST:PORT, such as 127.0.0.1:8443")
    return Address(parsed.webhook, host, int(port))
