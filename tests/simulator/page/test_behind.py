"""Behind the scenes: the clock, trouble, the bot's process, and a page of somebody else's in a frame."""

import asyncio
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
    """To the minute; without a bot that follows it, the page says that it is the phone's clock only."""
    async with driving() as driver, opening(driver, viewport=WIDE) as page:
        await newcomer(page, driver)
        await behind(page)
        await expect(page.get_by_text("Deze klok geldt alleen voor de telefoons")).to_be_visible()
        await page.get_by_label("Of zet de klok op").fill("2031-03-06T16:30")
        await page.get_by_role("button", name="Zet", exact=True).click()
        await expect(page.locator("#clock")).to_contain_text("16:30 donderdag 6 maart 2031")
        await expect(page.locator(".phone-time")).to_contain_text("16:30")
        moment = await page.evaluate("new Date('2031-03-06T16:30').getTime() / 1000")
        assert (await driver.see("clock"))["now"] == pytest.approx(moment, abs=10)


async def test_trouble_is_a_switch(opening: Opening, driver: Driver) -> None:
    """Telegram is away until the switch goes back, also after a reload; other trouble stays as it was."""
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
    """By the number in the file its starter writes; the starter waits as long as the .hold file is there."""
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
    """And the side is closed at first."""
    async with opening(driver, viewport=WIDE) as page:
        await newcomer(page, driver)
        await expect(page.get_by_role("complementary", name="Achter de schermen")).to_be_hidden()
        await behind(page)
        await expect(page.get_by_text("Storingen")).to_be_visible()
        await expect(page.get_by_text("In de bot")).to_be_hidden()


async def test_the_side_folds_and_stays_as_it_was_left(opening: Opening) -> None:
    """Open when there is something to see; closed once, closed the next time."""
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
    """It starts closed there, opens from the phone's menu, and Escape brings the phone back."""
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
