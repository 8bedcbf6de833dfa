"""The main job, on the page: a professional reflects, the bot is killed and comes back, the reflection is done."""

import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser

from tests.bot.databases import Database
from tests.support import processes
from tests.support.browser import PHONE, Screen
from tests.support.simulated import Control

from .conftest import afternoon, keep_picture


@pytest_asyncio.fixture(loop_scope="session")
async def phone(browser: Browser, folder: Path) -> AsyncIterator[tuple[Screen, processes.Bot]]:
    """The page at a phone's size, and the bot with the real kader behind it."""
    simulator, url = processes.simulator("--name", "Reflectiecoach", "--clock-file", str(folder / "clock"))
    async with Control(url) as control:
        await control.post("clock", offset_seconds=(afternoon() - datetime.now(UTC)).total_seconds())
    bot = processes.Bot(url, folder).start()
    screen = Screen(await browser.new_page(viewport=PHONE, device_scale_factor=2))
    await screen.open(url)
    yield screen, bot
    await screen.page.close()
    bot.stop()
    simulator.send_signal(signal.SIGTERM)
    simulator.wait()


async def test_a_reflection_from_start_to_voornemen(phone: tuple[Screen, processes.Bot]) -> None:
    """Start, a kernaspect, its questions, a kill in the middle, the evidence, a voornemen, done."""
    screen, bot = phone
    await screen.start()
    await screen.sees("Mag ik je antwoorden bewaren?")
    for label in ("Ja, dat is goed", "donderdag", "Na mijn laatste huisbezoek · 16.30"):
        await screen.tap(label)
    for label in ("Iets anders", "Sociale netwerk", "Nieuwe schuilnaam", "🦊 Vos"):
        await screen.tap(label)
    await screen.sees("Sociale netwerk · vraag 1 van 3")
    bot.kill()
    await screen.type(
        "dinsdag aan de keukentafel hebben we samen een cirkel getekend, moeder zette haar zus er zelf in"
    )
    bot.start()
    await screen.sees("Sociale netwerk · vraag 2 van 3")
    await screen.tap("Denk aan…")
    await screen.sees("Heb je de mogelijkheden verkend om met het sociale netwerk samen te werken?")
    await keep_picture(screen.page, "phone.png")
    await screen.tap("Overslaan")
    await screen.tap("Overslaan")
    await screen.sees("Waaruit blijkt dat?")
    await screen.type("ze belde haar zus woensdag zelf, ik zat ernaast en zei niks, zaterdag kwam ze helpen")
    await screen.tap("Het gezin deed het")
    await screen.type("als ik weer kom, dan vraag ik eerst hoe het met haar zus ging")
    await screen.sees("Het minst kwam tot nu toe aan bod")
    database = Database(f"sqlite:///{bot.database}")
    ((person,),) = await database.rows("SELECT person FROM people")
    assert any("zette haar zus er zelf in" in text for text in await database.texts(person))
