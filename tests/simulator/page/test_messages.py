"""Messages in the browser: pictures, files, reactions, answers, ticks and reading back."""

import json
import re
from pathlib import Path

from playwright.async_api import Page, expect

from simulator.drawings import landscape, smiley
from tests.simulator.conftest import Driver, keyboard

from .conftest import SMALL, Opening, hears, newcomer


async def test_a_picture_opens_large(page: Page, driver: Driver) -> None:
    """Any picture opens large; the arrows go to the others, Escape goes back to where one was."""
    person = await newcomer(page, driver)
    await driver.upload("sendPhoto", "blob", landscape(), chat_id=person, caption="het overzicht")
    await driver.upload("sendPhoto", "blob", smiley(), chat_id=person)
    looks = page.get_by_role("button", name="Bekijk de foto groot")
    await expect(looks).to_have_count(2)
    look = looks.first
    await look.click()
    large = page.get_by_role("dialog", name="Foto")
    await expect(large).to_contain_text("het overzicht")
    shown = large.get_by_role("img", name="het overzicht")
    await expect(shown).to_have_js_property("naturalWidth", 320)
    await expect(shown).to_have_js_property("naturalHeight", 200)
    await page.keyboard.press("ArrowRight")
    await expect(large.get_by_role("img", name="Afbeelding")).to_be_visible()
    await expect(large.get_by_role("button", name="Volgende foto")).to_be_hidden()
    await page.keyboard.press("Escape")
    await expect(large).to_be_hidden()
    await expect(look).to_be_focused()


async def test_a_document_is_downloaded_under_its_own_name(page: Page, driver: Driver, tmp_path: Path) -> None:
    """A document is saved byte for byte, and never opened in the page, even if it is a web page itself."""
    person, data = await newcomer(page, driver), b"%PDF-1.7 " + bytes(range(256)) * 12
    await driver.upload("sendDocument", "portfolio 2026 é.pdf", data, chat_id=person, caption="Je portfolio")
    link = page.get_by_role("link", name="Bewaar portfolio 2026 é.pdf, 3 kB")
    async with page.expect_download() as downloading:
        await link.click()
    download = await downloading.value
    await download.save_as(tmp_path / "saved")
    assert download.suggested_filename == "portfolio 2026 é.pdf"
    assert (tmp_path / "saved").read_bytes() == data
    async with driver.session.get(driver.url + str(await link.get_attribute("href"))) as response:
        assert response.headers["Content-Disposition"].startswith("attachment")


async def test_other_media_take_the_place_of_the_old(page: Page, driver: Driver) -> None:
    """editMessageMedia puts another picture and caption in the same bubble."""
    person = await newcomer(page, driver)
    sent = await driver.upload("sendPhoto", "a.png", landscape(), chat_id=person, caption="week 1")
    await expect(page.get_by_role("log")).to_contain_text("week 1")
    old = await page.locator(".picture img").get_attribute("src")
    target = {"chat_id": person, "message_id": sent["result"]["message_id"]}
    media = json.dumps({"type": "photo", "media": "attach://fresh", "caption": "week 2"})
    await driver.upload("editMessageMedia", "b.png", smiley(), part="fresh", **target, media=media)
    await expect(page.get_by_role("log")).to_contain_text("week 2")
    await expect(page.locator(".picture img")).to_have_count(1)
    assert await page.locator(".picture img").get_attribute("src") != old


async def test_what_the_bot_is_busy_with_is_told(page: Page, driver: Driver) -> None:
    """The phone says that the bot types, or sends a picture or a file; a message ends it."""
    person = await newcomer(page, driver)
    status = page.locator(".status")
    for action, words in (("typing", "is aan het typen…"), ("upload_photo", "stuurt een foto…")):
        await driver.call("sendChatAction", chat_id=person, action=action)
        await expect(status).to_contain_text(words)
    await driver.call("sendChatAction", chat_id=person, action="upload_document")
    await expect(status).to_contain_text("stuurt een bestand…")
    await driver.call("sendMessage", chat_id=person, text="hier")
    await expect(status).not_to_contain_text("stuurt")


