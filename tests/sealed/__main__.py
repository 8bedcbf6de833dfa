"""`python -m tests.sealed`: talk, steal every file, and look for the words; exit code 1 when one is found."""

import asyncio
import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.bot.databases import Database
from tests.bot.served import Process, Served
from tests.sealed.searching import everything, found, letters, words
from tests.sealed.talking import hold, tell
from tests.support.phones import REAL, SMALL
from tests.support.postgres import Postgres
from tests.support.processes import simulating
from tests.support.simulated import Control

_ROOT = Path(__file__).parent.parent.parent
_OWN = ("*.ids", "tests/kader/*.ids", "bot/**/*.py", "bot/**/*.sql", "dialogs/kernel/*.py")  # names in tables and logs
_ANSWERS = 150  # that someone sends after the transcripts


@dataclass(slots=True)
class Loot:
    """What was taken, and what there is to find in it."""

    folders: list[Path]
    own: set[bytes] = field(default_factory=set)  # what stood there before: a typed word among it proves nothing
    typed: set[str] = field(default_factory=set)
    stolen: set[bytes] = field(default_factory=set)

    def steal(self) -> None:
        """Take what stands in the folders now."""
        self.stolen |= set[bytes]().union(*map(everything, self.folders))


def main() -> int:
    """Both engines."""
    typed, leaked = set[str](), set[str]()
    for engine in ("sqlite", "postgresql"):
        loot = _loot(engine)
        leaks = found(loot.typed, loot.stolen, loot.own)
        print(f"{engine}: {len(loot.typed)} words, among {len(loot.stolen)} in the files; found: {leaks}")
        typed, leaked = typed | loot.typed, leaked | leaks.keys()
    print(f"sealed: words typed {len(typed)}, words found {len(leaked)}")
    return 1 if leaked or not typed else 0


def _loot(engine: str) -> Loot:
    """Talk on both kaders, and take the files while the bot runs, after it was killed, and a backup."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sealed-")))
        server = stack.enter_context(Postgres()) if engine == "postgresql" else None
        urls = [server.database() if server else f"sqlite:///{folder / kader.stem}.db" for kader in (SMALL, REAL)]
        loot = Loot([folder, *([server.folder] if server else [])])
        loot.own = _own_words().union(*map(everything, loot.folders))
        said = [
            line
            for kader, url in zip((SMALL, REAL), urls, strict=True)
            for line in asyncio.run(_talk(loot, folder, kader, Database(url)))
        ]
    loot.typed = words(said) - found(words(said), loot.own).keys()
    return loot


async def _talk(loot: Loot, folder: Path, kader: Path, database: Database) -> list[str]:
    """Hold all conversations of a kader through a bot at DEBUG."""
    with _bot(folder, database, kader) as (bot, address):
        async with Control(address) as control:
            served = Served(control, bot, database)
            said = [*await hold(served, kader), *await tell(served, _ANSWERS)]
        loot.steal()
        if database.url.startswith("sqlite"):
            _back_up(database.file)
        bot.kill()
    (folder / f"{kader.stem}.log").write_text(bot.log)
    loot.steal()
    return said


@contextmanager
def _bot(folder: Path, database: Database, kader: Path) -> Iterator[tuple[Process, str]]:
    """A bot and its simulator; its passing files too stand where the thief looks."""
    with simulating() as address:
        bot = Process(address, folder, database, COACH_KADER=str(kader), COACH_LOG="DEBUG", TMPDIR=str(folder))
        yield bot.start(), address


def _back_up(database: Path) -> None:
    """A copy as SQLite's own online backup makes it."""
    with closing(sqlite3.connect(database)) as live, closing(sqlite3.connect(f"{database}.backup")) as copy:
        live.backup(copy)


def _own_words() -> set[bytes]:
    """What the coach calls its own things."""
    return {run for pattern in _OWN for path in _ROOT.glob(pattern) for run in letters(path.read_bytes())}


if __name__ == "__main__":
    os.umask(0o077)
    sys.exit(main())
