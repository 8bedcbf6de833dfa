"""Behind the scenes: trouble, the bot's process, and a page of somebody else's in a frame."""

import asyncio
import signal
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import expect

from tests.simulator.conftest import Driver, driving
from tests.support.browser import PATIENCE

from .conftest import SMALL, WIDE, Opening, behind, newcomer
from .neighbour import neighbour


async def test_the_frame_is_told_which_theme_was_chosen(opening: Opening) -> None:
    """A neighbour can look like the page: it hears the choice when it opens, and when that changes."""
    async with neighbour() as beside, driving(beside=beside) as driver, opening(driver, viewport=WIDE) as page:
        await newcomer(page, driver)
        await page.get_by_role("button", name="Donkere weergave").click()
        heard = page.frame_locator("iframe").locator("#heard")
        await expect(heard).to_have_attribute("data-scheme", "dark")
        await page.reload()
        await expect(heard).to_have_attribute("data-scheme", "dark")


async def test_trouble_is_a_switch(opening: Opening, driver: Driver) -> None:
    """Telegram is away until the switch goes back or the world is reset; other trouble stays as it was."""
    async with opening(driver, viewport=WIDE) as page:
        person = await newcomer(page, driver)
        await driver.do("faults", kind="latency", seconds=0, name="theirs")
        await behind(page)
        await page.get_by_text("Storingen").click()
        await page.get_by_role("switch", name="Telegram is weg").check()
        await expect(page.get_by_text("1 aan")).to_be_visible()
        with pytest.raises(aiohttp.ClientError):
            await driver.call("sendMessage", chat_id=person, text="hoort niemand")
        await page.reload()
        await page.get_by_text("Storingen").click()
        await expect(page.get_by_role("switch", name="Telegram is weg")).to_be_checked()
        await page.get_by_role("switch", name="Telegram is weg").uncheck()
        await expect(page.get_by_text("1 aan")).to_have_count(0)
        await driver.call("sendMessage", chat_id=person, text="hoort iedereen")
        assert [fault["name"] for fault in (await driver.see("faults"))["faults"]] == ["theirs"]
        await page.get_by_role("switch", name="Telegram is traag").check()
        await expect(page.get_by_text("1 aan")).to_be_visible()
        await driver.do("reset")
        await expect(page.locator("#trouble-slow")).not_to_be_checked()  # nobody is left to show the side to


@pytest.mark.parametrize(("switch", "code"), [("Te veel berichten", 429), ("Telegram struikelt", 500)])
async def test_trouble_is_what_it_says(opening: Opening, driver: Driver, switch: str, code: int) -> None:
    """A flood answers 429 with how long to wait; a stumble is a 500 now and then."""
    async with opening(driver, viewport=WIDE) as page:
        person = await newcomer(page, driver)
        await behind(page)
        await page.get_by_text("Storingen").click()
        await page.get_by_role("switch", name=switch).check()
        await expect(page.get_by_text("1 aan")).to_be_visible()
        answers = [await driver.answer("sendMessage", chat_id=person, text="hoi") for _ in range(40)]
        assert {answer["error_code"] for answer in answers if not answer["ok"]} == {code}
        if code == 429:
            assert answers[0]["parameters"] == {"retry_after": 5}


async def test_the_bot_can_be_killed_and_stays_down_until_it_may_start(opening: Opening, tmp_path: Path) -> None:
    """Killed by the number in its starter's file; it stays down as long as the .hold file is there."""
    file, hold = tmp_path / "bot.pid", tmp_path / "bot.pid.hold"
    bot = await asyncio.create_subprocess_exec("sleep", "60")
    file.write_text(str(bot.pid))
    async with driving(pid_file=file) as driver, opening(driver, viewport=WIDE) as page:
        await newcomer(page, driver)
        await page.get_by_text("Storingen").click()
        await expect(page.get_by_text("De bot draait")).to_be_visible()
        await page.get_by_role("button", name="Trek de stekker eruit").click()
        assert await asyncio.wait_for(bot.wait(), PATIENCE / 1000) == -signal.SIGKILL
        await expect(page.get_by_text("De bot ligt stil")).to_be_visible()
        assert hold.exists()
        await page.get_by_role("button", name="Zet weer aan").click()
        await expect(page.get_by_text("De bot start…")).to_be_visible()
        assert not hold.exists()


async def test_the_frame_shows_the_person_whose_phone_is_in_hand(opening: Opening) -> None:
    """It hears what happens to that person and to nobody else, and may ask to be loaded again."""
    async with neighbour() as beside, driving(beside=beside) as driver:
        kim, noor = [int((await driver.do("people", name=name))["id"]) for name in ("Kim", "Noor")]
        async with opening(driver, f"{kim}+{noor}", viewport={"width": 1500, "height": 800}) as page:
            inside = page.frame_locator("iframe")
            await expect(inside.locator("#person")).to_have_text(str(noor))
            opened = f"open van {noor} via {driver.url};"
            await expect(inside.locator("#heard")).to_have_text(opened)
            await driver.do(f"people/{kim}/say", text="hoi")
            await driver.do(f"people/{noor}/say", text="hoi")
            await expect(inside.locator("#heard")).to_have_text(f"{opened} chat van {noor} via {driver.url};")
            await inside.get_by_role("button", name="opnieuw").click()
            await expect(inside.locator("#heard")).to_have_text(opened)
            await page.get_by_role("region", name="Telefoon van Kim").locator(".head-text").click()
            await expect(inside.locator("#person")).to_have_text(str(kim))


async def test_without_a_neighbour_there_is_no_frame(opening: Opening, driver: Driver) -> None:
    """Who gave no page to put beside the phone sees no frame, and the side is closed at first."""
    async with opening(driver, viewport=WIDE) as page:
        await newcomer(page, driver)
        await expect(page.get_by_role("complementary", name="Achter de schermen")).to_be_hidden()
        await behind(page)
        await expect(page.get_by_text("Storingen")).to_be_visible()
        await expect(page.get_by_text("In de bot")).to_be_hidden()


async def test_the_side_folds_and_stays_as_it_was_left(opening: Opening) -> None:
    """The side is open when there is something to see; closed once, it is closed the next time."""
    async with neighbour() as beside, driving(beside=beside) as driver, opening(driver, viewport=WIDE) as page:
        await newcomer(page, driver)
        side = page.get_by_role("complementary", name="Achter de schermen")
        await expect(side).to_be_visible()
        await page.get_by_role("button", name="Achter de schermen sluiten").click()
        await expect(side).to_be_hidden()
        await page.reload()
        await expect(page.get_by_role("log")).to_contain_text("/start")
        await expect(side).to_be_hidden()


async def test_on_a_small_screen_it_lies_over_the_phone(opening: Opening) -> None:
    """On a phone the side starts closed, opens from the menu, and Escape brings the phone back."""
    async with neighbour() as beside, driving(beside=beside) as driver, opening(driver, viewport=SMALL) as page:
        await newcomer(page, driver)
        side = page.get_by_role("complementary", name="Achter de schermen")
        await expect(side).to_be_hidden()
        await page.get_by_role("button", name="Meer").click()
        await page.get_by_role("button", name="Achter de schermen").click()
        await expect(side).to_be_visible()
        await page.keyboard.press("Escape")
        await expect(side).to_be_hidden()
        await expect(page.get_by_role("button", name="Meer")).to_be_focused()
