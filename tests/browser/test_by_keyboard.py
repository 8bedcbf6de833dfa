"""The first minutes by keyboard alone: no mouse, no touch, nothing that gets lost."""

from playwright.async_api import Page, expect

FOCUSED = "(document.activeElement?.innerText ?? '').trim()"


async def tab_to(page: Page, label: str) -> None:
    """From the newest message, Tab until the button of that name has the focus."""
    log = page.get_by_role("log")
    await log.get_by_role("button", name=label, exact=True).wait_for()
    await log.focus()
    await page.keyboard.press("ArrowUp")
    for _ in range(12):
        await page.keyboard.press("Tab")
        if await page.evaluate(FOCUSED) == label:
            return
    raise AssertionError(f"{label!r} cannot be reached with Tab")


async def test_the_first_question_is_reached_by_keyboard(small: Page, address: str) -> None:
    """A name, START, consent, and the focus is never thrown back to the top of the page."""
    page = small
    await page.goto(address)
    await expect(page.get_by_label("Naam", exact=True)).to_be_visible()
    await page.keyboard.press("Tab")
    await page.keyboard.type("Noor")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="START")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("textbox", name="Bericht")).to_be_focused()
    await tab_to(page, "Ja, dat is goed")
    await page.keyboard.press("Enter")
    await tab_to(page, "donderdag")
    assert await page.evaluate("document.activeElement !== document.body")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("Na mijn laatste huisbezoek")
    assert await page.evaluate("document.activeElement !== document.body")
