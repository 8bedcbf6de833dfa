"""What stands around the simulator: who may use the control API, the clock file, and the bot's process."""

import asyncio
import signal
from pathlib import Path

import pytest

from .conftest import Driver, driving


async def test_another_sites_page_may_not_use_the_control_api(driver: Driver) -> None:
    """A browser would carry its request to this machine, and here clocks are moved and bots are killed."""
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
    """What is no number counts as nought; so does a reset."""
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
    """What is no number is refused, and the clock stays where it was."""
    async with driving(clock_file=tmp_path / "clock") as driver:
        await driver.do("clock", offset_seconds=60)
        assert await driver.refused_to("clock", offset_seconds=1000, advance_seconds="morgen") == 400
        assert (await driver.see("clock"))["offset_seconds"] == 60


async def test_a_bot_that_is_killed_is_kept_down(tmp_path: Path) -> None:
    """kill -9, and a file that asks the starter to wait; start takes that file away."""
    file = tmp_path / "pid"
    bot = await asyncio.create_subprocess_exec("sleep", "60")
    file.write_text(f"{bot.pid}\n")
    async with driving(pid_file=file) as driver:
        assert (await driver.see("around"))["process"] == {"running": True, "held": False}
        await driver.do("process/kill")
        assert await asyncio.wait_for(bot.wait(), 5) == -signal.SIGKILL
        assert (await driver.see("around"))["process"] == {"running": False, "held": True}
        assert (tmp_path / "pid.hold").exists()
        assert await driver.do("process/start") == {"running": False, "held": False}
        assert not (tmp_path / "pid.hold").exists()


@pytest.mark.parametrize("written", ["", "geen getal", "0", "-1", "1", None])
async def test_nothing_else_is_ever_killed(tmp_path: Path, written: str | None) -> None:
    """No group (0, -1), not init (1), and nothing when the file is empty or not there."""
    file = tmp_path / "pid"
    if written is not None:
        file.write_text(written)
    async with driving(pid_file=file) as driver:
        assert await driver.do("process/kill") == {"running": False, "held": True}  # and this test is still alive


async def test_a_hold_of_an_earlier_simulator_does_not_last(tmp_path: Path) -> None:
    """Otherwise a bot would never start again and nobody would know why."""
    hold = tmp_path / "pid.hold"
    hold.touch()
    async with driving(pid_file=tmp_path / "pid"):
        assert not hold.exists()


async def test_without_a_file_there_is_no_process_to_kill(driver: Driver) -> None:
    """The page then offers nothing of the kind."""
    assert await driver.see("around") == {"beside": None, "clock_file": False, "process": None}
    assert await driver.refused_to("process/kill") == 404


async def test_one_fault_can_end_by_name(driver: Driver) -> None:
    """The others stay."""
    for name in ("een", "twee"):
        await driver.do("faults", kind="status", name=name)
    async with driver.session.delete(f"{driver.url}/control/faults?name=een") as response:
        assert [fault["name"] for fault in (await response.json())["faults"]] == ["twee"]


async def test_a_persons_reaction_is_told_to_a_bot_that_asked(driver: Driver) -> None:
    """By default bots do not hear of it; what Telegram does not know as a reaction is refused."""
    person = await driver.newcomer()
    message_id = (await driver.call("sendMessage", chat_id=person, text="hoi"))["message_id"]
    react = f"people/{person}/react"
    assert (await driver.do(react, message_id=message_id, emoji="👍"))["update_id"] is None
    assert (await driver.see(f"people/{person}/chat"))["messages"][-1]["own_reaction"] == "👍"
    await driver.call("getUpdates", allowed_updates=["message_reaction"])
    await driver.do(react, message_id=message_id, emoji=None)
    [update] = await driver.call("getUpdates")
    change = update["message_reaction"]
    assert (change["old_reaction"], change["new_reaction"]) == ([{"type": "emoji", "emoji": "👍"}], [])
    assert change["user"]["id"] == person
    assert await driver.refused_to(react, message_id=message_id, emoji="hoi") == 400
    assert await driver.refused_to(react, message_id=999_999, emoji="👍") == 404


async def test_a_list_of_people_shows_what_was_said_last(driver: Driver) -> None:
    """Not what was deleted."""
    person = await driver.newcomer()
    message_id = (await driver.call("sendMessage", chat_id=person, text="weg ermee"))["message_id"]
    [seen] = (await driver.see("people"))["people"]
    assert (seen["last"]["from"], seen["last"]["text"]) == ("bot", "weg ermee")
    await driver.call("deleteMessage", chat_id=person, message_id=message_id)
    [seen] = (await driver.see("people"))["people"]
    assert (seen["last"]["from"], seen["last"]["text"], seen["last"]["kind"]) == ("person", "/start", "text")


async def test_a_message_is_read_when_the_bot_has_it(driver: Driver) -> None:
    """Handed out is not enough: the bot must have confirmed it. What bots do not hear of counts as read."""
    person = (await driver.do("people", name="Noor"))["id"]
    update_id = (await driver.do(f"people/{person}/say", text="hoi"))["update_id"]
    await driver.call("getUpdates")
    assert not (await driver.see(f"people/{person}/chat"))["messages"][0]["read"]
    await driver.call("getUpdates", offset=update_id + 1)
    assert (await driver.see(f"people/{person}/chat"))["messages"][0]["read"]
