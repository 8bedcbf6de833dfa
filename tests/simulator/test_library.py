"""A third-party library is content with the simulator: python-telegram-bot parses every answer."""

import io
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto
from telegram.error import BadRequest, Forbidden, RetryAfter

from .conftest import Driver, png


@pytest.fixture
async def bot(driver: Driver) -> AsyncIterator[Bot]:
    """The library's own bot, pointed at the simulator."""
    async with Bot(driver.token, base_url=f"{driver.url}/bot", base_file_url=f"{driver.url}/file/bot") as bot:
        yield bot


async def test_it_sends_edits_and_deletes(bot: Bot, driver: Driver) -> None:
    """The library sees what it sent, changed and deleted."""
    person = await driver.newcomer()
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="j")]])
    sent = await bot.send_message(person, "<b>Dag</b>", parse_mode="HTML", reply_markup=markup)
    assert (sent.text_html, sent.reply_markup) == ("<b>Dag</b>", markup)
    edited = await sent.edit_text("anders")
    assert not isinstance(edited, bool)
    assert edited.edit_date is not None
    assert await sent.delete() is True


async def test_it_receives_messages_and_taps(bot: Bot, driver: Driver) -> None:
    """The library hears by long polling what people say and tap, and answers the tap."""
    person = await driver.newcomer()
    await bot.send_message(
        person, "?", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="j")]])
    )
    await driver.do(f"people/{person}/say", text="/hulp")
    await driver.do(f"people/{person}/tap", label="Ja")
    said, tapped = await bot.get_updates(timeout=1)
    assert said.message is not None
    assert said.message.parse_entities() == {said.message.entities[0]: "/hulp"}
    assert tapped.callback_query is not None
    assert await tapped.callback_query.answer("Dank je") is True


async def test_it_sends_and_fetches_files(bot: Bot, driver: Driver) -> None:
    """Photos, documents and other media in their place go through the library both ways."""
    person, picture = await driver.newcomer(), png(20, 20)
    sent = await bot.send_photo(person, io.BytesIO(picture), caption="kijk")
    file = await sent.photo[-1].get_file()
    assert bytes(await file.download_as_bytearray()) == picture
    await sent.edit_media(InputMediaPhoto(io.BytesIO(png(30, 30))))
    document = await bot.send_document(person, io.BytesIO(b"tekst"), filename="a.txt")
    assert document.document is not None
    assert document.document.file_name == "a.txt"


async def test_it_reads_everything_people_send(bot: Bot, driver: Driver) -> None:
    """The library understands every kind of message, and what happens with groups, channels and blocks."""
    person = await driver.newcomer()
    for kind in ("photo", "voice", "sticker", "location", "contact", "poll", "dice", "forward", "via_bot"):
        await driver.do(f"people/{person}/send", kind=kind)
    await driver.do("groups", title="Team")
    await driver.do("channels", title="Nieuws")
    await driver.do(f"people/{person}/block")
    updates = await bot.get_updates()
    assert [update.my_chat_member is None for update in updates] == [True] * 9 + [False, True, False, False]


async def test_it_knows_the_bot_and_the_chat(bot: Bot, driver: Driver) -> None:
    """The library understands getMe, getChat, the commands and the webhook's state."""
    person = await driver.newcomer()
    assert (await bot.get_me()).username == "simulator_bot"
    assert (await bot.get_chat(person)).first_name == "Sanne"
    await bot.set_my_commands([("start", "Begin")])
    assert [command.command for command in await bot.get_my_commands()] == ["start"]
    assert (await bot.get_webhook_info()).url == ""


async def test_its_errors_are_the_ones_it_knows(bot: Bot, driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library takes errors for what they are: BadRequest, Forbidden and RetryAfter."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    person = await driver.newcomer()
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(1, "hoi")
    await driver.do("faults", kind="status", retry_after=3, count=1)
    with pytest.raises(RetryAfter):
        await bot.send_message(person, "hoi")
    await driver.do(f"people/{person}/block")
    with pytest.raises(Forbidden):
        await bot.send_message(person, "hoi")


async def test_nothing_it_sends_is_unknown_here(bot: Bot, driver: Driver) -> None:
    """No parameter of the library's calls causes a warning."""
    person = await driver.newcomer()
    sent = await bot.send_message(person, "hoi", disable_web_page_preview=True, reply_to_message_id=1)
    await sent.edit_text("dag")
    await bot.send_chat_action(person, "typing")
    assert await driver.see("warnings") == {"warnings": []}
