"""What goes to many people at once goes out at Telegram's pace for bulk, and nobody hears a thing twice."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field

from bot import waking
from bot.store.opening import open_store
from bot.store.store import Store
from bot.telegram.api import Api
from bot.telegram.lanes import Lanes
from bot.workshop import Workshop
from tests.bot.databases import KEYS, Database
from tests.bot.engines import on_postgres, on_sqlite
from tests.bot.served import until
from tests.bot.visitors import DAY, House, Time, small
from tests.support.phones import THURSDAY
from tests.support.processes import TOKEN
from tests.support.simulated import Control

PEOPLE = 60
WEEK = 7 * DAY


@dataclass(slots=True)
class Seconds:
    """Seconds that pass only when the coach sleeps; tells how many messages went out before each sleep."""

    lanes: Lanes
    control: Control
    passed: float = 0.0
    sent: Counter[float] = field(default_factory=Counter)

    async def sleep(self, seconds: float) -> None:
        """Let all that was put out arrive first."""
        await self.lanes.room(0)
        arrived = len((await self.control.get("calls", method="sendMessage"))["calls"])
        self.sent[self.passed] += arrived - self.sent.total()
        self.passed += seconds


@on_sqlite
async def test_bulk_goes_out_at_25_a_second(world: Control, store: Store) -> None:
    """Of sixty people who are due together 25 hear something, then a second later 25 more, and then the rest."""
    house = House(store, Time(THURSDAY), invited=False)
    for number in range(PEOPLE):
        person = await world.person(f"Persoon {number}")
        await person.say("/start")
        await house.with_a_moment(person.number)
    await store.confirm([(call.person, call.id) for call in await store.waiting()], {}, [])
    house.time.advance(WEEK)
    async with Api(TOKEN, world.url) as api:
        lanes = Lanes(api, store, Workshop(store, small(), house.time), small().texts)
        seconds = Seconds(lanes, world)
        watching = asyncio.create_task(waking.watch(house.turns, lanes, seconds.sleep))
        await until(lambda: seconds.sent.total() == PEOPLE)
        watching.cancel()
    assert {at: count for at, count in seconds.sent.items() if count} == {0.0: 25, 1.0: 25, 2.0: 10}


@on_postgres
async def test_two_processes_wake_someone_once(database: Database) -> None:
    """Two that find the same people due at the same moment say everything once."""
    stores = await asyncio.gather(open_store(database.url, KEYS), open_store(database.url, KEYS))
    time = Time(THURSDAY)
    both = [House(store, time, invited=False) for store in stores]
    people = [(await both[0].with_a_moment(number)).number for number in range(1, 31)]
    time.advance(WEEK)
    due = await stores[0].due(time.now, 100)
    assert sorted(due) == people
    calls = await asyncio.gather(*(house.turns.wake(due) for house in both))
    assert sorted(call.person for part in calls for call in part) == people
    await asyncio.gather(*(store.close() for store in stores))
