"""A SQLite file that is locked, full or not to be written: nothing is confirmed to Telegram, and all goes on later."""

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.bot.engines import on_sqlite
from tests.bot.served import PATIENCE, TELLINGS, Process, Served

ANSWER = TELLINGS[0]
pytestmark = on_sqlite
ROOT = Path(__file__).parent.parent.parent


async def test_a_locked_database(lone: Served) -> None:
    """While another program holds the file, answers wait at Telegram; the log says why."""
    person = await lone.member()
    with closing(sqlite3.connect(lone.database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await person.say(ANSWER)
        await lone.process.logs("the database refuses (SQLITE_BUSY); try 1")
        assert await lone.waits()
        other.execute("ROLLBACK")
    await lone.quiet()
    assert await person.kept() == [ANSWER]
    assert await person.asked() == [1, 2]


@contextmanager
def _full_disk(served: Served) -> Iterator[None]:
    """While the block lasts the process may not make the write-ahead log any longer."""
    size = served.database.file.with_name(f"{served.database.file.name}-wal").stat().st_size
    without = resource.prlimit(served.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    try:
        yield
    finally:
        resource.prlimit(served.process.pid, resource.RLIMIT_FSIZE, without)


async def test_a_full_disk(lone: Served) -> None:
    """While the system lets nothing more be written, answers wait at Telegram; the log says why."""
    person = await lone.member()
    with _full_disk(lone):
        await person.say(ANSWER)
        await lone.process.logs("the database refuses (SQLITE_IOERR", times=2)
        assert await lone.waits()
        assert await person.kept() == []
    await lone.quiet()
    assert await person.kept() == [ANSWER]
    assert await person.asked() == [1, 2]


async def test_a_full_disk_while_replies_are_marked(lone: Served) -> None:
    """A reply that was sent when the disk ran full is marked once there is room, and not sent again."""
    person = await lone.member()
    await lone.control.post("faults", kind="latency", method="sendMessage", seconds=0.3)
    await person.say(ANSWER)
    await person.keeps(1)
    with _full_disk(lone):
        await lone.process.logs("sent messages cannot be marked: the database refuses")
    await lone.quiet()
    assert await person.asked() == [1, 2]


async def test_a_database_file_that_may_not_be_written(lone: Served) -> None:
    """Restored with the wrong rights: the coach does not begin, says so in a line, and begins once it may write."""
    person = await lone.member()
    assert lone.process.stop() == 0
    await person.say(ANSWER)
    lone.database.file.chmod(0o444)
    code, said = _without_privileges(lone.process)
    assert code == 1
    assert said == f"reflectiecoach: the database {lone.database.file} may not be written; check its rights\n"
    assert await lone.waits()
    lone.database.file.chmod(0o644)
    lone.process.start()
    await lone.quiet()
    assert await person.kept() == [ANSWER]


def _without_privileges(process: Process) -> tuple[int, str]:
    """Run as somebody whom file rights bind, which root is not."""
    bound = [] if os.getuid() else ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    ended = subprocess.run(
        [*bound, sys.executable, "-m", "bot", "run"], env=process.environment, cwd=ROOT,
        capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    return ended.returncode, ended.stderr
