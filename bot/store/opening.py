"""Opens the store that COACH_DATABASE_URL names, and brings it up to date."""

from pathlib import Path

from bot.store.engine import Engine, StoreError
from bot.store.migrate import migrate
from bot.store.sqlite import SqliteEngine
from bot.store.store import Store


async def open_store(url: str, *, alone: bool = False) -> Store:
    """Open `sqlite:///path` or `postgresql://…` and migrate it; `alone` wants a SQLite file to itself.

    Raises StoreError with what to do.
    """
    engine = await _engine(url, alone=alone)
    try:
        await migrate(engine)
    except BaseException:
        await engine.close()
        raise
    return Store(engine)


async def _engine(url: str, *, alone: bool) -> Engine:
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return await SqliteEngine.open(Path(rest[1:]), alone=alone)
    if scheme in {"postgresql", "postgres"}:
        from bot.store.postgres import PostgresEngine  # noqa: PLC0415  # asyncpg is not loaded for SQLite

        return await PostgresEngine.open(url)
    raise StoreError("COACH_DATABASE_URL: cannot read it; give sqlite:///file.db or postgresql://…")
