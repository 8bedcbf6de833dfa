"""The phone in the browser: starting, typing, tapping, and several phones side by side."""

from playwright.async_api import Page, ViewportSize, expect

from tests.simulator.conftest import Driver, keyboard

from .conftest import SMALL, WIDE, Opening, hears, newcomer


async def test_a_new_chat_shows_what_the_bot_is_for_and_a_start_button(page: Page, driver: Driver) -> None:
    """An empty chat shows the bot's own description, and START says /start."""
    await driver.call("setMyDescription", description="Ik denk met je mee.")
    await page.get_by_label("Naam", exact=True).fill("Sanne")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Ik denk met je mee.")).to_be_visible()
    await page.get_by_role("button", name="START").click()
    assert (await hears(driver, "message"))["text"] == "/start"


async def test_a_tap_waits_for_the_answer_and_shows_it(page: Page, driver: Driver) -> None:
    """The button is busy until the bot answers; the answer appears as a toast."""
    person = await newcomer(page, driver)
    await driver.call("sendMessage", chat_id=person, text="Zullen we?", reply_markup=keyboard("Ja, graag"))
    button = page.get_by_role("button", name="Ja, graag")
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    query = await hears(driver, "callback_query")
    await driver.call("answerCallbackQuery", callback_query_id=query["id"], text="Genoteerd")
    await expect(page.get_by_role("status").filter(has_text="Genoteerd")).to_be_visible()
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_an_alert_waits_until_it_is_read(page: Page, driver: Driver) -> None:
    """An answer with show_alert is a dialog instead of a toast."""
    person = await newcomer(page, driver)
    await driver.call("sendMessage", chat_id=person, text="Alles wissen?", reply_markup=keyboard("Ja"))
    await page.get_by_role("button", name="Ja", exact=True).click()
    query = await hears(driver, "callback_query")
    await driver.call("answerCallbackQuery", callback_query_id=query["id"], text="Het is weg.", show_alert=True)
    await expect(page.get_by_role("dialog", name="Melding")).to_contain_text("Het is weg.")
    await page.get_by_role("button", name="Oké").click()
    await expect(page.get_by_role("dialog", name="Melding")).to_be_hidden()


async def test_who_blocks_the_bot_can_only_let_it_in_again(page: Page, driver: Driver) -> None:
    """Who blocked the bot has no text field until the bot is let in again, as on a real phone."""
    person = await newcomer(page, driver)
    await page.get_by_role("button", name="Meer").click()
    await page.get_by_role("button", name="Bot blokkeren").click()
    await expect(page.get_by_role("textbox", name="Bericht")).to_be_hidden()
    assert "blocked" in await driver.refused("sendMessage", chat_id=person, text="hoi")
    await page.get_by_role("button", name="Deblokkeren").click()
    await expect(page.get_by_role("textbox", name="Bericht")).to_be_visible()
    await driver.call("sendMessage", chat_id=person, text="daar ben je weer")


async def test_the_keyboard_alone_is_enough(page: Page, driver: Driver) -> None:
    """Enter sends, Shift+Enter breaks the line; arrow up walks through the messages, Enter opens what they offer."""
    person = await newcomer(page, driver)
    field = page.get_by_role("textbox", name="Bericht")
    await expect(field).to_be_focused()
    await page.keyboard.type("een")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("twee")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("een\ntwee")
    await page.get_by_role("log").focus()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.keyboard.press("ArrowUp")  # from the first choice to the last, which is: change it
    await page.keyboard.press("Enter")
    await expect(field).to_have_value("een\ntwee")
    await page.keyboard.type(" drie")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("bewerkt")
    assert (await driver.see(f"people/{person}/chat"))["messages"][-1]["text"] == "een\ntwee drie"


async def test_escape_closes_a_menu_and_gives_the_focus_back(page: Page, driver: Driver) -> None:
    """After Escape the focus is where it was, so that nobody who uses the keyboard gets lost."""
    await newcomer(page, driver)
    await page.get_by_role("log").focus()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    menu = page.get_by_role("group", name="Opties bij het bericht")
    await expect(menu).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(menu).to_be_hidden()
    await expect(page.get_by_role("button", name="Opties bij dit bericht")).to_be_focused()


async def test_text_is_never_taken_for_html(page: Page, driver: Driver) -> None:
    """Whatever the bot or a person writes is shown as written."""
    person = await newcomer(page, driver)
    nasty = "<img src=x onerror=alert(1)> <b>niet vet</b>"
    await driver.call("sendMessage", chat_id=person, text=nasty)
    await driver.call("sendMessage", chat_id=person, text="<b>wel vet</b>", parse_mode="HTML")
    await expect(page.get_by_role("log")).to_contain_text(nasty)
    await expect(page.locator(".text strong")).to_have_text(["wel vet"])


async def test_the_menu_offers_the_bots_commands(page: Page, driver: Driver) -> None:
    """The menu has the bot's commands, also ones that are set while the page is open."""
    await newcomer(page, driver)
    await driver.call("setMyCommands", commands=[{"command": "hulp", "description": "Wat kan ik hier?"}])
    await page.get_by_role("button", name="Menu").click()
    await page.get_by_role("button", name="Wat kan ik hier?").click()
    await expect(page.get_by_role("log")).to_contain_text("/hulp")


