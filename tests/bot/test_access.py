"""Who gets in: by invitation, without a trace of anybody else."""

import re

import pytest

from bot.access import codes
from bot.access.managing import members
from bot.store import invitations
from bot.store.store import Store
from tests.bot.databases import Database
from tests.bot.visitors import ASKED, CONSENT, DAY, HOUR, House

WRONG = "werkt niet of niet meer"
OF_NOBODY = {"migrations", "handled", "invitations", "mirrors", "seals", "processes"}  # tables about the coach itself


async def _of_people(database: Database) -> set[str]:
    """The tables about people in which anything stands."""
    return {table for table, rows in (await database.everything()).items() if rows} - OF_NOBODY


async def _send(store: Store) -> None:
    """Have all messages reach their people, so that what stays in the database is there to stay."""
    await store.confirm([(call.person, call.id) for call in await store.waiting()], {}, [])


async def test_someone_without_an_invitation_hears_one_kind_line_an_hour(house: House) -> None:
    """Whatever they send; then silence, until an hour later."""
    one = house.visitor()
    first = await one.say("hallo")
    assert len(first) == 1 and ASKED in first[0] and "bewaar ik niets" in first[0]
    assert [await one.say(text) for text in ("/start", "/reflecteer", "toe nou")] == [[], [], []]
    house.time.advance(HOUR)
    assert len(await one.say("hallo")) == 1


async def test_someone_without_an_invitation_leaves_no_trace(house: House, database: Database) -> None:
    """Once the kind line is sent, no table knows of them; neither their number nor their words."""
    one = house.visitor()
    await one.say_all(["/start", "/start AAAAAAAAAAAAAAAA", "ik schreef iets bijzonders", "/mijngegevens"])
    await _send(house.store)
    assert await _of_people(database) == set()
    kept = repr(await database.everything())
    assert str(one.number) not in kept and "bijzonders" not in kept


async def test_an_invitation_opens_and_consent_uses_it_up(house: House, database: Database) -> None:
    """Its link leads to the first question; until the yes nothing is known of anybody, after it one use is gone."""
    one, code = house.visitor(), await house.code("wijkteam-noord")
    assert any(CONSENT in text for text in await one.say(f"/start {code}"))
    await _send(house.store)
    assert await _of_people(database) == set()
    assert await database.number("SELECT used FROM invitations") == 0
    said = await one.tap("Ja, dat is goed")
    assert "Je hoort nu bij wijkteam-noord" in said[0]
    assert await database.number("SELECT used FROM invitations") == 1
    (member,) = await members(house.store)
    assert (member.number, member.person.team, member.person.deelt) == (one.number, "wijkteam-noord", None)
    assert re.fullmatch(r"\d{4}-\d{4}", member.person.kenmerk)


async def test_who_is_in_stays_in(house: House, database: Database) -> None:
    """Whatever becomes of the invitation, and of the process: a member goes on."""
    one = await house.member()
    (number,) = [row[0] for row in await database.rows("SELECT id FROM invitations")]
    async with house.store.work() as work:
        assert await invitations.revoke(work.transaction, str(number), house.time.now)
    house.time.advance(400 * DAY)
    house.restart()
    assert not any(ASKED in text for text in await one.say("/hulp"))


async def test_a_guest_may_type_before_consenting(house: House) -> None:
    """Who followed a link and types in place of tapping is asked again, not shown the door."""
    one, code = house.visitor(), await house.code()
    await one.say(f"/start {code}")
    assert any(CONSENT in text for text in await one.say("waar gaat dit over?"))


async def test_a_guests_buttons_open_after_a_restart(house: House) -> None:
    """Nothing is stored of a guest, yet the button under the first question still works when the process died."""
    one, code = house.visitor(), await house.code()
    await one.say(f"/start {code}")
    assert all(len(data.encode()) <= 64 for data in one.buttons.values())
    house.restart()
    await one.tap("Eerst meer weten")
    house.restart()
    await one.tap("Ja, dat is goed")
    assert len(await members(house.store)) == 1
    assert not any(code in data for label, data in one.buttons.items() if label == "donderdag")


@pytest.mark.parametrize("closed", ["expired", "revoked", "used up", "never made"])
async def test_a_closed_invitation_lets_nobody_in(house: House, closed: str) -> None:
    """It says kindly that a new link is needed."""
    code = await house.code(uses=1, days=1)
    if closed == "expired":
        house.time.advance(DAY)
    elif closed == "revoked":
        async with house.store.work() as work:
            for one in await invitations.every(work.transaction):
                await invitations.revoke(work.transaction, one.id, house.time.now)
    elif closed == "used up":
        other = house.visitor()
        await other.say(f"/start {code}")
        await other.tap("Ja, dat is goed")
    else:
        code = codes.new()
    said = await house.visitor().say(f"/start {code}")
    assert len(said) == 1 and WRONG in said[0]


async def test_the_last_place_goes_to_one(house: House) -> None:
    """Of two guests with the same last place, the second to consent is turned away and nothing of them is kept."""
    code = await house.code(uses=1)
    one, other = house.visitor(), house.visitor()
    for guest in (one, other):
        await guest.say(f"/start {code}")
    await one.tap("Ja, dat is goed")
    said = await other.tap("Ja, dat is goed")
    assert len(said) == 1 and WRONG in said[0]
    assert [member.number for member in await members(house.store)] == [one.number]


async def test_a_member_may_change_teams(house: House) -> None:
    """Another team's link takes someone over, and what they agreed to for the old team's mirror ends."""
    one = await house.member("noord")
    await one.say("/team")
    await one.tap("Ja, ik doe mee")
    said = await one.say(f"/start {await house.code('zuid')}")
    assert "Je hoort nu bij zuid" in said[0]
    (member,) = await members(house.store)
    assert (member.person.team, member.person.deelt) == ("zuid", None)


async def test_who_erases_everything_is_out(house: House, database: Database) -> None:
    """Nothing is left by which to know them; a link lets them in again."""
    one = await house.member()
    await one.say("/mijngegevens")
    await one.tap("Alles wissen")
    await one.tap("Ja, wis alles")
    await _send(house.store)
    assert await _of_people(database) == set()
    assert ASKED in (await one.say("hoi"))[0]
    assert any(CONSENT in text for text in await one.say(f"/start {await house.code()}"))


async def test_an_open_door_asks_for_nothing(store: Store) -> None:
    """Where access is open everybody comes in, with a wrong code too; a good one still tells the team."""
    house = House(store, invited=False)
    one, other = house.visitor(), house.visitor()
    assert any(CONSENT in text for text in await one.say("/start AAAAAAAAAAAAAAAA"))
    await other.say(f"/start {await house.code('zuid')}")
    for visitor in (one, other):
        await visitor.tap("Ja, dat is goed")
    assert sorted(member.person.team for member in await members(store)) == ["", "zuid"]
