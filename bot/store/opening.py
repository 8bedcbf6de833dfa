"""Opens the store that COACH_DATABASE_URL names, and brings it up to date."""

from pathlib import Path

from bot.store.engine import Engine, StoreError
from bot.store.migrate import migrate
from bot.store.sqlite import SqliteEngine
from bot.store.store import Store


async def open_store(url: str) -> Store:
    """Open `sqlite:///path` and migrate it. Raises StoreError with what to do."""
    engine = await _engine(url)
    await migrate(engine)
    return Store(engine)


async def _engine(url: str) -> Engine:
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return await SqliteEngine.open(Path(rest[1:]))
    raise StoreError(f"COACH_DATABASE_URL: cannot read {scheme}://…; give sqlite:///file.db or postgresql://…")
