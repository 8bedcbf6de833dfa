"""People whose access ends: told once, heard no more, their own data in their own hands, and then gone."""

from datetime import timedelta

import pytest

from bot.access import leaving
from bot.access.managing import called, members
from bot.store import ended
from bot.store.engine import StoreError
from tests.bot.databases import Database
from tests.bot.served import TELLINGS
from tests.bot.visitors import CONSENT, DAY, House, Visitor

SHUT, GONE = "heeft je toegang gestopt", "heeft doorgegeven dat je er weggaat"


async def _end(house: House, visitor: Visitor, *, days: int | None = None) -> str:
    """End someone's access, as the commands do; gives their kenmerk."""
    kenmerk = next(one.person.kenmerk for one in await members(house.store) if one.number == visitor.number)
    erase = None if days is None else house.time.now + days * DAY // timedelta(milliseconds=1)
    async with house.store.work() as work:
        await ended.end(work.transaction, visitor.number, kenmerk, house.time.now, erase)
    return kenmerk


async def _told(house: House, visitor: Visitor) -> list[str]:
    """What the coach says of its own accord by now."""
    return visitor.read(await leaving.tend(house.turns))


async def test_who_is_shut_out_is_told_and_heard_no_more(house: House, database: Database) -> None:
    """Once of the coach's own accord, and once an hour to who goes on; nothing they send is kept."""
    one = await house.member()
    await one.tap("Liever geen seintje")
    await _end(house, one)
    assert [SHUT in text for text in await _told(house, one)] == [True]
    assert await _told(house, one) == []
    said = [await one.say(text) for text in TELLINGS[:2]]
    assert [len(lines) for lines in said] == [1, 0] and SHUT in said[0][0]
    assert await database.texts(one.number) == []


async def test_who_is_shut_out_can_still_take_and_erase_what_is_theirs(house: House) -> None:
    """/mijngegevens stays open, as far as the very end."""
    one = await house.member()
    await _end(house, one)
    await one.say("/mijngegevens")
    await one.tap("Alles wissen")
    assert "Alles is gewist" in (await one.tap("Ja, wis alles"))[0]
    assert await members(house.store) == []


async def test_who_is_shut_out_does_not_come_in_by_the_next_link(house: House) -> None:
    """Not after erasing everything either, until it is undone."""
    one = await house.member()
    kenmerk = await _end(house, one)
    await one.say("/mijngegevens")
    await one.tap("Alles wissen")
    await one.tap("Ja, wis alles")
    code = await house.code()
    assert SHUT in (await one.say(f"/start {code}"))[0]
    async with house.store.work() as work:
        assert await ended.undo(work.transaction, kenmerk)
    assert not any(SHUT in text for text in await one.say(f"/start {code}"))


async def test_who_leaves_has_some_days_and_is_then_erased(house: House, database: Database) -> None:
    """The coach tells until when; that day nothing of them is left, and another stays as they were."""
    one, other = await house.member(), await house.member()
    await _end(house, one, days=30)
    (told,) = await _told(house, one)
    assert GONE in told and "tot 19 december 2026" in told
    house.time.advance(29 * DAY)
    await _told(house, one)
    assert len(await members(house.store)) == 2
    house.time.advance(DAY)
    await _told(house, one)
    assert [member.number for member in await members(house.store)] == [other.number]
    assert await database.all("ended") == []


async def test_who_left_may_come_back(house: House) -> None:
    """Erased after leaving, a new link lets them in as anybody."""
    one = await house.member()
    await _end(house, one, days=0)
    await _told(house, one)
    assert any(CONSENT in text for text in await one.say(f"/start {await house.code()}"))


async def test_the_coach_says_nothing_of_its_own_accord_to_whose_access_ended(house: House, database: Database) -> None:
    """A weekly moment that was agreed on is not kept any more."""
    one = await house.member()
    await one.tap("donderdag")
    await one.say("16:30")
    assert await database.number("SELECT due FROM people") > 0
    await _end(house, one)
    assert await database.number("SELECT due FROM people") == 0
    await house.store.postpone(one.number, house.time.now)  # as what is due for another reason would
    house.time.advance(timedelta(days=20))
    assert await house.store.due(house.turns.now(), 10) == [one.number]
    assert await house.turns.wake([one.number]) == []
    assert await house.store.due(house.turns.now(), 10) == []


async def test_an_unknown_kenmerk_is_refused(house: House) -> None:
    """It says where to look."""
    with pytest.raises(StoreError, match="nobody is called 0000-0000; `reflectiecoach people`"):
        await called(house.store, "0000-0000")
