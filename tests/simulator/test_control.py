"""The control API: watching, the clock, the logs and starting over."""

import asyncio
import json
import os
import signal
import sys
import time

from .conftest import PATIENCE, Driver


async def test_a_chat_can_be_waited_for(driver: Driver) -> None:
    """after=SEQ&wait=SECONDS answers as soon as the chat has changed."""
    person = await driver.newcomer()
    seq = (await driver.see(f"people/{person}/chat"))["seq"]
    waiting = asyncio.create_task(driver.see(f"people/{person}/chat?after={seq}&wait=50"))
    await asyncio.sleep(0.1)
    assert not waiting.done()
    await driver.call("sendMessage", chat_id=person, text="hoi")
    assert (await asyncio.wait_for(waiting, PATIENCE))["messages"][-1]["text"] == "hoi"


async def test_waiting_ends_when_nothing_happens(driver: Driver) -> None:
    """Who waited in vain gets the chat as it is."""
    person = await driver.newcomer()
    seq = (await driver.see(f"people/{person}/chat"))["seq"]
    assert (await driver.see(f"people/{person}/chat?after={seq}&wait=0.1"))["seq"] == seq


async def test_somebody_who_never_spoke_has_an_empty_chat(driver: Driver) -> None:
    """An empty chat can be waited for as well; an unknown person has none."""
    person = (await driver.do("people", name="Kim"))["id"]
    waiting = asyncio.create_task(driver.see(f"people/{person}/chat?after=0&wait=50"))
    await asyncio.sleep(0.1)
    await driver.do(f"people/{person}/say", text="hoi")
    assert len((await asyncio.wait_for(waiting, PATIENCE))["messages"]) == 1
    assert await driver.refused_to("people/1/say", text="hoi") == 404


async def test_the_view_shows_what_the_phone_shows(driver: Driver) -> None:
    """The view has text, source HTML, entities, buttons, marks and where a file is."""
    person = await driver.newcomer()
    buttons = {"inline_keyboard": [[{"text": "Ja", "callback_data": "j"}, {"text": "Lees", "url": "https://e.nl"}]]}
    sent = await driver.call("sendMessage", chat_id=person, text="<b>dag</b>", parse_mode="HTML", reply_markup=buttons)
    await driver.do(f"people/{person}/send", kind="photo", caption="kijk")
    _, text, photo = (await driver.see(f"people/{person}/chat"))["messages"]
    assert (text["message_id"], text["from"], text["text"], text["html"]) == (
        sent["message_id"],
        "bot",
        "dag",
        "<b>dag</b>",
    )
    assert text["buttons"] == [
        [{"text": "Ja", "data": "j", "url": None}, {"text": "Lees", "data": None, "url": "https://e.nl"}]
    ]
    assert (photo["from"], photo["kind"], photo["caption"]) == ("person", "photo", "kijk")
    async with driver.session.get(driver.url + photo["file"]["url"]) as response:
        assert (await response.read()).startswith(b"\x89PNG")


async def test_events_tell_which_chat_changed(driver: Driver) -> None:
    """Every change of a chat is sent as a Server-Sent Event."""
    person = await driver.newcomer()
    async with driver.session.get(f"{driver.url}/control/events") as response:
        assert response.content_type == "text/event-stream"
        await response.content.readline()
        await driver.call("sendMessage", chat_id=person, text="hoi")
        async for line in response.content:
            if line.startswith(b"data: "):
                event = json.loads(line[6:])
                break
    assert (event["kind"], event["id"]) == ("chat", person)


async def test_the_clock_can_be_moved(driver: Driver) -> None:
    """After a shift of the clock messages get the simulated date, in whole seconds."""
    person = await driver.newcomer()
    await driver.do("clock", offset_seconds=7 * 86400)
    shown = await driver.do("clock", advance_seconds=3600)
    assert shown["offset_seconds"] == 7 * 86400 + 3600
    sent = await driver.call("sendMessage", chat_id=person, text="later")
    assert abs(sent["date"] - (time.time() + 7 * 86400 + 3600)) < 5


