"""Keyboards under and below messages."""

import pytest

from .conftest import Driver, Json, keyboard

CANT_PARSE = "Bad Request: can't parse inline keyboard button: "


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "ja", "callback_data": "x" * 65}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "ja", "callback_data": "é" * 33}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "ja", "callback_data": ""}, CANT_PARSE + "Text buttons are unallowed in the inline keyboard"),
        ({"text": "ja"}, CANT_PARSE + "Text buttons are unallowed in the inline keyboard"),
        ({"text": "", "callback_data": "x"}, "Bad Request: inline keyboard button text must be non-empty"),
        ({"callback_data": "x"}, CANT_PARSE + 'Can\'t find field "text"'),
        ({"text": 5, "callback_data": "x"}, CANT_PARSE + 'Field "text" must be of type String'),
        ("ja", "Bad Request: InlineKeyboardButton must be an Object"),
    ],
)
async def test_a_bad_inline_button_is_refused(driver: Driver, button: Json | str, words: str) -> None:
    """A button has a label, and data of 1 to 64 bytes or something else to do."""
    person = await driver.newcomer()
    markup = {"inline_keyboard": [[button]]}
    assert await driver.refused("sendMessage", chat_id=person, text="?", reply_markup=markup) == words


async def test_data_of_64_bytes_fits(driver: Driver) -> None:
    """The limit counts bytes, not characters."""
    person = await driver.newcomer()
    markup = keyboard("é" * 32)
    assert (await driver.call("sendMessage", chat_id=person, text="?", reply_markup=markup))["reply_markup"] == markup


async def test_a_keyboard_has_at_most_a_hundred_buttons(driver: Driver) -> None:
    """A hundred buttons fit; one more is too long."""
    person = await driver.newcomer()
    await driver.call("sendMessage", chat_id=person, text="?", reply_markup=keyboard(*map(str, range(100))))
    too_long = keyboard(*map(str, range(101)))
    refusal = await driver.refused("sendMessage", chat_id=person, text="?", reply_markup=too_long)
    assert refusal == "Bad Request: reply markup is too long"


async def test_only_inline_keyboards_come_back_in_messages(driver: Driver) -> None:
    """A reply keyboard shows on the phone but not in the Message object."""
    person = await driver.newcomer()
    markup = {"keyboard": [["Blauw", {"text": "Groen"}]], "resize_keyboard": True}
    assert "reply_markup" not in await driver.call("sendMessage", chat_id=person, text="?", reply_markup=markup)
    shown = (await driver.see(f"people/{person}/chat"))["reply_keyboard"]
    assert shown["keyboard"] == [[{"text": "Blauw"}, {"text": "Groen"}]]


async def test_a_reply_keyboard_stays_until_removed(driver: Driver) -> None:
    """A reply keyboard stays until the bot removes it; a one-time keyboard also goes when it is used."""
    person = await driver.newcomer()

    async def send(**markup: object) -> object:
        await driver.call("sendMessage", chat_id=person, text="?", reply_markup=markup)
        return (await driver.see(f"people/{person}/chat"))["reply_keyboard"]

    assert await send(keyboard=[["ja"]]) is not None
    assert await send(remove_keyboard=True) is None
    assert await send(keyboard=[["ja"]], one_time_keyboard=True) is not None
    await driver.do(f"people/{person}/say", text="ja")
    assert (await driver.see(f"people/{person}/chat"))["reply_keyboard"] is None


async def test_forced_reply_is_accepted_and_nonsense_is_not(driver: Driver) -> None:
    """A markup must be one of the four kinds."""
    person = await driver.newcomer()
    await driver.call("sendMessage", chat_id=person, text="?", reply_markup={"force_reply": True})
    refusal = await driver.refused("sendMessage", chat_id=person, text="?", reply_markup={"buttons": []})
    assert refusal == "Bad Request: object expected as reply markup"


async def test_an_edit_takes_an_inline_keyboard_only(driver: Driver) -> None:
    """A reply keyboard cannot be put under a message by an edit."""
    person = await driver.newcomer()
    sent = await driver.call("sendMessage", chat_id=person, text="?")
    edit = {"chat_id": person, "message_id": sent["message_id"], "text": "!", "reply_markup": {"keyboard": [["ja"]]}}
    assert await driver.refused("editMessageText", **edit) == "Bad Request: inline keyboard expected"
