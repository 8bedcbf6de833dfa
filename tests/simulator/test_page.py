"""The phone in the browser, driven in a real one."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from .conftest import Driver, driving, keyboard

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")


pytestmark = pytest.mark.asyncio(loop_scope="module")  # one browser for all: starting it takes seconds


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """Debian's chromium."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def driver() -> AsyncIterator[Driver]:
    """A fresh simulator, on the browser's event loop."""
    async with driving() as driver:
        yield driver


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, driver: Driver) -> AsyncIterator[Page]:
    """The page as it opens on a small phone; a script error fails the test."""
    errors: list[str] = []
    page = await browser.new_page(viewport={"width": 360, "height": 640})
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(driver.url)
    yield page
    await page.close()
    assert errors == []


async def newcomer(page: Page, driver: Driver) -> int:
    """Type a name, press START; gives the person's id."""
    await page.get_by_label("Naam", exact=True).fill("Sanne")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="START").click()
    await expect(page.get_by_role("log")).to_contain_text("/start")
    return int((await driver.see("people"))["people"][-1]["id"])


async def test_a_new_chat_shows_what_the_bot_is_for_and_a_start_button(page: Page, driver: Driver) -> None:
    """The description comes from the bot; START says /start."""
    await driver.call("setMyDescription", description="Ik denk met je mee.")
    await page.get_by_label("Naam", exact=True).fill("Sanne")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Ik denk met je mee.")).to_be_visible()
    await page.get_by_role("button", name="START").click()
    [update] = await driver.call("getUpdates", timeout=5)
    assert update["message"]["text"] == "/start"


async def test_a_tap_waits_for_the_answer_and_shows_it(page: Page, driver: Driver) -> None:
    """The button is busy until the bot answers; the answer appears as a toast."""
    person = await newcomer(page, driver)
    await driver.call("sendMessage", chat_id=person, text="Zullen we?", reply_markup=keyboard("Ja, graag"))
    button = page.get_by_role("button", name="Ja, graag")
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    query = (await driver.call("getUpdates", offset=-1, timeout=5))[-1]["callback_query"]
    await driver.call("answerCallbackQuery", callback_query_id=query["id"], text="Genoteerd")
    await expect(page.get_by_role("status").filter(has_text="Genoteerd")).to_be_visible()
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_the_keyboard_alone_is_enough(page: Page, driver: Driver) -> None:
    """Enter sends, Shift+Enter breaks the line, and an own message can be found and changed."""
    person = await newcomer(page, driver)
    field = page.get_by_role("textbox", name="Bericht")
    await expect(field).to_be_focused()
    await page.keyboard.type("een")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("twee")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("een\ntwee")
    await page.get_by_role("button", name="Bewerk dit bericht").last.focus()
    await page.keyboard.press("Enter")
    await expect(field).to_have_value("een\ntwee")
    await page.keyboard.type(" drie")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("bewerkt")
    assert (await driver.see(f"people/{person}/chat"))["messages"][-1]["text"] == "een\ntwee drie"


async def test_text_is_never_taken_for_html(page: Page, driver: Driver) -> None:
    """Whatever the bot or a person writes is shown as written."""
    person = await newcomer(page, driver)
    nasty = "<img src=x onerror=alert(1)> <b>niet vet</b>"
    await driver.call("sendMessage", chat_id=person, text=nasty)
    await driver.call("sendMessage", chat_id=person, text="<b>wel vet</b>", parse_mode="HTML")
    await expect(page.get_by_role("log")).to_contain_text(nasty)
    assert await page.locator(".text strong").all_inner_texts() == ["wel vet"]


async def test_the_menu_offers_the_bots_commands(page: Page, driver: Driver) -> None:
    """Also ones that are set while the page is open."""
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
    """Each with its own chat."""
    await page.set_viewport_size({"width": 1280, "height": 900})
    person = await newcomer(page, driver)
    await page.get_by_label("Nieuwe persoon").fill("Kim")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("region", name="Telefoon van Kim")).to_be_visible()
    await driver.call("sendMessage", chat_id=person, text="alleen voor Sanne")
    await expect(page.get_by_role("region", name="Telefoon van Sanne")).to_contain_text("alleen voor Sanne")
    await expect(page.get_by_role("region", name="Telefoon van Kim")).not_to_contain_text("alleen voor Sanne")
