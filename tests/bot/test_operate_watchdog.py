"""systemd is told that the coach is ready, that it is alive, and that it stops."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.engines import on_sqlite
from tests.bot.served import Make, until

pytestmark = on_sqlite


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[socket.socket]:
    """A socket as systemd listens on."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as opened:
        opened.bind(str(tmp_path / "notify"))
        opened.setblocking(False)
        yield opened


def heard(ear: socket.socket) -> list[str]:
    """What was told since the last time."""
    told = []
    try:
        while True:
            told.append(ear.recv(100).decode())
    except BlockingIOError:
        return told


async def test_systemd_hears_how_it_goes(make: Make, ear: socket.socket) -> None:
    """Ready once, alive at least as often as was asked, and stopping before the end."""
    told: list[str] = []
    bot = make(NOTIFY_SOCKET=str(ear.getsockname()), WATCHDOG_USEC="400000").start()

    def alive() -> bool:
        told.extend(heard(ear))
        return told.count("WATCHDOG=1") >= 3

    assert await until(alive)
    assert bot.stop() == 0
    told += heard(ear)
    assert (told.count("READY=1"), told[-1]) == (1, "STOPPING=1")


async def test_a_process_that_hangs_falls_silent(make: Make, ear: socket.socket) -> None:
    """What is frozen says nothing, so that systemd starts it anew."""
    bot = make(NOTIFY_SOCKET=str(ear.getsockname()), WATCHDOG_USEC="200000").start()
    assert await until(lambda: "WATCHDOG=1" in heard(ear))
    with bot.frozen():
        heard(ear)
        assert not await until(lambda: bool(heard(ear)), patience=0.6)
    assert await until(lambda: "WATCHDOG=1" in heard(ear))


async def test_without_systemd_nothing_is_told(make: Make, tmp_path: Path) -> None:
    """Nobody listening is no trouble, nor is somebody who stopped listening."""
    for where in ("", str(tmp_path / "nobody"), "@nobody"):
        bot = make(NOTIFY_SOCKET=where, WATCHDOG_USEC="100000").start()
        assert bot.stop() == 0
