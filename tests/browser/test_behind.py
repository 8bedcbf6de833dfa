"""Behind the scenes, on the demo's own page: it follows the talk, the clock and the example person, and can be used."""

import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime, timedelta
from typing import Literal

import pytest
import pytest_asyncio
from playwright.async_api import Browser, FrameLocator, Page, ViewportSize, expect

from tests.bot.served import until
from tests.simulator.page.axe import WCAG, violations
from tests.support.browser import Screen
from tests.support.simulated import Chat, Control

from .conftest import afternoon, keep_picture

WIDE: ViewportSize = {"width": 1360, "height": 900}
MONDAY = datetime(2027, 3, 1, 12, 0)  # in the Netherlands; a week without holidays


@contextmanager
def demonstrating() -> Iterator[str]:
    """`reflectiecoach demo` while the block lasts; gives its address."""
    command = [sys.executable, "-m", "bot", "demo", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield next(line.split()[-1] for line in process.stdout if "The phone" in line)
        process.terminate()


@pytest.fixture(scope="module")
def demo() -> Iterator[str]:
    """The demo's address."""
    with demonstrating() as url:
        yield url


@pytest.fixture(scope="module")
def timeless() -> Iterator[str]:
    """The address of another, of which the clock is moved to and fro."""
    with demonstrating() as url:
        yield url


@asynccontextmanager
async def opened(browser: Browser, url: str) -> AsyncIterator[Page]:
    """The page, opened wide, with an empty phone in hand and the example person's ready, at this moment."""
    page = await browser.new_page(viewport=WIDE, device_scale_factor=1.5)
    async with Control(url) as control:
        await control.post("clock", offset_seconds=0)
        await page.goto(f"{url}/#{await unused(control)}")
    await page.get_by_role("button", name="Samira").first.wait_for()
    yield page
    await page.close()


async def unused(control: Control) -> int:
    """Whose phone is empty: the visitor that the demo lays ready, or after the first test another."""
    people: list[Chat] = []

    async def ready() -> bool:
        people[:] = (await control.get("people"))["people"]
        return len(people) > 1

    assert await until(ready)
    empty = [int(one["id"]) for one in people if one["name"] == "Jij" and not one["last"]]
    return empty[0] if empty else (await control.person("Jij")).number


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, demo: str) -> AsyncIterator[Page]:
    """The demo's page, on which time goes on as it does."""
    async with opened(browser, demo) as page:
        yield page


@pytest_asyncio.fixture(loop_scope="session")
async def leaping(browser: Browser, timeless: str) -> AsyncIterator[Page]:
    """The demo's page, whose clock the test may move."""
    async with opened(browser, timeless) as page:
        yield page


def behind(page: Page) -> FrameLocator:
    """The frame that shows what happens in the bot."""
    return page.frame_locator("#inside iframe")


async def test_it_follows_a_talk(leaping: Page) -> None:
    """Nothing before consent; then the lit state moves along, the answer is marked, and stored as it was written."""
    page, screen, inside = leaping, Screen(leaping), behind(leaping)
    await set_clock(page, afternoon())
    await expect(inside.get_by_text("Van deze persoon is niets opgeslagen")).to_be_visible()
    await screen.start()
    await screen.tap("Ja, dat is goed")
    await expect(inside.locator(".diagram .now")).to_have_text("dag")
    for label in ("donderdag", "Na mijn laatste huisbezoek · 16.30", "Iets anders", "Sociale netwerk", "Zonder"):
        await screen.tap(label)
    await expect(inside.locator(".diagram .now")).to_have_text("vraag")
    await screen.type("dinsdag tekenden we samen een cirkel, moeder zette haar zus er zelf in")
    await expect(inside.locator(".words mark.effect")).to_contain_text("moeder zette haar zus er zelf in")
    await expect(inside.locator(".entries li").first).to_contain_text("Sociale netwerk")
    await expect(inside.locator(".coming .speaks").first).to_contain_text("kwam het minst aan bod")
    await keep_picture(page, "behind.png")
    await screen.type("vrijdag belde Fatima zelf haar oom, ik gaf haar alleen de telefoon")
    await screen.tap("Goed zo")
    await expect(inside.locator(".entries li").first).to_contain_text("[naam]")
    assert "Fatima" not in await inside.locator("body").inner_text()


