"""Who sends too much: told kindly, held back for half a minute, and nobody else notices."""

from datetime import timedelta

import pytest

from bot.access.pace import Limit, Pace
from bot.store.store import Store
from tests.bot.databases import Database
from tests.bot.served import TELLINGS
from tests.bot.visitors import House, Visitor

SLOWLY = "Zo snel kan ik je niet volgen"
SECOND = timedelta(seconds=1)


@pytest.fixture
def house(store: Store) -> House:
    """A coach with the usual limit."""
    return House(store, limit=30)


async def _at_a_question(house: House) -> Visitor:
    one = await house.member()
    await one.tap("Liever geen seintje")
    await one.tap("Luisteren")
    await one.tap("Zonder")
    return one


async def test_a_fast_typist_is_never_hit(house: House, database: Database) -> None:
    """Five answers in one burst, and a message or a tap every second for a minute and a half: all are heard."""
    one = await _at_a_question(house)
    said = await one.say_all(list(TELLINGS))
    for _ in range(90):
        house.time.advance(SECOND)
        said += await one.say("/hulp")
    assert not [text for text in said if SLOWLY in text]
    assert await database.texts(one.number) == list(TELLINGS)


async def test_a_flood_is_held_back_with_one_line(house: House) -> None:
    """Of a thousand messages at once some sixty are heard; one line says that the rest is not kept."""
    one = await house.member()
    said = await one.say_all(["/hulp"] * 1000)
    assert 50 <= sum("Wat je kunt doen" in text for text in said) <= 60
    assert sum(SLOWLY in text for text in said) == 1


async def test_after_half_a_minute_all_is_well(house: House, database: Database) -> None:
    """What is sent in that time is not kept, as the line says; what came before stands, what comes after is heard."""
    one = await _at_a_question(house)
    await one.say_all([TELLINGS[0], *["/hulp"] * 80])
    await one.say(TELLINGS[1])
    house.time.advance(30 * SECOND)
    await one.say(TELLINGS[2])
    assert await database.texts(one.number) == [TELLINGS[0], TELLINGS[2]]


async def test_others_do_not_notice(house: House, database: Database) -> None:
    """While one is held back, another is heard as always."""
    one, other = await house.member(), await _at_a_question(house)
    await one.say_all(["/hulp"] * 100)
    await other.say(TELLINGS[0])
    assert await database.texts(other.number) == [TELLINGS[0]]


async def test_what_is_held_back_leaves_nothing(house: House, database: Database) -> None:
    """Not its words, not a call to make, not a line in the table of what was set aside."""
    one = await house.member()
    await one.say_all(["/hulp"] * 100)
    waiting = await database.number("SELECT count(*) FROM outbox")
    assert await one.say_all([TELLINGS[0]] * 100) == []
    assert await database.number("SELECT count(*) FROM outbox") == waiting
    assert await database.all("set_aside") == [] and await database.texts(one.number) == []


def test_a_limit_fills_up_again() -> None:
    """Two at once and one a second: the third is told, the fourth is not, and both wait out the pause."""
    now = [0.0]
    limit = Limit(2, 60, pause=5, clock=lambda: now[0])
    assert [limit.take("a") for _ in range(4)] == [Pace.GO, Pace.GO, Pace.TELL, Pace.HOLD]
    assert limit.take("b") is Pace.GO
    now[0] = 4.9
    assert limit.take("a") is Pace.HOLD
    now[0] = 5.0
    assert [limit.take("a") for _ in range(3)] == [Pace.GO, Pace.GO, Pace.TELL]


def test_what_waited_counts_for_when_it_was_written() -> None:
    """After a night without the bot a whole night's messages come at once; nobody was too fast."""
    limit = Limit(2, 60, pause=5, clock=lambda: 40_000.0)
    assert {limit.take("a", 1_000.0 + 60 * number) for number in range(100)} == {Pace.GO}
    assert [limit.take("a", 20_000.0) for _ in range(3)] == [Pace.GO, Pace.GO, Pace.TELL]


def test_a_limit_remembers_only_so_many() -> None:
    """However many strangers come, memory has an end; the one that was quiet longest is forgotten."""
    limit = Limit(1, 0.001, clock=lambda: 0.0)
    for key in range(10_001):
        assert limit.take(key) is Pace.GO
    assert (limit.take(10_000), limit.take(0)) == (Pace.TELL, Pace.GO)
