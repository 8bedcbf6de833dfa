"""A database and its keys: refused without them, and one from before seals goes on as it was."""

import shutil
from pathlib import Path

import pytest

from bot import keys
from bot.store.engine import StoreError
from bot.store.migrate import FOLDER, migrate
from bot.store.opening import open_engine, open_store
from bot.store.store import Store
from dialogs.kernel.facts import Kept
from tests.bot.databases import KEYS, Database
from tests.bot.served import Make
from tests.bot.storing import NOOR, commit, consented, entry

OTHER = keys.Key.read(keys.new())


async def test_a_wrong_key_is_refused_and_changes_nothing(store: Store, database: Database) -> None:
    """The line names the key that is missing, by its name; the right one still opens all."""
    await commit(store, conversations={NOOR: consented()}, facts=[(NOOR, Kept(entry("r1", "ja")))])
    before = await database.everything()
    with pytest.raises(StoreError) as refused:
        await open_store(database.url, [OTHER])
    told = f"COACH_KEY does not fit: the database is sealed with key {KEYS[0].name}, and {OTHER.name} was given"
    assert str(refused.value) == told
    assert await database.everything() == before
    assert await database.texts(NOOR) == ["ja"]


async def test_a_newer_key_may_stand_before_the_old_one(store: Store, database: Database) -> None:
    """From then on both are asked for: the old one still seals older texts, the newest what is written now."""
    await commit(store, facts=[(NOOR, Kept(entry("r1", "oud")))])
    both = await open_store(database.url, [OTHER, *KEYS])
    await commit(both, facts=[(NOOR, Kept(entry("r2", "nieuw")))])
    async with both.work() as work:
        assert [one.text for one in await work.record(NOOR)] == ["oud", "nieuw"]
    await both.close()
    for lacking in ([OTHER], KEYS):
        with pytest.raises(StoreError, match="COACH_KEY does not fit"):
            await open_store(database.url, lacking)


async def test_a_coach_with_a_wrong_key_does_not_begin(make: Make, store: Store, database: Database) -> None:
    """`run` ends at once with one line, and so does `chat`."""
    for command in ("run", "chat"):
        code, said = make(COACH_KEY=keys.new()).refusal(command)
        assert (code, said.count("\n")) == (1, 1), said
        assert said.startswith("reflectiecoach: COACH_KEY does not fit: the database is sealed with key ")


async def test_a_database_from_before_seals_goes_on(database: Database, tmp_path: Path) -> None:
    """Its texts are read as before, whatever they begin with, and what is written again is sealed."""
    for old in ("0001_start.sql", "0002_time_and_record.sql"):
        shutil.copy(FOLDER / old, tmp_path)
    engine = await open_engine(database.url)
    await migrate(engine, tmp_path)
    async with engine.transaction() as tx:
        for id_, text in (("r1", "s:deadbeef"), ("r2", "p:"), ("r3", "")):
            await tx.run(
                "INSERT INTO entries (person, id, text, kind, kernaspect, vraag, asked, kader, schuilnaam, concreet, "
                "at, changed_at) VALUES ($1, $2, $3, 'antwoord', 'luisteren', 'x', 'Wanneer?', '1', 'egel', 0, 0, 0)",
                NOOR, id_, text,
            )  # fmt: skip
        await tx.run(
            "INSERT INTO people (person, conversation, changed_at) VALUES ($1, $2, 0)", NOOR, consented().to_json()
        )
        await tx.run("INSERT INTO outbox (id, person, method, params, at) VALUES (1, $1, 'x', '{\"a\":1}', 0)", NOOR)
    await engine.close()
    await _goes_on(database)


async def _goes_on(database: Database) -> None:
    store = await open_store(database.url, KEYS)
    async with store.work() as work:
        record = await work.record(NOOR)
        assert [(one.text, one.asked, one.schuilnaam) for one in record] == [
            ("s:deadbeef", "Wanneer?", "egel"), ("p:", "Wanneer?", "egel"), ("", "Wanneer?", "egel"),
        ]  # fmt: skip
        assert await work.conversations([NOOR]) == {NOOR: consented()}
    assert [one.params for one in await store.waiting()] == [{"a": 1}]
    await commit(store, conversations={NOOR: consented()}, facts=[(NOOR, Kept(entry("r1", "opnieuw", 9)))])
    assert "opnieuw" not in str(await database.all("entries"))
    assert await database.texts(NOOR) == ["p:", "opnieuw"]
    await store.close()
