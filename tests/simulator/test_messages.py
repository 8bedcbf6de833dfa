"""Sending, changing and deleting messages, with Telegram's limits and its words for breaking them."""

import pytest

from .conftest import Driver, Json, driving, keyboard

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


async def test_a_message_comes_back_as_sent(driver: Driver) -> None:
    """The result is the Message object: sender, chat, whole-second date, text and inline keyboard."""
    person = await driver.newcomer()
    sent = await driver.call("sendMessage", chat_id=person, text="Dag!", reply_markup=keyboard("ja"))
    assert sent["from"]["is_bot"] is True
    assert sent["chat"] == {"id": person, "first_name": "Sanne", "type": "private"}
    assert isinstance(sent["date"], int)
    assert (sent["text"], sent["reply_markup"]) == ("Dag!", keyboard("ja"))


async def test_message_ids_increase_over_all_private_chats(driver: Driver) -> None:
    """One numbering serves all private chats of a bot."""
    one, other = await driver.newcomer(), await driver.newcomer("Youssef")
    ids = [(await driver.call("sendMessage", chat_id=chat, text="hoi"))["message_id"] for chat in (one, other, one)]
    assert ids == sorted(set(ids))


@pytest.mark.parametrize("text", ["", None])
async def test_an_empty_text_is_refused(driver: Driver, text: str | None) -> None:
    """A message without text is refused."""
    person = await driver.newcomer()
    assert await driver.refused("sendMessage", chat_id=person, text=text) == "Bad Request: message text is empty"


@pytest.mark.parametrize("text", ["  \n ", "<b></b>"])
async def test_a_text_that_is_empty_after_parsing_is_refused(driver: Driver, text: str) -> None:
    """White space and empty tags do not count as text."""
    person = await driver.newcomer()
    refusal = await driver.refused("sendMessage", chat_id=person, text=text, parse_mode="HTML")
    assert refusal == "Bad Request: text must be non-empty"


@pytest.mark.parametrize(
    ("text", "fits"), [("x" * 4096, True), ("x" * 4097, False), ("😀" * 2048, True), ("😀" * 2049, False)]
)
async def test_a_text_has_at_most_4096_utf16_units(driver: Driver, text: str, fits: bool) -> None:
    """A text of 4096 units fits; an emoji counts for two."""
    body = await driver.answer("sendMessage", chat_id=await driver.newcomer(), text=text)
    assert body["ok"] is fits
    assert fits or body["description"] == "Bad Request: message is too long"


