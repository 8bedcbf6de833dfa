"""Trouble on request, and Telegram's own limits."""

import time
from types import SimpleNamespace

import aiohttp
import pytest

from .conftest import Driver


async def chat_texts(driver: Driver, person: int) -> list[str]:
    return [message["text"] for message in (await driver.see(f"people/{person}/chat"))["messages"]]


async def test_a_fault_strikes_as_often_as_asked(driver: Driver) -> None:
    """A fault with a count is gone when it has struck that often."""
    await driver.do("faults", kind="status", status=502, method="getme", count=2)
    codes = [(await driver.answer("getMe")).get("error_code") for _ in range(3)]
    assert codes == [502, 502, None]
    assert await driver.see("faults") == {"faults": []}


async def test_a_fault_strikes_only_its_method_and_chat(driver: Driver) -> None:
    """Calls of another method or on another chat go on as if there were no fault."""
    one, other = await driver.newcomer(), await driver.newcomer("Kim")
    await driver.do(
        "faults", kind="status", status=400, description="Bad Request: proef", method="sendMessage", chat=one
    )
    assert await driver.refused("sendMessage", chat_id=one, text="hoi") == "Bad Request: proef"
    await driver.call("sendMessage", chat_id=other, text="hoi")
    await driver.call("getChat", chat_id=one)


async def test_a_429_says_how_long_to_wait(driver: Driver) -> None:
    """A 429 tells the seconds to wait in words and in its parameters."""
    await driver.do("faults", kind="status", retry_after=7, count=1)
    answer = await driver.answer("getMe")
    assert answer["error_code"] == 429
    assert answer["parameters"] == {"retry_after": 7}
    assert answer["description"] == "Too Many Requests: retry after 7"


@pytest.mark.parametrize(("kind", "arrives"), [("drop", False), ("reset", False), ("drop_after", True)])
async def test_a_lost_connection_leaves_the_bot_in_doubt(driver: Driver, kind: str, arrives: bool) -> None:
    """After drop and reset the message was not sent; after drop_after it was."""
    person = await driver.newcomer()
    await driver.do("faults", kind=kind, method="sendMessage", count=1)
    with pytest.raises(aiohttp.ClientError):
        await driver.call("sendMessage", chat_id=person, text="hoi")
    assert ("hoi" in await chat_texts(driver, person)) is arrives


async def test_a_slow_call_still_succeeds(driver: Driver) -> None:
    """Latency only delays, and may be combined with another fault."""
    await driver.do("faults", kind="latency", seconds=0.3)
    await driver.do("faults", kind="status", status=500, count=1)
    before = time.monotonic()
    assert (await driver.answer("getMe"))["error_code"] == 500
    assert time.monotonic() - before >= 0.3
    await driver.call("getMe")


async def test_a_fault_can_be_left_to_chance(driver: Driver) -> None:
    """A fault of probability 0 never strikes; by default it always does."""
    await driver.do("faults", kind="status", probability=0)
    await driver.call("getMe")
    await driver.do("faults", kind="status")
    assert (await driver.answer("getMe"))["error_code"] == 500
    async with driver.session.delete(f"{driver.url}/control/faults") as response:
        assert response.status == 200
    await driver.call("getMe")


async def test_a_rule_that_makes_no_sense_is_refused(driver: Driver) -> None:
    """A fault of an unknown kind, field or method is a mistake of the test."""
    assert await driver.refused_to("faults", kind="storm") == 400
    assert await driver.refused_to("faults", kind="drop", sterkte=5) == 400
    assert await driver.refused_to("faults", kind="drop", method="makeCoffee") == 400


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """For the limits no time passes, however slow the machine is."""
    monkeypatch.setattr("simulator.limits.time", SimpleNamespace(monotonic=lambda: 0.0))


@pytest.mark.usefixtures("still")
async def test_one_message_a_second_per_chat(driver: Driver) -> None:
    """The limit on one chat holds only if asked for, and does not touch another chat."""
    one, other = await driver.newcomer(), await driver.newcomer("Kim")
    await driver.do("limits", enforce=True)
    await driver.call("sendMessage", chat_id=one, text="een")
    answer = await driver.answer("sendMessage", chat_id=str(one), text="twee")
    assert (answer["error_code"], answer["parameters"]) == (429, {"retry_after": 1})
    await driver.call("sendMessage", chat_id=other, text="een")
    assert await chat_texts(driver, one) == ["/start", "een"]


@pytest.mark.usefixtures("still")
async def test_thirty_messages_a_second_over_all_chats(driver: Driver) -> None:
    """The limit over all chats counts messages and no other calls; a lower number keeps the test short."""
    people = [await driver.newcomer() for _ in range(3)]
    await driver.do("limits", enforce=True, overall_per_second=2)
    answers = [(await driver.answer("sendMessage", chat_id=person, text="hoi"))["ok"] for person in people]
    assert answers == [True, True, False]
    await driver.call("getMe")


async def test_one_fault_can_end_by_name(driver: Driver) -> None:
    """Taking away a fault by its name leaves the others in force."""
    for name in ("een", "twee"):
        await driver.do("faults", kind="status", name=name)
    async with driver.session.delete(f"{driver.url}/control/faults?name=een") as response:
        assert [fault["name"] for fault in (await response.json())["faults"]] == ["twee"]
