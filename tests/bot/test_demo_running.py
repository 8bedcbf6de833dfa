"""The demo as a process: what stands ready, what happens when the plug is pulled, and how it ends."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from tests.bot.served import until
from tests.support.simulated import Chat, Control, Person, newest


@pytest.fixture
def demo() -> Iterator[tuple[subprocess.Popen[str], str]]:
    """`reflectiecoach demo` on a free port, and its address."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--port", "0"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        url = next(line.split()[-1] for line in process.stdout if "The phone" in line)
        yield process, url
        process.terminate()


async def phone(control: Control, name: str) -> Person:
    """The phone of that name, as soon as it lies ready."""
    numbers = dict[str, int]()

    async def ready() -> bool:
        numbers.update({one["name"]: one["id"] for one in (await control.get("people"))["people"]})
        return any(name in known for known in numbers)

    assert await until(ready), f"{name} did not come"
    return Person(control, next(number for known, number in numbers.items() if name in known))


async def test_two_phones_lie_ready_and_one_shows_her_year(demo: tuple[subprocess.Popen[str], str]) -> None:
    """An empty one, and that of the example person, on which the overview comes by itself."""
    async with Control(demo[1]) as control:
        empty, samira = await phone(control, "Jij"), await phone(control, "Samira")
        assert (await empty.chat())["messages"] == []
        chat = await samira.chat_when(lambda chat: "Zo ziet jouw tijd eruit" in newest(chat))
        assert any("file" in message for message in chat["messages"])


async def test_the_plug_is_pulled_and_put_back(demo: tuple[subprocess.Popen[str], str]) -> None:
    """The bot stays down until it is let go, then answers what was said meanwhile; behind the scenes can be read on."""
    async with Control(demo[1]) as control:
        samira = await phone(control, "Samira")
        await samira.chat_when(lambda chat: "Zo ziet jouw tijd eruit" in newest(chat))
        assert (await control.post("process/kill"))["held"]
        before = len((await samira.chat())["messages"])
        await samira.say("/voornemens")
        await asyncio.sleep(1.5)  # in which a supervisor that was not told would have started it again
        around = await control.get("around")
        assert around["process"] == {"running": False, "held": True}
        async with aiohttp.request("GET", around["beside"], params={"person": str(samira.number)}) as page:
            assert "Wat er is bewaard" in await page.text()
        await control.post("process/start")
        chat = await samira.chat_when(lambda chat: answered(chat, before))
        assert answered(chat, before)


def answered(chat: Chat, before: int) -> bool:
    """Whether the bot said something of a voornemen after so many messages."""
    return any("voorne" in one["text"].lower() for one in chat["messages"][before + 1 :] if one["from"] == "bot")


async def test_the_page_behind_is_for_the_phone_alone(demo: tuple[subprocess.Popen[str], str]) -> None:
    """It goes into no other page's frame, answers to no other name, and runs nothing from elsewhere."""
    async with Control(demo[1]) as control, aiohttp.ClientSession() as session:
        beside = (await control.get("around"))["beside"]
        async with session.get(beside, params={"person": "7"}) as page:
            policy = page.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy and f"frame-ancestors {demo[1]}" in policy
        async with session.get(beside, params={"person": "7"}, headers={"Host": "elders.example"}) as page:
            assert page.status == 403
        async with session.get(beside, params={"person": "x"}) as page:
            assert page.status == 404


async def test_only_its_own_page_moves_the_clock(demo: tuple[subprocess.Popen[str], str]) -> None:
    """A moment on the page behind puts everybody's clock there; another site's page cannot."""
    async with Control(demo[1]) as control, aiohttp.ClientSession() as session:
        beside = (await control.get("around"))["beside"].rstrip("/")
        own, at = {"Origin": beside}, datetime.now(UTC) + timedelta(days=3)
        for headers, text, status in (({}, at.isoformat(), 403), (own, "straks", 400), (own, at.isoformat(), 200)):
            async with session.post(f"{beside}/clock", data=text, headers=headers) as answer:
                assert answer.status == status
        assert 3 * 86400 - 30 < (await control.get("clock"))["offset_seconds"] <= 3 * 86400


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_with_all_that_it_started(demo: tuple[subprocess.Popen[str], str], sign: signal.Signals) -> None:
    """Ctrl-C and SIGTERM leave no process behind."""
    number = demo[0].pid
    numbers = [int(child) for child in Path(f"/proc/{number}/task/{number}/children").read_text("utf-8").split()]
    assert len(numbers) == 2
    demo[0].send_signal(sign)
    assert demo[0].wait(20) == 0
    assert not any(Path(f"/proc/{child}").exists() for child in numbers)