async def test_calls_are_logged(driver: Driver) -> None:
    """Calls are kept with chat and outcome, newest last, and shown per method if asked."""
    person = await driver.newcomer()
    await driver.call("sendMessage", chat_id=person, text="hoi")
    await driver.refused("sendMessage", chat_id=1, text="hoi")
    good, bad = (await driver.see("calls?method=sendmessage"))["calls"]
    assert (good["chat_id"], good["ok"]) == (person, True)
    assert (bad["error_code"], bad["description"]) == (400, "Bad Request: chat not found")


async def test_reset_empties_the_world_and_ids_go_on(driver: Driver) -> None:
    """After a reset a bot that remembers people never mistakes a new one for an old one."""
    person = await driver.newcomer()
    await driver.do("clock", advance_seconds=1000)
    await driver.do("faults", kind="status")
    await driver.do("reset")
    assert (await driver.see("people"))["people"] == []
    assert (await driver.see("calls"))["calls"] == []
    assert (await driver.do("clock"))["offset_seconds"] == 0
    assert await driver.refused("sendMessage", chat_id=person, text="hoi") == "Bad Request: chat not found"
    assert await driver.newcomer() > person


async def test_control_mistakes_are_told(driver: Driver) -> None:
    """A missing field or a body that is no object is a 400 with an error."""
    person = await driver.newcomer()
    assert await driver.refused_to("people") == 400
    assert await driver.refused_to(f"people/{person}/say") == 400
    assert await driver.refused_to(f"people/{person}/say", text="  ") == 400
    assert await driver.refused_to(f"people/{person}/tap") == 400
    for no_object in ("[]", "{oops"):
        async with driver.session.post(f"{driver.url}/control/people", data=no_object) as response:
            assert (response.status, "error" in await response.json()) == (400, True)


async def test_the_command_line_prints_the_address_and_stops_on_a_signal() -> None:
    """python -m simulator --port 0 takes a free port and ends well on SIGTERM."""
    args = (sys.executable, "-m", "simulator", "--port", "0", "--token", "1:abc")
    process = await asyncio.create_subprocess_exec(*args, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    line = (await asyncio.wait_for(process.stdout.readline(), PATIENCE)).decode()
    assert line.startswith("Simulator: http://127.0.0.1:")
    os.kill(process.pid, signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0


async def test_a_list_of_people_shows_what_was_said_last(driver: Driver) -> None:
    """The list shows everybody's newest message that was not deleted."""
    person = await driver.newcomer()
    message_id = (await driver.call("sendMessage", chat_id=person, text="weg ermee"))["message_id"]
    [seen] = (await driver.see("people"))["people"]
    assert (seen["last"]["from"], seen["last"]["text"]) == ("bot", "weg ermee")
    await driver.call("deleteMessage", chat_id=person, message_id=message_id)
    [seen] = (await driver.see("people"))["people"]
    assert (seen["last"]["from"], seen["last"]["text"], seen["last"]["kind"]) == ("person", "/start", "text")


async def test_a_message_is_read_when_the_bot_has_it(driver: Driver) -> None:
    """A message is read once the bot confirmed it, not when it was handed out; what bots never hear counts as read."""
    person = (await driver.do("people", name="Noor"))["id"]
    update_id = (await driver.do(f"people/{person}/say", text="hoi"))["update_id"]
    await driver.call("getUpdates")
    assert not (await driver.see(f"people/{person}/chat"))["messages"][0]["read"]
    await driver.call("getUpdates", offset=update_id + 1)
    assert (await driver.see(f"people/{person}/chat"))["messages"][0]["read"]
    group = (await driver.do("groups", title="Team"))["id"]
    await driver.do(f"groups/{group}/say", text="tegen elkaar")
    assert (await driver.see(f"groups/{group}/chat"))["messages"][-1]["read"]
