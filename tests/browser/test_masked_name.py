"""A name that slips into an answer: it is gone from the screen, and what is kept can be seen."""

from playwright.async_api import Page, expect

from tests.support.browser import Screen
from tests.support.simulated import Control


async def test_a_name_disappears_from_the_chat(small: Page, address: str) -> None:
    """The person's own message is taken away by the bot; the masked text stands there instead."""
    async with Control(address) as control:
        person = await control.person()
        screen = Screen(small)
        await small.goto(f"{address}/#{person.number}")
        await screen.start()
        for label in ("Ja, dat is goed", "Liever geen seintje", "Iets anders", "Sociale netwerk", "Zonder"):
            await screen.tap(label)
        await screen.sees("Sociale netwerk · vraag 1 van 3")
        await screen.type("dinsdag belde Fatima zelf de school op, ik zat ernaast met koffie")
        await screen.sees("dinsdag belde [naam] zelf de school op")
        await expect(small.get_by_role("log")).not_to_contain_text("Fatima")
