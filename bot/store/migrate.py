"""Brings a database to the newest form: numbered SQL files, each run once, inside a transaction."""

from pathlib import Path

from bot.store.engine import Engine, StoreError, Transaction

FOLDER = Path(__file__).parent / "migrations"


async def migrate(engine: Engine, folder: Path = FOLDER) -> int:
    """Run what was not run yet and give the version reached. Raises StoreError for a database from the future."""
    async with engine.transaction() as work:
        return await bring_up(work, folder)


async def bring_up(work: Transaction, folder: Path = FOLDER) -> int:
    """The same, inside a transaction that does more."""
    scripts = _scripts(folder)
    await work.lock([0])
    await work.run("CREATE TABLE IF NOT EXISTS migrations (version BIGINT PRIMARY KEY)")
    done = {int(row[0]) for row in await work.rows("SELECT version FROM migrations")}
    if done - scripts.keys():
        raise StoreError(f"the database was made by a newer reflectiecoach (version {max(done)}); upgrade this one")
    for version in sorted(scripts.keys() - done):
        await work.script(scripts[version])
        await work.run("INSERT INTO migrations (version) VALUES ($1)", version)
    return max(scripts)


def newest(folder: Path = FOLDER) -> int:
    """The version that `migrate` reaches."""
    return max(_scripts(folder))


def _scripts(folder: Path) -> dict[int, str]:
    return {int(path.name.split("_")[0]): path.read_text("utf-8") for path in sorted(folder.glob("*.sql"))}