async def test_reactions_go_both_ways(page: Page, driver: Driver) -> None:
    """The bot's reaction stands under the message; the person chooses one in a menu, and one tap takes it away."""
    person = await newcomer(page, driver)
    message_id = (await driver.call("sendMessage", chat_id=person, text="Goed gezien."))["message_id"]
    own = (await driver.see(f"people/{person}/chat"))["messages"][0]["message_id"]
    await driver.call("setMessageReaction", chat_id=person, message_id=own, reaction=[{"type": "emoji", "emoji": "🔥"}])
    await expect(page.get_by_label("Reactie van de bot: 🔥")).to_be_visible()
    await driver.call("getUpdates", allowed_updates=["message", "message_reaction"])
    await page.get_by_role("log").get_by_text("Goed gezien.").click(button="right")
    await page.get_by_role("button", name="Reageer met 👍").click()
    chosen = page.get_by_role("button", name="Jouw reactie 👍 weghalen")
    await expect(chosen).to_be_visible()
    update = await hears(driver, "message_reaction")
    assert (update["message_id"], update["new_reaction"]) == (message_id, [{"type": "emoji", "emoji": "👍"}])
    await chosen.click()
    await expect(chosen).to_have_count(0)


async def test_on_a_touch_screen_a_tap_on_a_message_opens_its_menu(opening: Opening, driver: Driver) -> None:
    """A finger on a message opens its menu; a mouse click does not, for that is for selecting."""
    person = await driver.newcomer("Noor")
    await driver.call("sendMessage", chat_id=person, text="Goed gezien.")
    menu_name = "Opties bij het bericht"
    async with opening(driver, str(person)) as page:
        await page.get_by_role("log").get_by_text("Goed gezien.").click()
        await expect(page.get_by_role("group", name=menu_name)).to_be_hidden()
    async with opening(driver, str(person), has_touch=True) as page:
        await page.get_by_role("log").get_by_text("Goed gezien.").tap()
        await expect(page.get_by_role("group", name=menu_name)).to_be_visible()


async def test_an_answer_shows_what_it_answers(page: Page, driver: Driver) -> None:
    """A message that answers another quotes it, and the bot is told which one."""
    person = await newcomer(page, driver)
    message_id = (await driver.call("sendMessage", chat_id=person, text="Wat zag je?"))["message_id"]
    await page.get_by_role("log").get_by_text("Wat zag je?").click(button="right")
    await page.get_by_role("button", name="Antwoord").click()
    await page.keyboard.type("een lach")
    await page.keyboard.press("Enter")
    await expect(page.locator(".from-person .quote")).to_contain_text("Wat zag je?")
    update = (await driver.call("getUpdates"))[-1]["message"]
    assert update["reply_to_message"]["message_id"] == message_id


async def test_arrow_up_in_an_empty_field_changes_the_newest_own_message(page: Page, driver: Driver) -> None:
    """Arrow up takes back what was just said to change it; Escape leaves it as it was."""
    person = await newcomer(page, driver)
    field = page.get_by_role("textbox", name="Bericht")
    await field.fill("maandga")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("maandga")
    await expect(field).to_have_value("")
    await page.keyboard.press("ArrowUp")
    await expect(field).to_have_value("maandga")
    await page.keyboard.press("Escape")
    await expect(field).to_have_value("")
    await page.keyboard.press("ArrowUp")
    await field.fill("maandag")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("maandag")
    assert (await driver.see(f"people/{person}/chat"))["messages"][-1]["edited"]


async def test_a_second_tick_tells_that_the_bot_has_the_message(page: Page, driver: Driver) -> None:
    """A message has one tick as long as it waits at Telegram: a bot that is down can be seen."""
    await newcomer(page, driver)
    await expect(page.get_by_label("verstuurd")).to_be_visible()
    [update] = await driver.call("getUpdates")
    await driver.call("getUpdates", offset=update["update_id"] + 1)
    await expect(page.get_by_label("door de bot ontvangen")).to_be_visible()


