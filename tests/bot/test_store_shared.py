"""Several processes on one PostgreSQL: a person's turns stand in line, and what one holds no other can."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from bot.clock import system
from bot.store.engine import Room, StoreAwayError
from bot.store.opening import open_store
from bot.store.rows import Batch
from bot.store.store import Store
from bot.telegram.updates import Update
from bot.turns import Turns
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.person import Person
from tests.bot.databases import KEYS, Database
from tests.bot.engines import on_postgres
from tests.bot.served import PATIENCE
from tests.bot.storing import NOON, NOOR, SAM
from tests.bot.visitors import small

pytestmark = on_postgres
PAIRS = 20


@pytest.fixture
async def stores(database: Database) -> AsyncIterator[tuple[Store, Store]]:
    """Two that opened the same empty database at the same moment."""
    one, other = await asyncio.gather(open_store(database.url, KEYS), open_store(database.url, KEYS))
    yield one, other
    await asyncio.gather(one.close(), other.close())


async def _one_more(store: Store, person: int) -> None:
    """Read the number that stands in someone's conversation, and write the next."""
    async with store.work() as work:
        await work.lock([person])
        known = (await work.conversations([person])).get(person)
        await asyncio.sleep(0)
        consent = Person(consent=NOON)
        await work.save(Batch(0, {person: Conversation(consent, question=known.question + 1 if known else 1)}))


async def test_the_turns_of_one_person_stand_in_line(stores: tuple[Store, Store]) -> None:
    """Two processes that change the same conversation at once change it one after the other; nothing is overwritten."""
    await asyncio.gather(*(_one_more(store, NOOR) for store in stores * PAIRS))
    async with stores[0].work() as work:
        assert (await work.conversations([NOOR]))[NOOR].question == 2 * PAIRS


async def test_people_locked_in_any_order_do_not_wait_in_a_circle(stores: tuple[Store, Store]) -> None:
    """Batches that name the same people in opposite orders both go through."""

    async def batch(store: Store, people: list[int]) -> None:
        async with store.work() as work:
            await work.lock(people)
            await asyncio.sleep(0.001)

    orders = [[NOOR, SAM], [SAM, NOOR]]
    pairs = list(zip(stores, orders, strict=True))
    await asyncio.wait_for(asyncio.gather(*(batch(store, order) for store, order in pairs * PAIRS)), PATIENCE)


def _start(number: int) -> Update:
    """A /start of Noor's."""
    message = {"message_id": number + 1, "chat": {"type": "private", "id": NOOR}, "text": "/start"}
    return {"update_id": number, "message": message}


async def test_the_same_update_at_two_processes_counts_once(stores: tuple[Store, Store]) -> None:
    """An update that a webhook's proxy brings to both is handled by one; the other makes no calls for it."""
    both = [Turns(small(), store, system) for store in stores]
    for number in range(PAIRS):
        calls = await asyncio.gather(*(turns.handle([_start(number)]) for turns in both))
        assert sorted(map(len, calls)) == [0, 1]
    assert len(await stores[0].waiting(NOOR)) == PAIRS


async def test_calls_of_two_processes_stay_in_order(stores: tuple[Store, Store]) -> None:
    """Whichever process handles a person's next update, its replies come after those that wait."""
    late, early = (Turns(small(), store, system) for store in stores)  # the first has the lower numbers to give out
    told: list[int] = []
    for number, turns in enumerate([early, late, late, early, late]):
        told += [call.id for call in await turns.handle([_start(number)])]
    assert [call.id for call in await stores[0].waiting(NOOR)] == told == sorted(told)


@pytest.mark.parametrize("room", list(Room))
async def test_what_one_process_holds_no_other_can(stores: tuple[Store, Store], room: Room) -> None:
    """A number in a room is held by one at a time, and by the next when it was let go; other numbers are free."""
    one, other = stores
    async with one.claim(room, NOOR) as mine, other.claim(room, NOOR) as theirs, other.claim(room, SAM) as free:
        assert (mine, theirs, free) == (True, False, True)
    async with other.claim(room, NOOR) as mine, one.claim(room, NOOR) as theirs:
        assert (mine, theirs) == (True, False)


async def test_rooms_do_not_share_their_numbers(stores: tuple[Store, Store]) -> None:
    """Person 1's lane has nothing to do with process 1."""
    one, other = stores
    async with one.claim(Room.LANE, 1) as lane, other.claim(Room.PROCESS, 1) as process:
        assert (lane, process) == (True, True)


async def test_what_a_lost_process_held_is_free(stores: tuple[Store, Store], database: Database) -> None:
    """When its connection goes, so do its claims."""
    one, other = stores
    with pytest.raises(ZeroDivisionError):
        async with one.claim(Room.POLLER) as mine:
            assert mine
            await database.administer("SELECT 1", cut=True)
            raise ZeroDivisionError
    async with other.claim(Room.POLLER) as mine:
        assert mine


async def test_a_process_that_runs_is_not_taken_for_dead(stores: tuple[Store, Store]) -> None:
    """A second process that starts beside the first need not be careful; nor is the first forgotten."""
    one, other = stores
    async with one.process(at=0) as died, other.process(at=1) as other_died:
        assert (died, other_died) == (False, False)


async def test_a_database_that_drops_its_connections_is_away(stores: tuple[Store, Store], database: Database) -> None:
    """Whatever goes wrong with a connection is trouble that passes, and the next transaction has a new one."""
    one, _ = stores
    with pytest.raises(StoreAwayError):
        async with one.work() as work:
            await database.administer("SELECT 1", cut=True)
            await work.new([1])
    async with one.work() as work:
        assert await work.new([1]) == {1}


async def test_a_mistake_in_a_statement_is_no_absence(stores: tuple[Store, Store], database: Database) -> None:
    """What will never go well is not tried for ever."""
    await database.rows("DROP TABLE shown")
    with pytest.raises(asyncpg.UndefinedTableError):
        await stores[0].shown(NOOR)
