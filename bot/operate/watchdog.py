"""Tells systemd that the coach is ready, still alive, or about to stop; nothing where there is no systemd."""

import asyncio
import os
import socket
from contextlib import suppress

from bot.health import Health

READY, STOPPING, _ALIVE = "READY=1", "STOPPING=1", "WATCHDOG=1"


def tell(state: str) -> None:
    """Send a state to whoever started this process and wants to know."""
    where = os.environ.get("NOTIFY_SOCKET", "")
    if not where:
        return
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as way:
        way.connect(where.replace("@", "\0", 1) if where.startswith("@") else where)
        way.send(state.encode())


async def watch(health: Health) -> None:
    """Run until cancelled; say that all is well, twice as often as is asked for, for as long as it is."""
    asked = int(os.environ.get("WATCHDOG_USEC", "0")) / 1_000_000
    while True:
        if asked and health.alive:
            tell(_ALIVE)
        await asyncio.sleep(asked / 2 if asked else 3600)
