"""The clock behind the scenes: it moves everybody's time, stops at what comes, and shows Dutch time everywhere."""

import re
import time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import expect

from tests.simulator.conftest import Driver, driving

from .conftest import WIDE, Opening, behind, newcomer
from .neighbour import neighbour

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
COMING = "() => parent.postMessage({kind: 'coming', at: '2031-03-06T15:30:00Z', what: 'de buur belt aan'}, '*')"


async def test_a_week_passes_at_once(opening: Opening, tmp_path: Path) -> None:
    """The bot's clock file says so, new messages bear the new date, and there is a way back to now."""
    file = tmp_path / "clock"
    async with driving(clock_file=file) as driver, opening(driver, viewport=WIDE) as page:
        person = await newcomer(page, driver)
        await behind(page)
        await page.get_by_role("button", name="Een week later").click()
        await expect(page.get_by_text("1 week vooruit")).to_be_visible()
        assert float(file.read_text()) == 7 * 86400
        await driver.call("sendMessage", chat_id=person, text="een week later")
        await expect(page.locator(".day")).to_have_count(2)
        await page.get_by_role("button", name="Terug naar nu").click()
        await expect(page.get_by_text("gewoon nu")).to_be_visible()
        assert float(file.read_text()) == 0


async def test_the_clock_can_be_set_to_a_moment(opening: Opening, tmp_path: Path) -> None:
    """The clock goes to the minute that is typed; where no bot follows it, the page says so."""
    async with driving() as driver, opening(driver, viewport=WIDE) as page:
        await newcomer(page, driver)
        await behind(page)
        await expect(page.get_by_text("Deze klok geldt alleen voor de telefoons")).to_be_visible()
        await page.get_by_label("Of zet de klok op").fill("06-03-2031 16:30")
        await page.get_by_role("button", name="Zet", exact=True).click()
        await expect(page.locator("#clock")).to_contain_text("16:30 donderdag 6 maart 2031")
        await expect(page.locator(".phone-time")).to_contain_text("16:30")
        moment = datetime(2031, 3, 6, 16, 30, tzinfo=AMSTERDAM).timestamp()
        assert (await driver.see("clock"))["now"] == pytest.approx(moment, abs=60)


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo"])
@pytest.mark.parametrize(("day", "hour"), [(6, 0), (30, 1), (30, 23)])  # the 30th has no 02:30
async def test_all_times_are_dutch_wherever_the_browser_is(
    opening: Opening, driver: Driver, zone: str, day: int, hour: int
) -> None:
    """Clock, phone and bubbles show the time in the Netherlands, also around the night the clock changes."""
    async with opening(driver, viewport=WIDE, timezone_id=zone) as page:
        person = await newcomer(page, driver)
        await behind(page)
        moment, shown = datetime(2031, 3, day, hour, 30, tzinfo=AMSTERDAM), f"{hour:02}:30"
        await page.get_by_label("Of zet de klok op").fill(f"{day:02}-03-2031 {shown}")
        await page.get_by_role("button", name="Zet", exact=True).click()
        await expect(page.locator("#clock")).to_contain_text(f"{shown} {WEEKDAYS[moment.weekday()]} {day} maart 2031")
        assert (await driver.see("clock"))["now"] == pytest.approx(moment.timestamp(), abs=60)
        await driver.call("sendMessage", chat_id=person, text="hoi")
        await expect(page.locator(".from-bot time")).to_have_text(shown)
        await expect(page.locator(".day").last).to_have_text("Vandaag")
        await expect(page.locator(".phone-time")).to_contain_text(shown)
        await driver.do("clock", advance_seconds=24 * 3600)
        await expect(page.locator(".day").last).to_have_text("Gisteren")


async def test_a_step_stops_at_what_comes_on_the_way(opening: Opening) -> None:
    """The neighbour tells what comes; a step that would jump over it stops there, says so, and offers to go on."""
    async with neighbour() as beside, driving(beside=beside) as driver, opening(driver, viewport=WIDE) as page:
        await newcomer(page, driver)
        start = datetime(2031, 3, 5, 21, 10, tzinfo=AMSTERDAM).timestamp()
        await driver.do("clock", offset_seconds=start - time.time())
        await page.frame_locator("iframe").locator("body").evaluate(COMING)
        clock, told = page.locator("#clock"), page.locator("#clock").get_by_role("status")
        await page.get_by_role("button", name="Een uur later").click()
        await expect(clock).to_contain_text("22:10 woensdag 5 maart 2031")
        await page.get_by_role("button", name="Een week later").click()
        await expect(told).to_have_text("Gestopt bij donderdag 6 maart om 16.30: de buur belt aan.")
        await expect(clock).to_contain_text("16:30 donderdag 6 maart 2031")
        await page.get_by_role("button", name="Verder naar woensdag 12 maart").click()
        await expect(clock).to_contain_text("22:10 woensdag 12 maart 2031")
        await expect(told).to_have_text("")
        await expect(page.get_by_role("button", name="Verder naar")).to_be_hidden()


async def test_what_comes_for_one_person_stops_nobody_else(opening: Opening) -> None:
    """When another phone is in hand, what was told of the first no longer counts."""
    async with neighbour() as beside, driving(beside=beside) as driver:
        kim, noor = [int((await driver.do("people", name=name))["id"]) for name in ("Kim", "Noor")]
        async with opening(driver, f"{kim}+{noor}", viewport={"width": 1500, "height": 800}) as page:
            await page.frame_locator("iframe").locator("body").evaluate(COMING)
            await page.get_by_role("region", name="Telefoon van Kim").locator(".head-text").click()
            await expect(page.frame_locator("iframe").locator("#person")).to_have_text(str(kim))
            await page.get_by_label("Of zet de klok op").fill("05-03-2031 21:10")
            await page.get_by_role("button", name="Zet", exact=True).click()
            await page.get_by_role("button", name="Een week later").click()
            await expect(page.locator("#clock")).to_contain_text("21:10 woensdag 12 maart 2031")


@pytest.mark.parametrize("locale", ["en-US", "nl-NL"])
async def test_the_moment_reads_dutch_in_every_browser(opening: Opening, driver: Driver, locale: str) -> None:
    """Day, month, year and a 24-hour clock; another notation is answered in Dutch and moves nothing."""
    async with opening(driver, viewport=WIDE, locale=locale) as page:
        await newcomer(page, driver)
        await behind(page)
        field, submit = page.get_by_label("Of zet de klok op"), page.get_by_role("button", name="Zet", exact=True)
        await expect(field).to_have_value(re.compile(r"^\d\d-\d\d-20\d\d \d\d:\d\d$"))
        for wrong in ("03/06/2031, 04:30 PM", "31-02-2031 16:30", "06-03-2031 24:00"):
            await field.fill(wrong)
            await submit.click()
            said = str(await field.evaluate("field => field.validationMessage"))
            assert said.startswith("Schrijf het zo: ")
        assert (await driver.see("clock"))["offset_seconds"] == 0
        await field.fill("6-3-2031 9.05")
        await submit.click()
        await expect(page.locator("#clock")).to_contain_text("09:05 donderdag 6 maart 2031")
        await expect(field).to_have_value("06-03-2031 09:05")
