"""What stands around the simulator: who may use the control API, the clock file, and the bot's process."""

import asyncio
import signal
from pathlib import Path

import pytest

from .conftest import PATIENCE, Driver, driving


async def test_another_sites_page_may_not_use_the_control_api(driver: Driver) -> None:
    """A page of another site is refused: a browser would carry its request here, and here bots are killed."""
    for origin, status in (("https://example.org", 403), ("null", 403), (driver.url, 200)):
        async with driver.session.post(f"{driver.url}/control/clock", headers={"Origin": origin}, json={}) as response:
            assert response.status == status, origin


async def test_the_page_loads_nothing_from_elsewhere_but_its_neighbour() -> None:
    """The content security policy names one origin, or none."""
    for beside, frames in (("http://127.0.0.1:9/binnen?x=1", "http://127.0.0.1:9"), (None, "'none'")):
        async with driving(beside=beside) as driver, driver.session.get(driver.url) as response:
            policy = dict(part.split(" ", 1) for part in response.headers["Content-Security-Policy"].split("; "))
            assert policy["default-src"] == "'self'"
            assert policy["frame-src"] == frames


async def test_a_clock_file_follows_the_clock_and_survives_a_restart(tmp_path: Path) -> None:
    """The file holds the seconds ahead, a reset makes them nought, and what is no number counts as nought."""
    file = tmp_path / "clock"
    async with driving(clock_file=file) as driver:
        await driver.do("clock", advance_seconds=3600)
        await driver.do("clock", advance_seconds=60)
        assert float(file.read_text()) == 3660
    async with driving(clock_file=file) as driver:
        assert (await driver.see("clock"))["offset_seconds"] == 3660
        await driver.do("reset")
        assert float(file.read_text()) == 0
    file.write_text("geen getal")
    async with driving(clock_file=file) as driver:
        assert (await driver.see("clock"))["offset_seconds"] == 0


async def test_a_wrong_time_moves_nothing(tmp_path: Path) -> None:
    """A time that is no number is refused, and the clock stays where it was."""
    async with driving(clock_file=tmp_path / "clock") as driver:
        await driver.do("clock", offset_seconds=60)
        assert await driver.refused_to("clock", offset_seconds=1000, advance_seconds="morgen") == 400
        assert (await driver.see("clock"))["offset_seconds"] == 60


async def test_a_bot_that_is_killed_is_kept_down(tmp_path: Path) -> None:
    """A kill is kill -9 and leaves a file that asks the starter to wait; start takes that file away."""
    file = tmp_path / "pid"
    bot = await asyncio.create_subprocess_exec("sleep", "60")
    file.write_text(f"{bot.pid}\n")
    async with driving(pid_file=file) as driver:
        assert (await driver.see("around"))["process"] == {"running": True, "held": False}
        await driver.do("process/kill")
        assert await asyncio.wait_for(bot.wait(), PATIENCE) == -signal.SIGKILL
        assert (await driver.see("around"))["process"] == {"running": False, "held": True}
        assert (tmp_path / "pid.hold").exists()
        assert await driver.do("process/start") == {"running": False, "held": False}
        assert not (tmp_path / "pid.hold").exists()


@pytest.mark.parametrize("written", ["", "geen getal", "0", "-1", "1", None])
async def test_nothing_else_is_ever_killed(tmp_path: Path, written: str | None) -> None:
    """A kill spares a group (0, -1) and init (1), and does nothing when the file is empty or not there."""
    file = tmp_path / "pid"
    if written is not None:
        file.write_text(written)
    async with driving(pid_file=file) as driver:
        assert await driver.do("process/kill") == {"running": False, "held": True}  # and this test is still alive


async def test_a_hold_of_an_earlier_simulator_does_not_last(tmp_path: Path) -> None:
    """A new simulator takes the file away that keeps a bot down, or nobody would know why it never starts."""
    hold = tmp_path / "pid.hold"
    hold.touch()
    async with driving(pid_file=tmp_path / "pid"):
        assert not hold.exists()


async def test_without_a_file_there_is_no_process_to_kill(driver: Driver) -> None:
    """Who did not tell where the bot's process is can kill nothing."""
    assert await driver.see("around") == {"beside": None, "clock_file": False, "process": None}
    assert await driver.refused_to("process/kill") == 404
