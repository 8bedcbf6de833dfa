"""A real Chromium for tests: Debian's, or any that is found."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, Page, ViewportSize, async_playwright, expect

PHONE: ViewportSize = {"width": 390, "height": 844}
PATIENCE = 30_000  # milliseconds until a test takes it that something will not be seen any more
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Chromium, headless; fails with a clear word when there is none."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    assert found, "no Chromium found: run `make test`, which installs it, or `apt-get install chromium`"
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=found, args=list(_FLAGS))
        yield running
        await running.close()


class Screen:
    """A person's phone on the page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    async def open(self, url: str, name: str = "Noor") -> None:
        """Take a phone with an empty chat."""
        await self.page.goto(url)
        field = self.page.locator("#first-name")
        await self.page.locator("#first-name:visible, .phone").first.wait_for()
        if await field.is_visible():
            await field.fill(name)
            await field.press("Enter")
        else:
            await self.page.locator("#new-name").fill(name)
            await self.page.locator("#new-name").press("Enter")

    async def start(self) -> None:
        """Tap the big START button."""
        await self.page.locator(".big-button").click()

    async def type(self, text: str) -> None:
        """Type and send."""
        field = self.page.locator(".composer textarea")
        await field.fill(text)
        await field.press("Enter")

    async def tap(self, label: str) -> None:
        """Tap the newest button with this label."""
        await self.page.locator(".log").get_by_role("button", name=label, exact=True).last.click()

    async def sees(self, words: str) -> None:
        """Wait until words stand in the chat."""
        await self.page.locator(".log").get_by_text(words).last.wait_for()
