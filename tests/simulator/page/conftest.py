"""A fresh simulator for each test of the page, and ways to open it and to hear what the bot would."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, ViewportSize, expect

from tests.simulator.conftest import Driver, Json, driving
from tests.support.browser import PATIENCE

SMALL: ViewportSize = {"width": 360, "height": 740}
WIDE: ViewportSize = {"width": 1280, "height": 800}

Opening = Callable[..., AbstractAsyncContextManager[Page]]


@pytest_asyncio.fixture(loop_scope="session")
async def driver() -> AsyncIterator[Driver]:
    """A fresh simulator, on the browser's event loop."""
    async with driving() as driver:
        yield driver


@pytest.fixture
def opening(browser: Browser) -> Opening:
    """Open the page of a simulator, with the phones of `whose` (ID+ID) on the table.

    A script error, or an error in the browser's console, fails the test.
    """

    @asynccontextmanager
    async def opened(driver: Driver, whose: str = "", **options: Any) -> AsyncIterator[Page]:
        complaints: list[str] = []
        page = await browser.new_page(**{"viewport": SMALL, "reduced_motion": "reduce"} | options)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        try:
            await page.goto(f"{driver.url}/#{whose}")
            await page.locator("#welcome:not([hidden]), .phone").first.wait_for()  # who comes later changes nothing
            yield page
        finally:
            await page.close()
        assert complaints == []

    return opened


@pytest_asyncio.fixture(loop_scope="session")
async def page(opening: Opening, driver: Driver) -> AsyncIterator[Page]:
    """The page as it opens on a small phone."""
    async with opening(driver) as page:
        yield page


async def newcomer(page: Page, driver: Driver) -> int:
    """Type a name, press START; gives the person's id."""
    await page.get_by_label("Naam", exact=True).fill("Sanne")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="START", exact=True).click()
    await expect(page.get_by_role("log")).to_contain_text("/start")
    return int((await driver.see("people"))["people"][-1]["id"])


async def hears(driver: Driver, kind: str) -> Json:
    """Wait until the bot is told something of this kind; gives it, and what came before it is confirmed."""
    offset = 0
    async with asyncio.timeout(PATIENCE / 1000):
        while True:
            for update in await driver.call("getUpdates", offset=offset, timeout=5):
                if kind in update:
                    told: Json = update[kind]
                    return told
                offset = update["update_id"] + 1


async def behind(page: Page) -> None:
    """Open that side."""
    await page.get_by_role("button", name="Achter de schermen", exact=True).click()
