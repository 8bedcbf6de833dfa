"""Codes of invitations cannot be guessed: there are too many, and who tries is soon not listened to."""

from datetime import timedelta

from bot.access import codes
from tests.bot.databases import Database
from tests.bot.visitors import CONSENT, HOUR, House


async def test_guessing_from_one_chat_is_useless(house: House) -> None:
    """After five wrong codes even the right one is not looked at, until time has passed."""
    one, code = house.visitor(), await house.code()
    said = [await one.say(f"/start {codes.new()}") for _ in range(6)]
    assert [len(lines) for lines in said] == [1, 0, 0, 0, 0, 0]
    assert await one.say(f"/start {code}") == []
    house.time.advance(HOUR)
    assert any(CONSENT in text for text in await one.say(f"/start {code}"))


async def test_guessing_from_many_chats_is_useless(house: House) -> None:
    """After a hundred wrong codes in a minute nobody's code is looked at, and people hear to come back later."""
    code = await house.code()
    for _ in range(100):
        await house.visitor().say(f"/start {codes.new()}")
    honest = house.visitor()
    assert "over een paar minuten" in (await honest.say(f"/start {code}"))[0]
    house.time.advance(timedelta(minutes=1))
    assert any(CONSENT in text for text in await honest.say(f"/start {code}"))


async def test_only_a_hash_of_a_code_is_stored(house: House, database: Database) -> None:
    """Codes are of 96 bits, never the same, and nowhere in the database."""
    made = [await house.code() for _ in range(50)]
    assert len(set(made)) == 50 and all(codes.looks_like_one(code) for code in made)
    kept = repr(await database.all("invitations"))
    assert not [code for code in made if code in kept]
