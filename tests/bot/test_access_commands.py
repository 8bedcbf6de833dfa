"""The manager's commands, beside a coach that runs: inviting, counting, shutting out, letting go; never reading."""

import re

import pytest

from tests.bot.databases import Database
from tests.bot.engines import on_sqlite
from tests.bot.served import TELLINGS, Make, Served
from tests.bot.visitors import ASKED, CONSENT
from tests.support.simulated import Control


@pytest.fixture
def house(world: Control, database: Database, make: Make) -> Served:
    """A bot by invitation only, running."""
    return Served(world, make(COACH_ACCESS="invite", COACH_LIMIT="30").start(), database)


async def test_from_invitation_to_farewell(house: Served) -> None:
    """A link lets someone in; they are counted, not named; they are let go, told so, and hear no more."""
    person, stranger = await house.person(), await house.person()
    assert ASKED in (await stranger.do("hallo"))["messages"][-1]["text"]
    code = house.process.code("wijkteam-noord", "--uses", "1")
    assert CONSENT in (await person.do(f"/start {code}"))["messages"][-1]["text"]
    await person.do("[Ja, dat is goed]", "[Liever geen seintje]", "/stop", TELLINGS[0])
    listed = house.process.told("people")
    assert listed.startswith("wijkteam-noord: 1\nall: 1\n")
    kenmerk = re.findall(r"\d{4}-\d{4}", listed)[0]
    assert kenmerk in (await person.do("/team", "[Mijn kenmerk]"))["messages"][-1]["text"]
    assert "1 of 1 used" in house.process.told("invite", "--list")
    assert str(person.number) not in listed and "Noor" not in listed
    assert kenmerk in house.process.told("block", kenmerk)
    assert "heeft je toegang gestopt" in (await person.do("hallo daar"))["messages"][-1]["text"]
    assert "access ended" in house.process.told("people")
    house.process.told("block", kenmerk, "--undo")
    house.process.told("leave", kenmerk, "--days", "5")
    assert "access ended" in house.process.told("people")


async def test_no_command_tells_who_or_what(house: Served) -> None:
    """Whatever a manager asks, no word that someone wrote comes out, and no name or number of theirs."""
    person = await house.person("Noortje")
    await person.do(f"/start {house.process.code('noord')}", "[Ja, dat is goed]", "[Liever geen seintje]", "/stop")
    await person.do(TELLINGS[0], "[Luisteren]")
    asked = (("people",), ("team", "noord"), ("invite", "--list"))
    printed = " ".join([house.process.told(*one) for one in asked]).lower()
    words = {word.strip(",.").lower() for word in TELLINGS[0].split()}
    assert "noord" in printed
    assert not [word for word in {*words, "noortje", str(person.number)} if re.search(rf"\b{word}\b", printed)]


async def test_an_invitation_as_a_link_and_a_picture(house: Served) -> None:
    """The bot's name comes from Telegram; the picture is a PNG; a revoked invitation is closed at once."""
    file = house.process.clock.with_suffix(".png")
    printed = house.process.told("invite", "--team", "noord", "--png", str(file))
    assert re.search(r"^https://t\.me/\w+\?start=[\w-]{16}$", printed, re.MULTILINE)
    assert file.read_bytes().startswith(b"\x89PNG")
    (number,) = re.findall(r"^([0-9a-f]{6})  noord", printed, re.MULTILINE)
    house.process.told("invite", "--revoke", number)
    assert re.search(rf"{number} .* revoked", house.process.told("invite", "--list"))


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("invite",), "--team: give a name"),
        (("invite", "--team", "noord", "--uses", "0"), "--uses: give a number from 1 to 10000"),
        (("invite", "--team", "noord", "--days", "0"), "--days: give a number from 1 to 366"),
        (("invite", "--revoke", "abcdef"), "there is no invitation abcdef"),
        (("block", "0000-0000"), "nobody is called 0000-0000"),
        (("block", "0000-0000", "--undo"), "0000-0000 was not shut out"),
        (("leave", "0000-0000"), "nobody is called 0000-0000"),
        (("leave", "0000-0000", "--days", "999"), "--days: give a number from 0 to 366"),
    ],
)
@on_sqlite
async def test_what_cannot_be_is_refused_in_one_line(make: Make, command: tuple[str, ...], told: str) -> None:
    """With what to do."""
    code, said = make().refusal(*command)
    assert (code, said.count("\n")) == (1, 1) and told in said
