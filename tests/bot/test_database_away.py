"""A PostgreSQL that takes nothing or is gone for a while: updates wait at Telegram, and another process takes over."""

from pathlib import Path

import pytest

from tests.bot.databases import Database
from tests.bot.engines import on_postgres
from tests.bot.served import TELLINGS, Make, Served
from tests.support.simulated import Control

pytestmark = on_postgres
ANSWER, OTHER = TELLINGS[:2]
SOCKET = ".s.PGSQL.5432"


async def test_a_read_only_database(lone: Served) -> None:
    """A PostgreSQL that takes no writes for a while, as after a failover: answers wait at Telegram."""
    person = await lone.member()
    await lone.database.administer("ALTER DATABASE {} SET default_transaction_read_only = on", cut=True)
    await person.say(ANSWER)
    await lone.process.logs("the database is away: ReadOnlySQLTransactionError", times=2)
    assert await lone.waits()
    await lone.database.administer("ALTER DATABASE {} SET default_transaction_read_only = off", cut=True)
    await lone.quiet()
    assert await person.kept() == [ANSWER]
    assert await person.asked() == [1, 2]


class Way:
    """A way of our own to a PostgreSQL database, that can be cut and mended."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._real = Path(database.url.partition("?host=")[2]) / SOCKET
        self._link = folder / SOCKET
        self.url = database.url.replace(str(self._real.parent), str(folder))

    def mend(self) -> None:
        """Make it lead to the database."""
        self._link.symlink_to(self._real)

    async def cut(self) -> None:
        """Drop who came this way, and let nobody in."""
        self._link.unlink()
        await self._database.administer("SELECT 1", cut=True)


@pytest.fixture
def way(database: Database, folder: Path) -> Way:
    """A way that leads to the database."""
    way = Way(database, folder)
    way.mend()
    return way


async def test_a_database_that_is_away(world: Control, database: Database, make: Make, way: Way) -> None:
    """A PostgreSQL that drops its connections and cannot be reached for a while: answers wait at Telegram."""
    lone = Served(world, make(COACH_DATABASE_URL=way.url).start(), database)
    person = await lone.member()
    await way.cut()
    await person.say(ANSWER)
    await lone.process.logs("the database is away: FileNotFoundError; try 2")
    assert await lone.waits()
    way.mend()
    await lone.quiet()
    assert await person.kept() == [ANSWER]
    assert await person.asked() == [1, 2]
    assert lone.process.stop() == 0


async def test_a_standby_takes_over(world: Control, database: Database, make: Make, way: Way) -> None:
    """A second process stands by, through an outage too; when the first is killed it sends what was left."""
    first = make(COACH_DATABASE_URL=way.url).start()
    person = await Served(world, first, database).member()
    standby = make(COACH_DATABASE_URL=way.url).start()
    await way.cut()
    await standby.logs("standing by: the database is away: FileNotFoundError")
    way.mend()
    await world.post("faults", kind="status", method="sendMessage", status=500)
    await person.say(ANSWER)
    await person.keeps(1)
    first.kill()
    await world.delete("faults")
    await person.say(OTHER)
    await Served(world, standby, database).quiet()
    assert await person.kept() == [ANSWER, OTHER]
    assert await person.asked() == [1, 2]
    assert standby.stop() == 0
