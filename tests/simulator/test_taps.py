"""Taps on inline buttons, and the bot's answers to them."""

import asyncio

from .conftest import Driver, Json, keyboard

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def ask(driver: Driver, person: int, *data: str) -> int:
    sent = await driver.call("sendMessage", chat_id=person, text="?", reply_markup=keyboard(*data))
    return int(sent["message_id"])


async def last_query(driver: Driver) -> Json:
    query: Json = (await driver.call("getUpdates", offset=-1))[-1]["callback_query"]
    return query


async def test_a_tap_becomes_a_callback_query(driver: Driver) -> None:
    """A tap reaches the bot with the message, its keyboard, and the data of the button."""
    person = await driver.newcomer()
    message_id = await ask(driver, person, "ja", "nee")
    await driver.do(f"people/{person}/tap", message_id=message_id, label="nee")
    query = await last_query(driver)
    assert (query["data"], query["from"]["id"], query["message"]["message_id"]) == ("nee", person, message_id)
    assert query["message"]["reply_markup"] == keyboard("ja", "nee")


async def test_a_label_finds_the_newest_message_that_has_it(driver: Driver) -> None:
    """A button can be tapped by its label, so that a transcript need not know message ids."""
    person = await driver.newcomer()
    await ask(driver, person, "ja")
    newest = await ask(driver, person, "ja")
    await ask(driver, person, "iets anders")
    assert (await driver.do(f"people/{person}/tap", label="ja"))["message_id"] == newest
    assert await driver.refused_to(f"people/{person}/tap", label="bestaat niet") == 404


async def test_the_answer_is_shown_as_a_toast(driver: Driver) -> None:
    """A tap is answered once, and whoever tapped can wait for it."""
    person = await driver.newcomer()
    await ask(driver, person, "ja")
    tapping = asyncio.create_task(driver.do(f"people/{person}/tap", label="ja", wait=5))
    query = (await driver.call("getUpdates", timeout=5))[-1]["callback_query"]
    answer: Json = {"callback_query_id": query["id"], "text": "Genoteerd", "show_alert": True}
    assert await driver.call("answerCallbackQuery", **answer) is True
    tap = await tapping
    assert (tap["answered"], tap["text"], tap["show_alert"]) == (True, "Genoteerd", True)
    assert (await driver.see(f"people/{person}/chat"))["toasts"] == [tap]
    assert await driver.refused("answerCallbackQuery", **answer) == TOO_OLD


async def test_an_answer_has_at_most_200_characters(driver: Driver) -> None:
    """An answer of exactly 200 characters fits, one more does not."""
    person = await driver.newcomer()
    await ask(driver, person, "ja")
    query_id = (await driver.do(f"people/{person}/tap", label="ja"))["callback_query_id"]
    too_long = await driver.refused("answerCallbackQuery", callback_query_id=query_id, text="x" * 201)
    assert too_long == "Bad Request: MESSAGE_TOO_LONG"
    await driver.call("answerCallbackQuery", callback_query_id=query_id, text="x" * 200)


async def test_old_and_unknown_queries_cannot_be_answered(driver: Driver) -> None:
    """A bot that was away too long gets the error Telegram gives."""
    person = await driver.newcomer()
    await ask(driver, person, "ja")
    query_id = (await driver.do(f"people/{person}/tap", label="ja"))["callback_query_id"]
    await driver.do("clock", advance_seconds=3600)
    assert await driver.refused("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD
    assert await driver.refused("answerCallbackQuery", callback_query_id="0") == TOO_OLD


async def test_an_old_client_can_tap_a_button_that_is_gone(driver: Driver) -> None:
    """Data no button has any more reaches the bot; a message that is gone is shown as inaccessible."""
    person = await driver.newcomer()
    message_id = await ask(driver, person, "ja")
    await driver.call("editMessageText", chat_id=person, message_id=message_id, text="klaar")
    await driver.do(f"people/{person}/tap", message_id=message_id, data="ja")
    assert "reply_markup" not in (await last_query(driver))["message"]
    await driver.call("deleteMessage", chat_id=person, message_id=message_id)
    await driver.do(f"people/{person}/tap", message_id=message_id, data="ja")
    gone = (await last_query(driver))["message"]
    assert (gone["message_id"], gone["date"]) == (message_id, 0)