async def test_tags_do_not_count_for_the_length(driver: Driver) -> None:
    """The limit on a text holds for what is left of it after parsing."""
    person = await driver.newcomer()
    sent = await driver.call("sendMessage", chat_id=person, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert len(sent["text"]) == 4096


async def test_text_is_trimmed_and_entities_move_along(driver: Driver) -> None:
    """Telegram keeps no white space at either end, and entities stay on their words."""
    person = await driver.newcomer()
    sent = await driver.call("sendMessage", chat_id=person, text="\n <b>hoi</b> \n", parse_mode="HTML")
    assert (sent["text"], sent["entities"]) == ("hoi", [{"offset": 0, "length": 3, "type": "bold"}])


async def test_entities_may_be_given_instead_of_a_parse_mode(driver: Driver) -> None:
    """Offsets are UTF-16 units; one outside the text is refused."""
    person = await driver.newcomer()
    bold = {"type": "bold", "offset": 3, "length": 3}
    assert (await driver.call("sendMessage", chat_id=person, text="😀 hoi", entities=[bold]))["entities"] == [bold]
    assert "outside" in await driver.refused("sendMessage", chat_id=person, text="hoi", entities=[bold])


async def test_another_parse_mode_is_refused_rather_than_misread(driver: Driver) -> None:
    """This simulator knows HTML only, and says so."""
    person = await driver.newcomer()
    refusal = await driver.refused("sendMessage", chat_id=person, text="*hoi*", parse_mode="MarkdownV2")
    assert refusal == "Bad Request: unsupported parse_mode"


@pytest.mark.parametrize(
    ("chat_id", "words"), [(None, "chat_id is empty"), (42, "chat not found"), ("x", "chat not found")]
)
async def test_an_unknown_chat_is_refused(driver: Driver, chat_id: object, words: str) -> None:
    """A bot cannot write to whoever never wrote to it."""
    assert await driver.refused("sendMessage", chat_id=chat_id, text="hoi") == f"Bad Request: {words}"


async def test_a_reply_carries_the_message_it_answers(driver: Driver) -> None:
    """A missing one is an error, unless the bot says it does not mind."""
    person = await driver.newcomer()
    sent = await driver.call("sendMessage", chat_id=person, text="ja", reply_parameters={"message_id": 1})
    assert sent["reply_to_message"]["text"] == "/start"
    missing: Json = {"chat_id": person, "text": "ja", "reply_parameters": {"message_id": 999}}
    assert await driver.refused("sendMessage", **missing) == "Bad Request: message to be replied not found"
    missing["reply_parameters"]["allow_sending_without_reply"] = True
    assert "reply_to_message" not in await driver.call("sendMessage", **missing)


async def test_protected_content_is_marked(driver: Driver) -> None:
    """A message sent with protect_content tells so."""
    person = await driver.newcomer()
    sent = await driver.call("sendMessage", chat_id=person, text="geheim", protect_content=True)
    assert sent["has_protected_content"] is True


async def test_editing_changes_text_and_takes_the_buttons_away(driver: Driver) -> None:
    """An edit without reply_markup removes the keyboard, and the message gets an edit_date."""
    person = await driver.newcomer()
    sent = await driver.call("sendMessage", chat_id=person, text="een", reply_markup=keyboard("ja"))
    edited = await driver.call("editMessageText", chat_id=person, message_id=sent["message_id"], text="twee")
    assert edited["text"] == "twee"
    assert "edit_date" in edited
    assert "reply_markup" not in edited


async def test_an_edit_that_changes_nothing_is_refused(driver: Driver) -> None:
    """An edit in which neither content nor keyboard differs is not modified."""
    person = await driver.newcomer()
    same: Json = {"chat_id": person, "text": "een", "reply_markup": keyboard("ja")}
    same["message_id"] = (await driver.call("sendMessage", **same))["message_id"]
    assert await driver.refused("editMessageText", **same) == NOT_MODIFIED
    del same["text"]
    assert await driver.refused("editMessageReplyMarkup", **same) == NOT_MODIFIED
    same["reply_markup"] = keyboard("nee")
    assert (await driver.call("editMessageReplyMarkup", **same))["reply_markup"] == keyboard("nee")


async def test_only_own_messages_can_be_edited(driver: Driver) -> None:
    """A bot cannot edit a person's message, one that is gone, or one that came with a reply keyboard."""
    person = await driver.newcomer()
    edit: Json = {"chat_id": person, "text": "anders"}
    assert await driver.refused("editMessageText", **edit, message_id=1) == "Bad Request: message can't be edited"
    assert await driver.refused("editMessageText", **edit, message_id=99) == "Bad Request: message to edit not found"
    reply_keyboard = {"keyboard": [[{"text": "ja"}]]}
    sent = await driver.call("sendMessage", chat_id=person, text="kies", reply_markup=reply_keyboard)
    refusal = await driver.refused("editMessageText", **edit, message_id=sent["message_id"])
    assert refusal == "Bad Request: message can't be edited"


async def test_own_and_persons_messages_can_be_deleted_in_a_private_chat(driver: Driver) -> None:
    """Deleted messages are gone for the bot, and the person's phone does not show them either."""
    person = await driver.newcomer()
    sent = await driver.call("sendMessage", chat_id=person, text="weg ermee")
    for message_id in (1, sent["message_id"]):
        assert await driver.call("deleteMessage", chat_id=person, message_id=message_id) is True
        refusal = await driver.refused("deleteMessage", chat_id=person, message_id=message_id)
        assert refusal == "Bad Request: message to delete not found"
    assert [message["deleted"] for message in (await driver.see(f"people/{person}/chat"))["messages"]] == [True, True]


async def test_after_48_hours_nothing_can_be_deleted(driver: Driver) -> None:
    """A message can be deleted until just within two days, and not later."""
    person = await driver.newcomer()
    sent = await driver.call("sendMessage", chat_id=person, text="blijft")
    await driver.do("clock", advance_seconds=48 * 3600 - 60)
    assert await driver.call("deleteMessage", chat_id=person, message_id=1) is True
    await driver.do("clock", advance_seconds=120)
    refusal = await driver.refused("deleteMessage", chat_id=person, message_id=sent["message_id"])
    assert refusal == "Bad Request: message can't be deleted for everyone"


async def test_many_messages_are_deleted_at_once(driver: Driver) -> None:
    """Ids that do not exist are passed over; more than a hundred is too many."""
    person = await driver.newcomer()
    sent = await driver.call("sendMessage", chat_id=person, text="weg")
    assert await driver.call("deleteMessages", chat_id=person, message_ids=[1, sent["message_id"], 777]) is True
    too_many = await driver.refused("deleteMessages", chat_id=person, message_ids=list(range(1, 102)))
    assert too_many == "Bad Request: too many message identifiers specified"
    none = await driver.refused("deleteMessages", chat_id=person, message_ids=[])
    assert none == "Bad Request: message identifiers are not specified"


async def test_of_a_chat_only_the_last_messages_are_kept_if_asked() -> None:
    """`forget` bounds the memory of a load test."""
    async with driving(forget=3) as driver:
        person = await driver.newcomer()
        for number in range(5):
            await driver.call("sendMessage", chat_id=person, text=f"bericht {number}")
        texts = [message["text"] for message in (await driver.see(f"people/{person}/chat"))["messages"]]
        assert texts == ["bericht 2", "bericht 3", "bericht 4"]
