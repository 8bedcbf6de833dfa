"""Opens the store that COACH_DATABASE_URL names, and brings it up to date."""

from collections.abc import Sequence
from pathlib import Path

from bot.keys import Key
from bot.store.codec import Codec
from bot.store.engine import Engine, StoreError
from bot.store.migrate import migrate
from bot.store.sqlite import SqliteEngine
from bot.store.store import Store
from bot.store.unlocking import unlock


async def open_store(url: str, keys: Sequence[Key], *, alone: bool = False) -> Store:
    """Open `sqlite:///path` or `postgresql://…` with its keys, newest first, and migrate it.

    `alone` wants a SQLite file to itself. Raises StoreError with what to do.
    """
    codec = Codec(keys)
    engine = await open_engine(url, alone=alone)
    try:
        await migrate(engine)
        await unlock(engine, codec)
    except BaseException:
        await engine.close()
        raise
    return Store(engine, codec)


async def open_engine(url: str, *, alone: bool = False) -> Engine:
    """Open a database as it is; the rest as with `open_store`."""
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return await SqliteEngine.open(Path(rest[1:]), alone=alone)
    if scheme in {"postgresql", "postgres"}:
        from bot.store.postgres import PostgresEngine  # noqa: PLC0415  # asyncpg is not loaded for SQLite

        return await PostgresEngine.open(url)
    raise StoreError("COACH_DATABASE_URL: cannot read it; give sqlite:///file.db or postgresql://…")
