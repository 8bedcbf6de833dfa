"""Everybody can use the page: axe-core finds nothing against WCAG 2.2 AA, whatever is open, light or dark."""

import pytest
from playwright.async_api import Page, ViewportSize, expect

from simulator.drawings import landscape
from tests.simulator.conftest import Driver, keyboard

from .axe import WCAG, violations
from .conftest import SMALL, WIDE, Opening


async def found(page: Page) -> list[str]:
    """What is against WCAG or against good practice."""
    return await violations(page, *WCAG, "best-practice")


async def full_chat(driver: Driver) -> int:
    """Somebody with one of everything in the chat."""
    person = await driver.newcomer("Noor")
    await driver.call("setMyCommands", commands=[{"command": "hulp", "description": "Wat kan ik hier?"}])
    html = "Kijk: <a href='https://example.org'>hier</a>\n<blockquote>haar zus</blockquote>\n<code>x</code> /hulp"
    sent = await driver.call("sendMessage", chat_id=person, text=html, parse_mode="HTML", reply_markup=keyboard("Ja"))
    await driver.do(f"people/{person}/react", message_id=sent["message_id"], emoji="👍")
    await driver.do(f"people/{person}/say", text="dat is zo /hulp", reply_to=sent["message_id"])
    for kind in ("photo", "voice", "sticker", "document", "location"):
        await driver.do(f"people/{person}/send", kind=kind)
    await driver.upload("sendPhoto", "a.png", landscape(), chat_id=person, caption="overzicht")
    await driver.upload("sendDocument", "portfolio.pdf", b"%PDF", chat_id=person)
    await driver.call("sendMessage", chat_id=person, text="Welke dag?", reply_markup={"keyboard": [["maandag"]]})
    return person


@pytest.mark.parametrize(("viewport", "scheme"), [(SMALL, "light"), (WIDE, "dark")], ids=["small", "wide"])
async def test_axe_finds_nothing(opening: Opening, driver: Driver, viewport: ViewportSize, scheme: str) -> None:
    """axe-core has nothing to say of the start, a full chat, a menu, and everything behind the scenes open."""
    async with opening(driver, viewport=viewport, color_scheme=scheme) as page:
        assert await found(page) == []
        person = await full_chat(driver)
        await page.goto(f"{driver.url}/?full#{person}")
        await expect(page.get_by_role("log")).to_contain_text("Welke dag?")
        assert await found(page) == []
        await page.get_by_role("button", name="Menu").click()
        assert await found(page) == []
        await page.get_by_role("log").get_by_text("dat is zo").click(button="right")
        assert await found(page) == []
        await page.keyboard.press("Escape")
        await page.get_by_role("button", name="Meer").click()
        await page.locator(".more-menu").get_by_role("button", name="Achter de schermen").click()
        await page.get_by_text("Storingen").click()
        await page.get_by_role("switch", name="Telegram is traag").check()
        assert await found(page) == []


async def test_axe_finds_nothing_beside_a_large_picture(opening: Opening, driver: Driver) -> None:
    """The buttons beside a large picture have names and enough contrast."""
    person = await full_chat(driver)
    async with opening(driver, str(person), viewport=SMALL) as page:
        await page.get_by_role("button", name="Bekijk de foto groot").first.click()
        assert await found(page) == []


async def test_axe_notices_what_is_wrong(page: Page) -> None:
    """A button without a name is found, so a clean page means something."""
    await page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert any(line.startswith("button-name") for line in await found(page))
