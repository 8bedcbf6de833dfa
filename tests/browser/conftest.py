"""What tests of the page share: a coach of one's own, where nobody has been before, and pictures for the documents."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import Page

from tests.support import processes

_PICTURES = Path(__file__).parent.parent.parent / "docs" / "pictures"


async def keep_picture(page: Page, name: str) -> None:
    """Keep a picture of the page for the documents, if `make pictures` asks for it."""
    if os.environ.get("COACH_PICTURES"):
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
