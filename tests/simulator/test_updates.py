"""getUpdates: nothing is lost before it is confirmed, and one poller at a time."""

import asyncio
import gc

from .conftest import PATIENCE, Driver


async def ids(driver: Driver, **params: object) -> list[int]:
    return [update["update_id"] for update in await driver.call("getUpdates", **params)]


async def say(driver: Driver, person: int, *texts: str) -> list[int]:
    return [(await driver.do(f"people/{person}/say", text=text))["update_id"] for text in texts]


async def test_what_a_person_says_becomes_an_update(driver: Driver) -> None:
    """An update has the person, the chat and the entities Telegram marks by itself."""
    person = (await driver.do("people", name="Sanne", username="sanne", language_code="nl"))["id"]
    said = await driver.do(f"people/{person}/say", text="/start nu, zie https://voorbeeld.nl")
    [update] = await driver.call("getUpdates")
    message = update["message"]
    assert (update["update_id"], message["message_id"]) == (said["update_id"], said["message_id"])
    sender = {"id": person, "is_bot": False, "first_name": "Sanne", "username": "sanne", "language_code": "nl"}
    assert message["from"] == sender
    assert message["entities"] == [
        {"offset": 0, "length": 6, "type": "bot_command"},
        {"offset": 15, "length": 20, "type": "url"},
    ]


async def test_updates_come_again_until_confirmed(driver: Driver) -> None:
    """A higher offset confirms; a crash in between loses nothing."""
    person = await driver.newcomer()
    first, second = await say(driver, person, "een", "twee")
    assert await ids(driver) == await ids(driver) == [first, second]
    assert await ids(driver, offset=second) == [second]
    assert await ids(driver) == [second]


async def test_limit_gives_the_oldest(driver: Driver) -> None:
    """Of more updates than asked for, the oldest come first and the rest waits."""
    person = await driver.newcomer()
    said = await say(driver, person, "een", "twee", "drie")
    assert await ids(driver, limit=2) == said[:2]


async def test_a_negative_offset_keeps_the_newest_only(driver: Driver) -> None:
    """A negative offset forgets all updates before that many of the newest."""
    person = await driver.newcomer()
    said = await say(driver, person, "een", "twee", "drie")
    assert await ids(driver, offset=-1) == said[2:]
    assert await ids(driver) == said[2:]


async def test_a_long_poll_ends_as_soon_as_something_happens(driver: Driver) -> None:
    """A long poll is answered when somebody speaks, and not before."""
    person = await driver.newcomer()
    poll = await driver.waiting_poll()
    await asyncio.sleep(0.1)
    assert not poll.done()
    said = await say(driver, person, "hoi")
    answer = await asyncio.wait_for(poll, PATIENCE)
    assert [update["update_id"] for update in answer["result"]] == said


async def test_a_long_poll_ends_empty_after_its_timeout(driver: Driver) -> None:
    """A poll in which nothing happened gives an empty list, which is no error."""
    assert await asyncio.wait_for(ids(driver, timeout=1), PATIENCE) == []


async def test_a_second_poller_sends_the_first_away(driver: Driver) -> None:
    """The first of two pollers gets 409 and learns why."""
    first = await driver.waiting_poll()
    assert await ids(driver) == []
    answer = await asyncio.wait_for(first, PATIENCE)
    assert answer["error_code"] == 409
    assert answer["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )


async def test_a_poll_that_ended_leaves_nothing_behind(driver: Driver) -> None:
    """An idle poll that timed out, and one whose bot went away, never show up in the log as an error of their own."""
    complaints: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: complaints.append(context))
    assert await ids(driver, timeout=1) == []
    hung_up = await driver.waiting_poll()
    hung_up.cancel()
    await asyncio.sleep(0.1)
    assert await ids(driver) == []  # sends away whoever is still waiting
    gc.collect()
    assert complaints == []


async def test_allowed_updates_are_remembered(driver: Driver) -> None:
    """Kinds the bot did not ask for are not even queued; an empty list restores the default."""
    person = await driver.newcomer()
    await driver.call("getUpdates", allowed_updates=["callback_query"])
    assert await say(driver, person, "dit hoort niemand") == [None]
    assert await ids(driver, allowed_updates=[]) == []
    assert await say(driver, person, "dit wel") == await ids(driver)


async def test_updates_are_kept_for_24_hours(driver: Driver) -> None:
    """After an outage of more than a day the older updates are gone."""
    person = await driver.newcomer()
    await say(driver, person, "oud")
    await driver.do("clock", advance_seconds=24 * 3600 + 60)
    new = await say(driver, person, "nieuw")
    assert await ids(driver) == new


async def test_ids_can_jump_back_after_a_silence(driver: Driver) -> None:
    """Telegram's next id is random then; an old, higher offset neither hides nor confirms the new updates."""
    person = await driver.newcomer()
    [old] = await say(driver, person, "voor de stilte")
    await ids(driver, offset=old + 1)
    await driver.do("updates/skip", by=-5000)
    [new] = await say(driver, person, "na de stilte")
    assert new < old
    assert await ids(driver, offset=old + 1) == [new]
    assert await ids(driver, offset=new + 1) == []


async def test_ids_cannot_jump_back_while_updates_wait(driver: Driver) -> None:
    """Within one queue ids increase; forwards is always possible."""
    person = await driver.newcomer()
    await say(driver, person, "wacht")
    assert await driver.refused_to("updates/skip", by=-1) == 409
    before = (await driver.see("updates"))["next_id"]
    assert (await driver.do("updates/skip", by=1000))["next_id"] == before + 1000


async def test_an_update_can_be_delivered_twice(driver: Driver) -> None:
    """A repeated update comes once more, whether it was confirmed already or still waits."""
    person = await driver.newcomer()
    first, second = await say(driver, person, "een", "twee")
    await driver.do("updates/duplicate", update_id=second)
    assert await ids(driver, offset=second) == [second]
    assert await ids(driver, offset=second + 1) == [second]
    assert await ids(driver, offset=second + 1) == []
    await driver.do("updates/duplicate", update_id=first)
    assert await ids(driver, offset=second + 1) == [first]
    assert await driver.refused_to("updates/duplicate", update_id=5) == 404


async def test_unconfirmed_updates_can_be_counted(driver: Driver) -> None:
    """A test can see whether a bot has kept up."""
    person = await driver.newcomer()
    said = await say(driver, person, "een", "twee")
    seen = await driver.see("updates")
    assert (seen["count"], seen["ids"]) == (2, said)


async def test_any_update_can_be_injected(driver: Driver) -> None:
    """An update comes as it was given, even of a kind the simulator does not know."""
    raw = await driver.do("raw", update={"poll_answer": {"poll_id": "1"}})
    expected = {"update_id": raw["update_id"], "poll_answer": {"poll_id": "1"}}
    assert await driver.call("getUpdates") == [expected]
