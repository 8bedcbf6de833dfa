"""How the Bot API is called: tokens, method names and the four ways to pass parameters."""

import aiohttp
import pytest

from .conftest import Driver

ANOTHER = "123456:another"


async def test_a_wrong_token_is_unauthorized(driver: Driver) -> None:
    """Who has not the bot's token does not get in."""
    driver.token = ANOTHER
    assert await driver.answer("getMe") == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_an_unknown_method_is_not_found(driver: Driver) -> None:
    """A method that Telegram does not have, or this simulator leaves out, answers 404."""
    answer = {"ok": False, "error_code": 404, "description": "Not Found: method not found"}
    assert await driver.answer("makeCoffee") == answer


@pytest.mark.parametrize("name", ["getMe", "getme", "GETME"])
async def test_method_names_are_case_insensitive(driver: Driver, name: str) -> None:
    """Telegram does not mind how a method is capitalised."""
    assert (await driver.call(name))["is_bot"] is True


async def test_the_token_may_come_percent_encoded(driver: Driver) -> None:
    """Some clients write the colon in the token as %3A."""
    driver.token = driver.token.replace(":", "%3A")
    assert (await driver.call("getMe"))["username"] == "simulator_bot"


async def test_parameters_come_as_query_form_multipart_or_json(driver: Driver) -> None:
    """All four ways lead to the same message."""
    person = await driver.newcomer()
    url, params = f"{driver.url}/bot{driver.token}/sendMessage", {"chat_id": str(person), "text": "hoi"}
    multipart = aiohttp.MultipartWriter("form-data")
    for name, value in params.items():
        multipart.append(value).set_content_disposition("form-data", name=name)
    requests = [
        driver.session.get(url, params=params),
        driver.session.post(url, data=params),
        driver.session.post(url, data=multipart),
        driver.session.post(url, json=params),
    ]
    for request in requests:
        async with request as response:
            assert (await response.json())["result"]["text"] == "hoi"


async def test_a_body_that_is_no_json_object_is_refused(driver: Driver) -> None:
    """Malformed JSON is told as the bot's mistake."""
    headers = {"Content-Type": "application/json"}
    url = f"{driver.url}/bot{driver.token}/getMe"
    async with driver.session.post(url, data=b"{oops", headers=headers) as response:
        assert (response.status, (await response.json())["description"]) == (
            400,
            "Bad Request: can't parse JSON object",
        )


@pytest.mark.parametrize(
    ("parameter", "value"),
    [("text", 5), ("disable_notification", "maybe"), ("message_thread_id", "one"), ("reply_markup", "[1]")],
)
async def test_a_parameter_of_the_wrong_type_is_refused(driver: Driver, parameter: str, value: object) -> None:
    """A wrong type never passes silently."""
    person = await driver.newcomer()
    params = {"chat_id": person, "text": "hoi", parameter: value}
    assert (await driver.answer("sendMessage", **params))["error_code"] == 400


async def test_unknown_parameters_are_warned_about(driver: Driver) -> None:
    """Telegram ignores a misspelt parameter; here a test can see it."""
    person = await driver.newcomer()
    assert await driver.see("warnings") == {"warnings": []}
    await driver.call("sendMessage", chat_id=person, text="hoi", parsemode="HTML")
    warning = {"method": "sendMessage", "parameter": "parsemode", "message": "unknown parameter"}
    assert await driver.see("warnings") == {"warnings": [warning]}


async def test_a_revoked_token_stops_working_and_a_new_one_starts(driver: Driver) -> None:
    """After a revoke, as with BotFather, only the new token is known."""
    await driver.do("token/revoke", token=ANOTHER)
    assert await driver.refused("getMe") == "Unauthorized"
    driver.token = ANOTHER
    assert (await driver.call("getMe"))["id"] == 123456
