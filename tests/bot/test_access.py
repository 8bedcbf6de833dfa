"""Who gets in: by invitation, without a trace of anybody else."""

import re
from datetime import timedelta

import pytest

from bot import settings
from bot.access import codes
from bot.access.managing import members
from bot.settings import SettingsError
from bot.store import invitations
from bot.store.store import Store
from tests.bot.databases import Database
from tests.bot.visitors import DAY, House

HOUR = timedelta(hours=1)
ASKED, WRONG, CONSENT = "voor wie een uitnodiging heeft", "werkt niet of niet meer", "Mag ik je antwoorden bewaren?"
OF_PEOPLE = ("people", "entries", "outbox", "shown", "spoke", "ended", "attempts", "set_aside")


@pytest.fixture
def house(store: Store) -> House:
    """A coach that asks for invitations."""
    return House(store)


async def _send(store: Store) -> None:
    """Have all messages reach their people, so that what stays in the database is there to stay."""
    await store.confirm([(call.person, call.id) for call in await store.waiting()], {}, [])


async def test_someone_without_an_invitation_hears_one_kind_line_an_hour(house: House) -> None:
    """Whatever they send; then silence, until an hour later."""
    one = house.visitor()
    first = await one.say("hallo")
    assert len(first) == 1 and ASKED in first[0] and "bewaar ik niets" in first[0]
    assert [await one.say(text) for text in ("/start", "/reflecteer", "toe nou")] == [[], [], []]
    house.time.pass_(HOUR)
    assert len(await one.say("hallo")) == 1


async def test_someone_without_an_invitation_leaves_no_trace(house: House, database: Database) -> None:
    """Once the kind line is sent, no table knows of them; neither their number nor their words."""
    one = house.visitor()
    await one.say_all(["/start", "/start AAAAAAAAAAAAAAAA", "ik schreef iets bijzonders", "/mijngegevens"])
    await _send(house.store)
    assert [await database.all(table) for table in OF_PEOPLE] == [[]] * len(OF_PEOPLE)
    tables = ("handled", "invitations", "mirrors", "seals", "processes")
    kept = repr([await database.all(table) for table in tables])
    assert str(one.number) not in kept and "bijzonders" not in kept


async def test_an_invitation_opens_and_consent_uses_it_up(house: House, database: Database) -> None:
    """Its link leads to the first question; until the yes nothing is known of anybody, after it one use is gone."""
    one, code = house.visitor(), await house.code("wijkteam-noord")
    assert any(CONSENT in text for text in await one.say(f"/start {code}"))
    await _send(house.store)
    assert [await database.all(table) for table in OF_PEOPLE] == [[]] * len(OF_PEOPLE)
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
    house.time.pass_(400 * DAY)
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
        house.time.pass_(DAY)
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
    assert [await database.all(table) for table in OF_PEOPLE] == [[]] * len(OF_PEOPLE)
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


async def test_guessing_from_one_chat_is_useless(house: House) -> None:
    """After five wrong codes even the right one is not looked at, until time has passed."""
    one, code = house.visitor(), await house.code()
    said = [await one.say(f"/start {codes.new()}") for _ in range(6)]
    assert [len(lines) for lines in said] == [1, 0, 0, 0, 0, 0]
    assert await one.say(f"/start {code}") == []
    house.time.pass_(HOUR)
    assert any(CONSENT in text for text in await one.say(f"/start {code}"))


async def test_guessing_from_many_chats_is_useless(house: House) -> None:
    """After a hundred wrong codes in a minute nobody's code is looked at, and people hear to come back later."""
    code = await house.code()
    for _ in range(100):
        await house.visitor().say(f"/start {codes.new()}")
    honest = house.visitor()
    assert "over een paar minuten" in (await honest.say(f"/start {code}"))[0]
    house.time.pass_(timedelta(minutes=1))
    assert any(CONSENT in text for text in await honest.say(f"/start {code}"))


async def test_only_a_hash_of_a_code_is_stored(house: House, database: Database) -> None:
    """Codes are of 96 bits, never the same, and nowhere in the database."""
    made = [await house.code() for _ in range(50)]
    assert len(set(made)) == 50 and all(codes.looks_like_one(code) for code in made)
    kept = repr(await database.all("invitations"))
    assert not [code for code in made if code in kept]


def test_by_invitation_unless_told_otherwise() -> None:
    """Forgetting the setting shuts the door, and thirty messages a minute are the limit."""
    read = settings.read({})
    assert (read.invited, read.limit) == (True, 30)
    read = settings.read({"COACH_ACCESS": "open", "COACH_LIMIT": "0"})
    assert (read.invited, read.limit) == (False, 0)


@pytest.mark.parametrize(
    ("name", "value"),
    [("COACH_ACCESS", "ja"), ("COACH_ACCESS", ""), *(("COACH_LIMIT", value) for value in ("veel", "5", "-1"))],
)
def test_an_odd_setting_is_refused(name: str, value: str) -> None:
    """It names the variable and says what it may be; a limit that hits honest people may not be."""
    with pytest.raises(SettingsError, match=f"{name}: give "):
        settings.read({name: value})
