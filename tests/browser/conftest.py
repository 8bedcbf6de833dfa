"""What tests of the page share: a coach of one's own, where nobody has been before, and pictures for the documents."""

import os
from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from tests.support import processes
from tests.support.browser import PHONE

_PICTURES = Path(__file__).parent.parent.parent / "docs" / "pictures"


def afternoon() -> datetime:
    """The coming Wednesday at 16.40 in the Netherlands, so that pictures do not show when they were made."""
    now = datetime.now(ZoneInfo("Europe/Amsterdam"))
    return (now + timedelta(days=7 - (now.weekday() - 2) % 7)).replace(hour=16, minute=40)


async def keep_picture(page: Page, name: str) -> None:
    """Keep a picture of the page for the documents, if `make pictures` asks for it."""
    if os.environ.get("COACH_PICTURES"):
        await page.mouse.move(0, 0)  # or a button looks pressed
        await page.wait_for_timeout(500)  # until nothing moves any more
        await page.screenshot(path=_PICTURES / name)


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """The address of a fresh simulator with the real bot behind it, which follows the page's clock."""
    simulator, url = processes.simulator("--name", "Reflectiecoach", "--clock-file", str(folder / "clock"))
    bot = processes.Bot(url, folder).start()
    yield url
    bot.stop()
    simulator.terminate()
    simulator.wait()


@pytest_asyncio.fixture(loop_scope="session")
async def small(browser: Browser) -> AsyncIterator[Page]:
    """An empty page of a phone's size."""
    page = await browser.new_page(viewport=PHONE)
    yield page
    await page.close()