async def test_a_reload_shows_the_same_person_and_nothing_sticks_out(page: Page, driver: Driver) -> None:
    """The address remembers whose phone it is; on a narrow screen nothing scrolls sideways."""
    await driver.do("people", name="Kim")
    person = await newcomer(page, driver)
    await driver.call("sendMessage", chat_id=person, text="woord" * 60, reply_markup=keyboard("knop" * 15))
    await page.reload()
    await expect(page.get_by_role("log")).to_contain_text("woordwoord")
    assert page.url.endswith(f"#{person}")
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    assert await page.get_attribute("html", "lang") == "nl"


async def test_on_a_wide_screen_two_phones_lie_side_by_side(page: Page, driver: Driver) -> None:
    """Each of two phones shows its own chat."""
    await page.set_viewport_size({"width": 1280, "height": 900})
    person = await newcomer(page, driver)
    await page.get_by_label("Nieuwe persoon").fill("Kim")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("region", name="Telefoon van Kim")).to_be_visible()
    await driver.call("sendMessage", chat_id=person, text="alleen voor Sanne")
    await expect(page.get_by_role("region", name="Telefoon van Sanne")).to_contain_text("alleen voor Sanne")
    await expect(page.get_by_role("region", name="Telefoon van Kim")).not_to_contain_text("alleen voor Sanne")


async def test_a_phone_stays_as_it_is_when_another_comes_beside_it(page: Page, driver: Driver) -> None:
    """The newest message of a phone remains in sight when another phone is laid beside it."""
    await page.set_viewport_size(WIDE)
    person = await newcomer(page, driver)
    for number in range(30):
        await driver.call("sendMessage", chat_id=person, text=f"bericht {number}")
    newest = page.get_by_role("log").get_by_text("bericht 29")
    await expect(newest).to_be_in_viewport()
    await page.get_by_label("Nieuwe persoon").fill("Kim")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("region", name="Telefoon van Kim")).to_be_visible()
    await expect(newest).to_be_in_viewport()


async def test_as_many_phones_are_shown_as_fit(opening: Opening, driver: Driver) -> None:
    """A very wide screen shows three phones, a small one the newest, and three again when there is room again."""
    people = [str((await driver.do("people", name=name))["id"]) for name in ("Noor", "Kim", "Bo")]
    very_wide: ViewportSize = {"width": 1700, "height": 800}
    async with opening(driver, "+".join(people), viewport=very_wide) as page:
        phones = page.get_by_role("region", name="Telefoon van")
        await expect(phones).to_have_count(3)
        await page.set_viewport_size({"width": 400, "height": 800})
        await expect(phones).to_have_count(1)
        await expect(page.get_by_role("region", name="Telefoon van Bo")).to_be_visible()
        await page.set_viewport_size(very_wide)
        await expect(phones).to_have_count(3)


async def test_the_list_shows_who_has_something_new(page: Page, driver: Driver) -> None:
    """The list shows how a newest message begins, and marks it until that person is chosen."""
    await page.set_viewport_size(WIDE)
    other = await driver.newcomer("Kim")
    await newcomer(page, driver)
    await driver.call("sendMessage", chat_id=other, text="Hoe ging het?")
    entry = page.locator(".person", has_text="Kim")
    await expect(entry).to_contain_text("Hoe ging het?")
    await expect(entry.get_by_label("nieuw bericht")).to_be_visible()
    await entry.click()
    await expect(page.get_by_role("region", name="Telefoon van Kim")).to_contain_text("Hoe ging het?")
    await expect(entry.get_by_label("nieuw bericht")).to_have_count(0)


async def test_a_long_name_is_shown_whole_in_the_list(page: Page, driver: Driver) -> None:
    """A name takes a second line rather than lose its end, on a wide screen and on a small one."""
    await newcomer(page, driver)
    await driver.do("people", name="Samira, het voorbeeld van een jaar")
    name = page.locator(".person b", has_text="Samira")
    for viewport in (WIDE, SMALL):
        await page.set_viewport_size(viewport)
        await expect(name).to_have_count(1)
        assert await name.evaluate("name => name.scrollWidth <= name.clientWidth")


async def test_dark_and_light_can_be_chosen_and_stay_so(page: Page, driver: Driver) -> None:
    """The choice between light and dark holds after a reload, whatever the computer prefers."""
    await page.set_viewport_size(WIDE)
    await newcomer(page, driver)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = await page.evaluate(ground)
    await page.get_by_role("button", name="Donkere weergave").click()
    dark = await page.evaluate(ground)
    assert dark != light
    await page.reload()
    await expect(page.get_by_role("button", name="Donkere weergave")).to_have_attribute("aria-pressed", "true")
    assert await page.evaluate(ground) == dark


async def test_initials_are_letters(page: Page, driver: Driver) -> None:
    """What stands in a person's circle leaves brackets and the like out."""
    await page.set_viewport_size(WIDE)
    await newcomer(page, driver)
    for name in ("Samira (voorbeeld)", "élise van Dam", "…"):
        await driver.do("people", name=name)
    circles = page.locator(".person .avatar")
    await expect(circles).to_have_text(["S", "SV", "ÉV", "?"])
