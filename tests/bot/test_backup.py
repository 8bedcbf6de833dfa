"""A backup is all of one moment, sealed as it was, made while the coach goes on; it comes back whole or not at all."""

import asyncio
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.operate.backup import back_up
from bot.operate.restore import restore
from bot.store.engine import StoreError
from bot.store.store import Store
from dialogs.kernel.facts import Kept, Removed
from tests.bot.databases import Database
from tests.bot.served import TELLINGS, Process, Served, Someone, until
from tests.bot.storing import NOOR, SAM, call, commit, consented, entry

on_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
New = Callable[[], Database]


async def refusal(file: Path, url: str) -> str:
    """Why a backup is not brought back."""
    with pytest.raises(StoreError) as refused:
        await restore(file, url)
    return str(refused.value)


async def fill(store: Store) -> None:
    """Two people, an answer of each, and a message that waits."""
    facts = [(NOOR, Kept(entry("r1", "ik zei niets"))), (SAM, Kept(entry("r1", "zij belde zelf")))]
    await commit(store, conversations={NOOR: consented(), SAM: consented()}, facts=facts, calls=[call(1)], handled=[5])


async def everything(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables."""
    names = ("people", "entries", "outbox", "shown", "handled", "attempts", "set_aside", "spoke", "seals", "migrations")
    return {name: sorted(await database.all(name)) for name in names}


# --- there and back ---


async def test_all_of_it_comes_back(store: Store, database: Database, new_database: New, folder: Path) -> None:
    """Every row of every table stands in the new database as it stood in the old one, and can be read with the key."""
    await fill(store)
    await back_up(database.url, folder / "backup")
    again = new_database()
    await restore(folder / "backup", again.url)
    assert await everything(again) == await everything(database)
    assert await again.texts(SAM) == ["zij belde zelf"]


async def test_a_backup_moves_to_the_other_engine(
    store: Store, database: Database, engine: str, folder: Path, request: pytest.FixtureRequest
) -> None:
    """A backup made on either engine comes back on the other: so a coach that grew moves to PostgreSQL."""
    await fill(store)
    await back_up(database.url, folder / "backup")
    other = f"sqlite:///{folder / 'other.db'}" if engine == "postgresql" else _postgres(request)
    await restore(folder / "backup", other)
    assert await everything(Database(other)) == await everything(database)


def _postgres(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("postgres").database())


async def test_many_rows_come_back(store: Store, database: Database, new_database: New, folder: Path) -> None:
    """More rows than are taken at once come along too."""
    facts = [(NOOR, Kept(entry(f"r{number}", "x"))) for number in range(2500)]
    await commit(store, conversations={NOOR: consented()}, facts=facts)
    await back_up(database.url, folder / "backup")
    again = new_database()
    await restore(folder / "backup", again.url)
    assert await again.number("SELECT count(*) FROM entries") == 2500


# --- what is in it ---


async def test_a_backup_is_sealed(store: Store, database: Database, folder: Path) -> None:
    """The file holds no word that was written, and nobody else may read it."""
    await fill(store)
    await back_up(database.url, folder / "backup")
    data = (folder / "backup").read_bytes()
    assert [word for word in (b"niets", b"belde", b"Hoi") if word in data] == []
    assert stat.S_IMODE((folder / "backup").stat().st_mode) == 0o600


async def test_what_was_erased_is_in_no_backup(store: Store, database: Database, folder: Path) -> None:
    """A backup holds nothing, not even sealed, of what was erased before it was made."""
    await fill(store)
    sealed = [str(row[0]) for row in await database.rows("SELECT text FROM entries WHERE person = $1", NOOR)]
    await back_up(database.url, folder / "before")
    await commit(store, facts=[(NOOR, Removed("r1"))])
    await back_up(database.url, folder / "after")
    found = [[text.encode() in (folder / name).read_bytes() for text in sealed] for name in ("before", "after")]
    assert found == [[True], [False]]


# --- refusals ---


async def test_a_database_that_is_not_empty_is_left_alone(store: Store, database: Database, folder: Path) -> None:
    """Bringing a backup back writes over nothing."""
    await fill(store)
    await back_up(database.url, folder / "backup")
    before = await everything(database)
    assert "is not empty, and is left as it is" in await refusal(folder / "backup", database.url)
    assert await everything(database) == before


@on_sqlite
async def test_a_log_that_was_left_is_noticed(
    store: Store, database: Database, new_database: New, folder: Path
) -> None:
    """A database that was taken away but for its write-ahead log is not filled: the log belongs to another one."""
    await back_up(database.url, folder / "backup")
    again = new_database()
    again.file.with_name(f"{again.file.name}-wal").touch()
    assert "is not empty" in await refusal(folder / "backup", again.url)


@on_sqlite
async def test_a_file_that_is_there_is_left_alone(store: Store, database: Database, folder: Path) -> None:
    """A backup writes over nothing."""
    (folder / "backup").write_text("iets anders")
    with pytest.raises(StoreError, match="is there already"):
        await back_up(database.url, folder / "backup")
    assert (folder / "backup").read_text() == "iets anders"


@on_sqlite
@pytest.mark.parametrize("where", ["text", "page", "end"])
async def test_a_damaged_backup_is_refused(
    store: Store, database: Database, new_database: New, folder: Path, where: str
) -> None:
    """One changed byte, or a piece that is missing, and nothing of it comes back."""
    await fill(store)
    await back_up(database.url, folder / "backup")
    data = bytearray((folder / "backup").read_bytes())
    place = {"text": data.index(b"s:") + 20, "page": len(data) // 2 // 4096 * 4096, "end": len(data) - 1}[where]
    data[place] ^= 1
    (folder / "backup").write_bytes(data if where != "end" else data[:-4096])
    again = new_database()
    assert "damaged" in await refusal(folder / "backup", again.url)
    assert not again.file.exists()


@on_sqlite
async def test_what_is_no_backup_is_refused(database: Database, folder: Path) -> None:
    """A letter, another database, and nothing at all."""
    (folder / "letter").write_text("Beste Noor")
    with closing(sqlite3.connect(folder / "other")) as other, other:
        other.execute("CREATE TABLE planten (naam TEXT)")
    for name, told in (("letter", "is no backup"), ("other", "is no backup"), ("nothing", "is not there")):
        assert told in await refusal(folder / name, database.url)
    assert not database.file.exists()


@on_sqlite
async def test_a_backup_of_a_newer_version_is_refused(
    store: Store, database: Database, new_database: New, folder: Path
) -> None:
    """What a later version wrote is not guessed at."""
    await database.rows("INSERT INTO migrations (version) VALUES (9999)")
    await back_up(database.url, folder / "backup")
    assert "made by a newer reflectiecoach (version 9999)" in await refusal(folder / "backup", new_database().url)


@on_sqlite
async def test_a_backup_that_cannot_be_written(store: Store, database: Database, folder: Path) -> None:
    """A folder that is not there is told, and nothing is left behind."""
    with pytest.raises(StoreError, match="cannot be written"):
        await back_up(database.url, folder / "nergens" / "backup")
    with pytest.raises(StoreError, match="there is no database"):
        await back_up(f"sqlite:///{folder / 'nergens.db'}", folder / "backup")
    assert list(folder.iterdir()) == []


async def test_a_database_of_another_version_is_told(
    store: Store, database: Database, folder: Path, engine: str
) -> None:
    """On PostgreSQL a backup wants a database of its own version; a SQLite file is taken as it is."""
    await database.rows("DELETE FROM migrations WHERE version > 1")
    if engine == "postgresql":
        with pytest.raises(StoreError, match="make the backup with the version that runs"):
            await back_up(database.url, folder / "backup")
        assert list(folder.iterdir()) == []
    else:
        await back_up(database.url, folder / "backup")
        assert [path.name for path in folder.iterdir()] == ["backup"]


# --- while the coach goes on ---


async def test_backups_while_people_write(lone: Served, new_database: New, folder: Path) -> None:
    """Each of several backups made under load holds a moment: of everyone all answers up to some point, in order; a
    coach that starts on it goes on where it was."""
    people = [await lone.member("De buurt") for _ in range(4)]
    files = [folder / f"backup-{number}" for number in range(3)]
    await asyncio.gather(*(_write(person) for person in people), _back_up_each(lone.process, files))
    await lone.quiet()
    assert "WARNING" not in lone.process.log
    for file in files:
        again = new_database()
        await restore(file, again.url)
        await _holds_a_moment(again, people)
    lone.process.kill()
    last = new_database()
    await back_up(lone.database.url, folder / "last")
    await restore(folder / "last", last.url)
    await _goes_on(lone, last, folder, people[0])


async def _write(person: Someone) -> None:
    for text in TELLINGS[:3]:
        await person.say(text)
        await asyncio.sleep(0.1)


async def _back_up_each(bot: Process, files: list[Path]) -> None:
    """By the command, as a person would."""
    for file in files:
        process = bot.spawn("backup", str(file))
        code = await asyncio.to_thread(process.wait, 20)
        assert code == 0, process.stderr.read() if process.stderr else ""


async def _holds_a_moment(again: Database, people: list[Someone]) -> None:
    for person in people:
        kept, noted = await again.texts(person.number), (await again.conversation(person.number))["entries"]
        assert kept == (await person.kept())[: len(kept)]
        assert len(noted) >= len(kept) or not kept


async def _goes_on(lone: Served, last: Database, folder: Path, person: Someone) -> None:
    heard = len(await person.heard())
    bot = Process(lone.control.url, folder, last)
    bot.start()
    served = Served(lone.control, bot, last)
    await person.say("/overzicht")
    assert await until(lambda: _heard_more(person, heard))
    await served.quiet()
    assert await last.texts(person.number) == await person.kept()
    assert bot.stop() == 0


async def _heard_more(person: Someone, before: int) -> bool:
    return len(await person.heard()) > before
