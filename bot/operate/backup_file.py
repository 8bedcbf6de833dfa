"""What a backup is: a SQLite file with the tables of the coach, a digest of what is in them, and rights for one."""

import hashlib
import os
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.store.engine import StoreError

Tables = Mapping[str, Sequence[str]]  # columns by table

_OURS = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('migrations', 'backup') ORDER BY name"


@contextmanager
def fresh(file: Path) -> Iterator[Path]:
    """A file to fill, which gets this name when it is whole. Raises StoreError when that name is taken."""
    if file.exists():
        raise StoreError(f"{file} is there already, and is left as it is; give another name")
    part = file.with_name(f".{file.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield part
        _to_disk(part)
        part.rename(file)
        _to_disk(file.parent)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{file} cannot be written ({error}); nothing was changed") from error
    finally:
        for left in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + left).unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def finish(part: Path) -> None:
    """Leave out what only a running process is about, and note what the rest must come to."""
    with closing(sqlite3.connect(part, isolation_level=None)) as made:
        made.execute("PRAGMA journal_mode = DELETE")
        made.execute("DELETE FROM processes")
        made.execute("CREATE TABLE backup (made BIGINT NOT NULL, digest TEXT NOT NULL)")
        made.execute("INSERT INTO backup VALUES (?, ?)", (int(time.time()), _digest(made)))
        made.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def check(file: Path) -> datetime:
    """When a backup was made. Raises StoreError when it is none, or not as it was made."""
    if not file.is_file():
        raise StoreError(f"{file} is not there")
    try:
        with closing(sqlite3.connect(f"file:{file.resolve()}?mode=ro", uri=True)) as opened:
            made, digest = opened.execute("SELECT made, digest FROM backup").fetchone()
            sound = opened.execute("PRAGMA integrity_check").fetchone()[0] == "ok" and _digest(opened) == digest
    except (sqlite3.Error, TypeError, ValueError) as error:
        raise StoreError(f"{file} is no backup of the coach, or a damaged one ({error})") from error
    if not sound:
        raise StoreError(f"{file} is damaged: it is not what was written; use another backup")
    return datetime.fromtimestamp(made, UTC)


def tables(opened: sqlite3.Connection) -> Tables:
    """The coach's tables in a file."""
    names = [str(row[0]) for row in opened.execute(_OURS)]
    columns = "SELECT name FROM pragma_table_info(?)"
    return {name: [str(row[0]) for row in opened.execute(columns, (name,))] for name in names}


def _digest(opened: sqlite3.Connection) -> str:
    found = hashlib.sha256()
    for table in ("migrations", *tables(opened)):
        found.update(table.encode())
        for row in opened.execute(f"SELECT * FROM {table}"):  # noqa: S608  # a name from the file's own list
            found.update(repr(row).encode())
    return found.hexdigest()