async def test_who_reads_back_is_not_disturbed(page: Page, driver: Driver) -> None:
    """While somebody reads back, new messages are counted on a button, which leads to the newest."""
    person = await newcomer(page, driver)
    for number in range(30):
        await driver.call("sendMessage", chat_id=person, text=f"bericht {number}")
    await expect(page.get_by_role("log").get_by_text("bericht 29")).to_be_in_viewport()
    await page.locator(".scroller").hover()
    await page.mouse.wheel(0, -900)
    newest = page.get_by_role("button", name="Naar het nieuwste bericht")
    await expect(newest).to_be_visible()
    await driver.call("sendMessage", chat_id=person, text="het nieuwste")
    await expect(newest).to_contain_text("1")
    await expect(page.locator(".text", has_text="het nieuwste")).not_to_be_in_viewport()
    await newest.click()
    await expect(page.locator(".text", has_text="het nieuwste")).to_be_in_viewport()
    await expect(newest).to_be_hidden()


async def test_who_turns_the_phone_still_sees_what_comes(page: Page, driver: Driver) -> None:
    """Turning the phone breaks lines elsewhere; that is no scrolling back."""
    person = await newcomer(page, driver)
    for number in range(12):
        text = f"bericht {number}, met woorden die op een smal scherm over meer regels lopen dan op een breed"
        await driver.call("sendMessage", chat_id=person, text=text)
    await expect(page.get_by_role("log").get_by_text("bericht 11")).to_be_in_viewport()
    await page.set_viewport_size({"width": SMALL["height"], "height": SMALL["width"]})
    await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    await driver.call("sendMessage", chat_id=person, text="het nieuwste")
    await expect(page.get_by_role("log").get_by_text("het nieuwste")).to_be_in_viewport()
    await expect(page.get_by_role("button", name="Naar het nieuwste bericht")).to_be_hidden()


async def test_a_long_chat_shows_older_messages_on_request(opening: Opening, driver: Driver) -> None:
    """The newest two hundred come first; when older ones are added, what was in sight stays there."""
    person = await driver.newcomer("Noor")
    for number in range(230):
        await driver.call("sendMessage", chat_id=person, text=f"bericht {number}.")
    async with opening(driver, str(person)) as page:
        log, earlier = page.get_by_role("log"), page.get_by_role("button", name="Eerdere berichten")
        await expect(log.get_by_text("bericht 229.")).to_be_in_viewport()
        await expect(log.get_by_text("bericht 29.")).to_have_count(0)
        await earlier.click()
        await expect(log.get_by_text("bericht 0.", exact=True)).to_have_count(1)
        await expect(log.get_by_text("bericht 31.")).to_be_in_viewport()
        await expect(earlier).to_be_hidden()


async def test_the_bots_own_keyboard_says_what_is_on_the_key(page: Page, driver: Driver) -> None:
    """A key of the bot's keyboard says its text, and the keyboard goes when the bot takes it away."""
    person = await newcomer(page, driver)
    rows = {"keyboard": [["maandag", "dinsdag"]], "input_field_placeholder": "Kies een dag"}
    await driver.call("sendMessage", chat_id=person, text="Welke dag?", reply_markup=rows)
    await expect(page.get_by_placeholder("Kies een dag")).to_be_visible()
    await page.get_by_role("button", name="dinsdag").click()
    await expect(page.locator(".from-person").last).to_contain_text("dinsdag")
    await driver.call("sendMessage", chat_id=person, text="Goed.", reply_markup={"remove_keyboard": True})
    await expect(page.get_by_role("button", name="dinsdag")).to_have_count(0)


async def test_messages_of_one_sender_form_a_group(page: Page, driver: Driver) -> None:
    """The first and the last message of a group look so; a screen reader hears who speaks."""
    person = await newcomer(page, driver)
    for text in ("een", "twee", "drie"):
        await driver.call(
            "sendMessage", chat_id=person, text=text, reply_markup=keyboard("knop") if text == "drie" else None
        )
    groups = page.locator(".from-bot")
    await expect(groups).to_have_count(3)
    classes = [re.findall("first|last", await each.get_attribute("class") or "") for each in await groups.all()]
    assert classes == [["first"], [], ["last"]]
    await expect(groups.first).to_contain_text("Bot: een")
    await expect(page.locator(".from-person").first).to_contain_text("Jij: /start")
