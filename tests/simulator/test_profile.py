"""How the bot presents itself, and what of it a person sees."""

import pytest

from .conftest import Driver

START = {"command": "start", "description": "Begin"}
HELP = {"command": "hulp", "description": "Wat kan ik hier?"}


async def test_commands_hold_per_scope_and_language(driver: Driver) -> None:
    """A person sees the narrowest list there is."""
    person = await driver.newcomer()

    async def shown() -> list[str]:
        return [command["command"] for command in (await driver.see(f"people/{person}/bot"))["commands"]]

    await driver.call("setMyCommands", commands=[START])
    assert await shown() == ["start"]
    await driver.call("setMyCommands", commands=[HELP], language_code="nl")
    assert await shown() == ["hulp"]
    scope = {"type": "chat", "chat_id": person}
    await driver.call("setMyCommands", commands=[START, HELP], scope=scope)
    assert await shown() == ["start", "hulp"]
    assert await driver.call("getMyCommands") == [START]
    await driver.call("deleteMyCommands", scope=scope)
    assert await driver.call("getMyCommands", scope=scope) == []
    assert await shown() == ["hulp"]


@pytest.mark.parametrize(
    ("commands", "words"),
    [
        ([{"command": "Hulp", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "x" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "hulp", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": f"c{number}", "description": "x"} for number in range(101)], "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_bad_commands_are_refused(driver: Driver, commands: list[dict[str, str]], words: str) -> None:
    """A command has 1 to 32 small letters, digits and underscores, and a bot at most a hundred commands."""
    assert await driver.refused("setMyCommands", commands=commands) == f"Bad Request: {words}"


@pytest.mark.parametrize(("field", "longest"), [("name", 64), ("description", 512), ("short_description", 120)])
async def test_name_and_descriptions_hold_per_language_and_have_a_limit(
    driver: Driver, field: str, longest: int
) -> None:
    """A language without its own text gets the general one."""
    method = "My" + field.title().replace("_", "")
    await driver.call(f"set{method}", **{field: "x" * longest})
    await driver.call(f"set{method}", **{field: "Nederlands", "language_code": "nl"})
    assert await driver.call(f"get{method}", language_code="nl") == {field: "Nederlands"}
    assert await driver.call(f"get{method}", language_code="de") == {field: "x" * longest}
    assert "too long" in await driver.refused(f"set{method}", **{field: "x" * (longest + 1)})


async def test_the_menu_button_can_be_set(driver: Driver) -> None:
    """One chat can have its own menu button; an unknown kind of button is refused."""
    person = await driver.newcomer()
    button = {"type": "web_app", "text": "Open", "web_app": {"url": "https://voorbeeld.nl"}}
    await driver.call("setChatMenuButton", chat_id=person, menu_button=button)
    assert (await driver.see(f"people/{person}/bot"))["menu_button"] == button
    assert "menu button" in await driver.refused("setChatMenuButton", menu_button={"type": "koffie"})
