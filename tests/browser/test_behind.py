"""Behind the scenes, on the demo's own page: it follows the talk, the clock and the example person, and can be used."""

import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Literal

import pytest
from playwright.async_api import FrameLocator, Page, ViewportSize, expect

from tests.simulator.page.axe import WCAG, violations
from tests.support.browser import Screen, browser

from .conftest import keep_picture

WIDE: ViewportSize = {"width": 1360, "height": 900}
MONDAY = datetime(2027, 3, 1, 12, 0)  # in the Netherlands; a week without holidays


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    """The page of `reflectiecoach demo`, opened wide, with the example person's phone ready."""
    command = [sys.executable, "-m", "bot", "demo", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as demo:  # noqa: ASYNC220  # it ends with the test
        assert demo.stdout
        url = next(line.split()[-1] for line in demo.stdout if "The phone" in line)
        async with browser() as running:
            opened = await running.new_page(viewport=WIDE, device_scale_factor=1.5)
            await opened.goto(url)
            await opened.get_by_role("button", name="Samira").first.wait_for(timeout=15000)
            yield opened
        demo.terminate()


def behind(page: Page) -> FrameLocator:
    """The frame that shows what happens in the bot."""
    return page.frame_locator("#inside iframe")


async def test_it_follows_a_talk(page: Page) -> None:
    """Nothing before consent; then the lit state moves along, the answer is marked, and stored as it was written."""
    screen, inside = Screen(page), behind(page)
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


async def test_a_nudge_is_seen_coming_and_comes(page: Page) -> None:
    """Who goes to the moment that stands there gets the message at once, and the state shows it."""
    screen, inside = Screen(page), behind(page)
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


async def test_a_week_later_stops_where_the_coach_speaks(page: Page) -> None:
    """The message is not jumped over: the clock stops there, says why, and goes on when asked."""
    await set_clock(page, MONDAY)
    screen = Screen(page)
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


async def test_the_alarm_never_stands_in_the_past(page: Page) -> None:
    """Who jumps over a message with a moment of their own sees to which moment the alarm went on."""
    await set_clock(page, MONDAY)
    screen, inside = Screen(page), behind(page)
    await screen.start()
    for label in ("Ja, dat is goed", "donderdag", "Na mijn laatste huisbezoek · 16.30"):
        await screen.tap(label)
    await screen.type("stop")
    await expect(inside.get_by_text("staat op donderdag 4 maart om 16.30")).to_be_visible()
    await set_clock(page, MONDAY + timedelta(weeks=1))
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
    await page.locator(".log img").first.scroll_into_view_if_needed()
    await keep_picture(page, "samira.png")
    await screen.type("/mijngegevens")
    await screen.tap("Portfolio (pdf)")
    await screen.tap("Laatste twaalf maanden")
    await expect(page.locator(".log").get_by_text(".pdf").last).to_be_visible(timeout=15000)


async def test_the_frame_has_no_serious_flaw(page: Page) -> None:
    """A screen reader and a keyboard can use it, in light and in dark."""
    screen = Screen(page)
    await screen.start()
    for label in ("Ja, dat is goed", "Liever geen seintje", "Iets anders", "Sociale netwerk", "Zonder"):
        await screen.tap(label)
    await screen.type("dinsdag tekenden we samen een cirkel, moeder zette haar zus er zelf in")
    await expect(behind(page).locator(".words mark").first).to_be_visible()
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    address, browsing = page.frames[1].url, page.context.browser
    for scheme in schemes:
        assert browsing
        alone = await browsing.new_page(color_scheme=scheme)
        await alone.goto(address)
        assert await violations(alone, *WCAG) == []