async def test_a_nudge_is_seen_coming_and_comes(leaping: Page) -> None:
    """Who goes to the moment that stands there gets the message at once, and the state shows it."""
    screen, inside = Screen(leaping), behind(leaping)
    await screen.start()
    for label in ("Ja, dat is goed", "donderdag", "Na mijn laatste huisbezoek · 16.30"):
        await screen.tap(label)
    await screen.type("stop")
    await expect(inside.get_by_text("Er loopt nu geen gesprek")).to_be_visible()
    await expect(inside.locator(".coming .speaks").first).to_contain_text("Krachtgericht")
    await inside.get_by_role("button", name="Ga naar dit moment").first.click()
    await screen.sees("Waarom dit?")
    await expect(inside.locator(".diagram .now")).to_have_text("week")


async def set_clock(page: Page, at: datetime) -> None:
    """Type a moment on the page's clock."""
    await page.get_by_label("Of zet de klok op").fill(f"{at:%d-%m-%Y %H:%M}")
    await page.get_by_role("button", name="Zet", exact=True).click()


async def test_a_week_later_stops_where_the_coach_speaks(leaping: Page) -> None:
    """The message is not jumped over: the clock stops there, says why, and goes on when asked."""
    page, screen = leaping, Screen(leaping)
    await set_clock(page, MONDAY)
    await screen.start()
    for label in ("Ja, dat is goed", "donderdag", "Na mijn laatste huisbezoek · 16.30"):
        await screen.tap(label)
    await screen.type("stop")
    await expect(behind(page).locator(".coming .speaks").first).to_be_visible()
    await page.get_by_role("button", name="Een week later").click()
    await expect(page.get_by_text("Gestopt bij donderdag 4 maart om 16.30: de coach meldt zich.")).to_be_visible()
    await screen.sees("Waarom dit?")
    await page.get_by_role("button", name="Verder naar maandag 8 maart").click()
    await expect(page.locator("#clock")).to_contain_text("maandag 8 maart 2027")


async def test_the_alarm_never_stands_in_the_past(leaping: Page) -> None:
    """Who jumps over a message with a moment of their own sees to which moment the alarm went on."""
    await set_clock(leaping, MONDAY)
    screen, inside = Screen(leaping), behind(leaping)
    await screen.start()
    for label in ("Ja, dat is goed", "donderdag", "Na mijn laatste huisbezoek · 16.30"):
        await screen.tap(label)
    await screen.type("stop")
    await expect(inside.get_by_text("staat op donderdag 4 maart om 16.30")).to_be_visible()
    await set_clock(leaping, MONDAY + timedelta(weeks=1))
    await expect(inside.get_by_text("staat op donderdag 11 maart om 16.30")).to_be_visible()


async def test_the_frame_goes_dark_with_the_page(page: Page) -> None:
    """Who chooses dark gets all of the page dark, the frame too."""
    body = behind(page).locator("body")
    await page.get_by_role("button", name="Donkere weergave").click()
    await expect(body).to_have_css("background-color", "rgb(23, 33, 43)")
    await page.get_by_role("button", name="Donkere weergave").click()
    await expect(body).to_have_css("background-color", "rgb(255, 255, 255)")


async def test_the_example_person_has_a_year_to_show(page: Page) -> None:
    """Her overview hangs in her chat, her entries stand behind it, and her portfolio can be had."""
    screen, inside = Screen(page), behind(page)
    await page.get_by_role("button", name="Samira").first.click()
    await screen.sees("Zo ziet jouw tijd eruit")
    await expect(page.locator(".log img").first).to_be_visible()
    await expect(inside.get_by_text("van eerder")).to_be_visible()
    await screen.type("/mijngegevens")
    await screen.tap("Portfolio (pdf)")
    await screen.tap("Laatste twaalf maanden")
    await expect(page.locator(".log").get_by_text(".pdf").last).to_be_visible()


async def test_the_frame_has_no_serious_flaw(page: Page, browser: Browser) -> None:
    """A screen reader and a keyboard can use it, in light and in dark."""
    screen = Screen(page)
    await screen.start()
    for label in ("Ja, dat is goed", "Liever geen seintje", "Iets anders", "Sociale netwerk", "Zonder"):
        await screen.tap(label)
    await screen.type("dinsdag tekenden we samen een cirkel, moeder zette haar zus er zelf in")
    await expect(behind(page).locator(".words mark").first).to_be_visible()
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        alone = await browser.new_page(color_scheme=scheme)
        await alone.goto(page.frames[1].url)
        assert await violations(alone, *WCAG) == []
        await alone.close()
