"""Behind the scenes: the clock, trouble, the bot's process, and a page of somebody else's in a frame."""

import asyncio
import re
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from playwright.async_api import Page, expect

from tests.simulator.conftest import Driver, driving

from .conftest import SMALL, WIDE, Opening, newcomer

NEIGHBOUR = """<!doctype html><title>Buur</title><p id=person></p><ol id=heard></ol><button>opnieuw</button><script>
document.getElementById("person").textContent = new URLSearchParams(location.search).get("person");
addEventListener("message", ({data, origin}) => heard.append(`${data.kind} van ${data.person} via ${origin}; `));
document.querySelector("button").onclick = () => parent.postMessage({kind: "reload"}, "*");
</script>"""


@asynccontextmanager
async def neighbour() -> AsyncIterator[str]:
    """A page on another port, that shows what it is asked and what it is told; gives its address."""
    app = web.Application()
    app.router.add_get("/", _answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    await runner.cleanup()


async def _answer(request: web.Request) -> web.Response:
    return web.Response(text=NEIGHBOUR, content_type="text/html")


async def behind(page: Page) -> None:
    """Open that side."""
    await page.get_by_role("button", name="Achter de schermen", exact=True).click()


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
        moment = await page.evaluate("new Date('2031-03-06T16:30').getTime() / 1000")
        assert (await driver.see("clock"))["now"] == pytest.approx(moment, abs=10)


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
        await page.get_by_role("switch", name="Telegram is weg").uncheck()
        await expect(page.get_by_text("1 aan")).to_have_count(0)
        await driver.call("sendMessage", chat_id=person, text="hoort iedereen")
        assert [fault["name"] for fault in (await driver.see("faults"))["faults"]] == ["theirs"]
        await page.get_by_role("switch", name="Telegram is traag").check()
        await expect(page.get_by_text("1 aan")).to_be_visible()
        await driver.do("reset")
        await expect(page.locator("#trouble-slow")).not_to_be_checked()  # nobody is left to show the side to


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
        assert await asyncio.wait_for(bot.wait(), 5) == -signal.SIGKILL
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
