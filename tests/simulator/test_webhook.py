"""Webhooks: delivery in order, the secret, retries, and calls in the answer."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from simulator.webhook import FIRST_DELAY, SECRET_HEADER

from .conftest import PATIENCE, Driver, Json, until

WORD = "geheim_1"


class Bot:
    """A web server that notes what it is sent and answers as told, 200 by default."""

    def __init__(self) -> None:
        self.url = ""
        self.updates: list[Json] = []
        self.moments: list[float] = []
        self.secrets: list[str | None] = []
        self.answers: list[web.Response] = []
        self.arrived = asyncio.Condition()
        self.hold = asyncio.Event()
        self.hold.set()

    async def receive(self, request: web.Request) -> web.Response:
        async with self.arrived:
            self.updates.append(await request.json())
            self.moments.append(time.monotonic())
            self.secrets.append(request.headers.get(SECRET_HEADER))
            self.arrived.notify_all()
        await self.hold.wait()
        return self.answers.pop(0) if self.answers else web.Response()

    async def has(self, count: int) -> None:
        """Wait until that many deliveries came in."""
        async with asyncio.timeout(PATIENCE), self.arrived:
            await self.arrived.wait_for(lambda: len(self.updates) >= count)


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    """A bot on a port of its own."""
    bot, app = Bot(), web.Application()
    app.router.add_post("/hook", bot.receive)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    bot.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield bot
    await runner.cleanup()


async def pending(driver: Driver) -> int:
    return int((await driver.call("getWebhookInfo"))["pending_update_count"])


async def nothing_pends(driver: Driver) -> bool:
    return await pending(driver) == 0


async def complains(driver: Driver, of: str) -> bool:
    """Whether getWebhookInfo tells that this went wrong."""
    return bool((await driver.call("getWebhookInfo")).get("last_error_message") == of)


async def test_updates_are_delivered_in_order_with_the_secret(driver: Driver, bot: Bot) -> None:
    """Updates come in order, including those that were waiting when the webhook was set."""
    person = await driver.newcomer()
    await driver.do(f"people/{person}/say", text="een")
    await driver.call("setWebhook", url=bot.url, secret_token=WORD)
    for text in ("twee", "drie"):
        await driver.do(f"people/{person}/say", text=text)
    await bot.has(3)
    assert [update["message"]["text"] for update in bot.updates] == ["een", "twee", "drie"]
    assert bot.secrets == [WORD] * 3
    await until(lambda: nothing_pends(driver))


async def test_a_persons_next_update_waits_for_the_answer_to_the_last(driver: Driver, bot: Bot) -> None:
    """One person's updates come one by one, while another's need not wait for them."""
    one, other = await driver.newcomer(), await driver.newcomer("Kim")
    bot.hold.clear()
    await driver.call("setWebhook", url=bot.url)
    for person, text in ((one, "een"), (one, "twee"), (other, "drie")):
        await driver.do(f"people/{person}/say", text=text)
    await bot.has(2)
    await asyncio.sleep(0.1)
    assert sorted(update["message"]["text"] for update in bot.updates) == ["drie", "een"]
    bot.hold.set()
    await bot.has(3)


async def test_with_one_connection_everything_goes_one_by_one(driver: Driver, bot: Bot) -> None:
    """With max_connections=1 everybody waits for the answer to the last update."""
    one, other = await driver.newcomer(), await driver.newcomer("Kim")
    bot.hold.clear()
    await driver.call("setWebhook", url=bot.url, max_connections=1)
    for person in (one, other):
        await driver.do(f"people/{person}/say", text="hoi")
    await bot.has(1)
    await asyncio.sleep(0.1)
    assert len(bot.updates) == 1
    bot.hold.set()
    await bot.has(2)


async def test_a_failed_delivery_is_retried_at_once_and_then_later(driver: Driver, bot: Bot) -> None:
    """A failed delivery is not lost, and getWebhookInfo tells what went wrong."""
    person = await driver.newcomer()
    bot.answers = [web.Response(status=500), web.Response(status=302)]
    await driver.call("setWebhook", url=bot.url)
    await driver.do(f"people/{person}/say", text="hoi")
    await until(lambda: complains(driver, "Wrong response from the webhook: 302 Found"))
    assert await pending(driver) == 1
    assert isinstance((await driver.call("getWebhookInfo"))["last_error_date"], int)
    await bot.has(3)
    assert len({update["update_id"] for update in bot.updates}) == 1
    first, second, third = bot.moments
    assert second - first < FIRST_DELAY <= third - second


async def test_a_bot_that_is_down_is_tried_again(driver: Driver, bot: Bot) -> None:
    """A refused connection counts as a failed delivery."""
    person = await driver.newcomer()
    await driver.call("setWebhook", url="http://127.0.0.1:9/")
    await driver.do(f"people/{person}/say", text="hoi")
    await until(lambda: complains(driver, "Connection refused"))
    await driver.call("setWebhook", url=bot.url)
    await bot.has(1)


async def test_the_answer_may_hold_a_method_call(driver: Driver, bot: Bot) -> None:
    """A call in the answer is performed, unless it gets something or changes the webhook."""
    person = await driver.newcomer()
    bot.answers = [
        web.json_response({"method": "sendMessage", "chat_id": person, "text": "antwoord"}),
        web.json_response({"method": "deleteWebhook"}),
    ]
    await driver.call("setWebhook", url=bot.url)
    await driver.do(f"people/{person}/say", text="hoi")
    await driver.do(f"people/{person}/say", text="nog eens")
    await bot.has(2)
    view = await driver.see(f"people/{person}/chat?after=3&wait=2")
    assert "antwoord" in [message["text"] for message in view["messages"]]
    assert (await driver.call("getWebhookInfo"))["url"] == bot.url


async def test_polling_and_a_webhook_exclude_each_other(driver: Driver, bot: Bot) -> None:
    """A waiting poll ends when a webhook is set; afterwards getUpdates is refused until it is deleted."""
    poll = await driver.waiting_poll()
    await driver.call("setWebhook", url=bot.url)
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"
    assert await driver.refused("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    await driver.call("deleteWebhook")
    assert await driver.call("getUpdates") == []
    assert (await driver.call("getWebhookInfo"))["url"] == ""


async def test_pending_updates_can_be_dropped(driver: Driver, bot: Bot) -> None:
    """Setting and deleting a webhook can throw away what waits."""
    person = await driver.newcomer()
    await driver.do(f"people/{person}/say", text="weg")
    await driver.call("setWebhook", url=bot.url, drop_pending_updates=True)
    await driver.do(f"people/{person}/say", text="blijft")
    await bot.has(1)
    assert [update["message"]["text"] for update in bot.updates] == ["blijft"]
    bot.answers = [web.Response(status=500)] * 2
    await driver.do(f"people/{person}/say", text="ook weg")
    await bot.has(3)
    await driver.call("deleteWebhook", drop_pending_updates=True)
    assert await driver.call("getUpdates") == []


async def test_an_update_can_be_delivered_twice(driver: Driver, bot: Bot) -> None:
    """An update can come again with the same id, as when the bot's answer gets lost."""
    person = await driver.newcomer()
    await driver.call("setWebhook", url=bot.url)
    said = await driver.do(f"people/{person}/say", text="hoi")
    await bot.has(1)
    await driver.do("updates/duplicate", update_id=said["update_id"])
    await bot.has(2)
    assert {update["update_id"] for update in bot.updates} == {said["update_id"]}


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"url": "geen url"}, "invalid webhook URL specified"),
        ({"url": "https://voorbeeld.nl/"}, "bad webhook: the simulator calls no other machine than its own"),
        ({"url": "http://127.0.0.1/", "secret_token": "géén"}, "secret token contains unallowed characters"),
        ({"url": "http://127.0.0.1/", "secret_token": "x" * 257}, "secret token is too long"),
    ],
)
async def test_a_bad_webhook_is_refused(driver: Driver, params: Json, words: str) -> None:
    """A webhook has a right address on this machine and a right secret; nothing is sent elsewhere."""
    assert await driver.refused("setWebhook", **params) == f"Bad Request: {words}"
