"""A database that is locked, full, read-only or gone: nothing is confirmed to Telegram, and all goes on afterwards."""

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.bot.databases import Database
from tests.bot.served import TELLINGS, Process, Served, until
from tests.support.simulated import Control

on_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
on_postgres = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
ANSWER, OTHER = TELLINGS[:2]
SOCKET = ".s.PGSQL.5432"
Make = Callable[..., Process]
ROOT = Path(__file__).parent.parent.parent


async def _waits_at_telegram(served: Served) -> bool:
    return bool((await served.control.get("updates"))["count"])


@on_sqlite
async def test_a_locked_database(lone: Served) -> None:
    """While another program holds the file, answers wait at Telegram; the log says why."""
    person = await lone.member()
    with closing(sqlite3.connect(lone.database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await person.say(ANSWER)
        await lone.process.logs("the database refuses (SQLITE_BUSY); try 1")
        assert await _waits_at_telegram(lone)
        other.execute("ROLLBACK")
    await lone.quiet()
    assert await person.kept() == [ANSWER]
    assert (await person.heard())[-1].count("vraag 2 van 2") == 1


@on_sqlite
async def test_a_full_disk(lone: Served) -> None:
    """While the system lets nothing more be written, answers wait at Telegram; the log says why."""
    person = await lone.member()
    size = lone.database.file.with_name(f"{lone.database.file.name}-wal").stat().st_size
    resource.prlimit(lone.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    await person.say(ANSWER)
    await lone.process.logs("the database refuses (SQLITE_IOERR", times=2)
    assert await _waits_at_telegram(lone)
    assert await person.kept() == []
    resource.prlimit(lone.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    await lone.quiet()
    assert await person.kept() == [ANSWER]
    assert sum("vraag 2 van 2" in text for text in await person.heard()) == 1


@on_sqlite
async def test_a_full_disk_while_replies_are_marked(lone: Served) -> None:
    """A reply that was sent when the disk ran full is marked once there is room, and not sent again."""
    person = await lone.member()
    await lone.control.post("faults", kind="latency", method="sendMessage", seconds=0.3)
    await person.say(ANSWER)
    assert await until(lambda: _kept(lone, person.number))
    size = lone.database.file.with_name(f"{lone.database.file.name}-wal").stat().st_size
    resource.prlimit(lone.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    await lone.process.logs("sent messages cannot be marked: the database refuses")
    resource.prlimit(lone.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    await lone.quiet()
    assert sum("vraag 2 van 2" in text for text in await person.heard()) == 1


async def _kept(served: Served, person: int) -> bool:
    return bool(await served.database.texts(person))


@on_sqlite
async def test_a_database_file_that_may_not_be_written(lone: Served) -> None:
    """Restored with the wrong rights: the coach does not begin, says so in a line, and begins once it may write."""
    person = await lone.member()
    assert lone.process.stop() == 0
    await person.say(ANSWER)
    lone.database.file.chmod(0o444)
    code, said = _without_privileges(lone.process)
    assert code == 1
    assert said == f"reflectiecoach: the database {lone.database.file} may not be written; check its rights\n"
    assert await _waits_at_telegram(lone)
    lone.database.file.chmod(0o644)
    lone.process.start()
    await lone.quiet()
    assert await person.kept() == [ANSWER]


def _without_privileges(process: Process) -> tuple[int, str]:
    """Run as somebody whom file rights bind, which root is not."""
    bound = [] if os.getuid() else ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    ended = subprocess.run(
        [*bound, sys.executable, "-m", "bot", "run"], env=process.environment, cwd=ROOT,
        capture_output=True, text=True, timeout=20, check=False,
    )  # fmt: skip
    return ended.returncode, ended.stderr


@on_postgres
async def test_a_read_only_database(lone: Served) -> None:
    """A PostgreSQL that takes no writes for a while, as after a failover: answers wait at Telegram."""
    person = await lone.member()
    await lone.database.administer("ALTER DATABASE {} SET default_transaction_read_only = on", cut=True)
    await person.say(ANSWER)
    await lone.process.logs("the database is away: ReadOnlySQLTransactionError", times=2)
    assert await _waits_at_telegram(lone)
    await lone.database.administer("ALTER DATABASE {} SET default_transaction_read_only = off", cut=True)
    await lone.quiet()
    assert await person.kept() == [ANSWER]
    assert sum("vraag 2 van 2" in text for text in await person.heard()) == 1


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


@on_postgres
async def test_a_database_that_is_away(world: Control, database: Database, make: Make, way: Way) -> None:
    """A PostgreSQL that drops its connections and cannot be reached for a while: answers wait at Telegram."""
    lone = Served(world, make(COACH_DATABASE_URL=way.url), database)
    lone.process.start()
    person = await lone.member()
    await way.cut()
    await person.say(ANSWER)
    await lone.process.logs("the database is away: FileNotFoundError; try 2")
    assert await _waits_at_telegram(lone)
    way.mend()
    await lone.quiet()
    assert await person.kept() == [ANSWER]
    assert sum("vraag 2 van 2" in text for text in await person.heard()) == 1
    assert lone.process.stop() == 0


@on_postgres
async def test_a_standby_takes_over(world: Control, database: Database, make: Make, way: Way) -> None:
    """A second process stands by, through an outage too; when the first is killed it sends what was left."""
    first, standby = make(COACH_DATABASE_URL=way.url), make(COACH_DATABASE_URL=way.url)
    first.start()
    person = await Served(world, first, database).member()
    standby.start()
    await way.cut()
    await standby.logs("standing by: the database is away: FileNotFoundError")
    way.mend()
    await world.post("faults", kind="status", method="sendMessage", status=500)
    await person.say(ANSWER)
    assert await until(lambda: _kept(person.served, person.number))
    first.kill()
    await world.delete("faults")
    await person.say(OTHER)
    await Served(world, standby, database).quiet()
    assert await person.kept() == [ANSWER, OTHER]
    assert [sum(f"vraag {number} van 2" in text for text in await person.heard()) for number in (1, 2)] == [1, 1]
    assert standby.stop() == 0
