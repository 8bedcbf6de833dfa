"""What the store promises of conversations, entries and transactions, on either engine."""

import asyncio

import pytest

from bot.store.rows import Batch
from bot.store.store import Store
from dialogs.kernel.conversation import Conversation, Frame
from dialogs.kernel.facts import Edited, Erased, Fact, Kept
from tests.bot.databases import Database
from tests.bot.storing import NOOR, SAM, call, commit, consented, entry


async def test_a_conversation_comes_back_as_it_was(store: Store) -> None:
    """What is saved is loaded, for each person their own; who is unknown is not there."""
    mine = consented(Frame("reflectie", "vraag", "1", {"nummer": 1, "gezegd": "é\0🙂"}, (("aspect", '{"a": [1]}'),)))
    await commit(store, conversations={NOOR: mine, SAM: consented()})
    async with store.work() as work:
        assert await work.conversations([NOOR, SAM, 5]) == {NOOR: mine, SAM: consented()}
        assert await work.conversations([]) == {}


async def test_the_last_conversation_counts(store: Store) -> None:
    """Saving again replaces."""
    await commit(store, conversations={NOOR: consented(Frame("moment", "wat"))})
    await commit(store, conversations={NOOR: consented()})
    async with store.work() as work:
        assert await work.conversations([NOOR]) == {NOOR: consented()}


async def test_without_consent_nothing_is_saved(store: Store, database: Database) -> None:
    """A conversation of somebody who did not say yes is passed over."""
    await commit(store, conversations={NOOR: Conversation(frames=(Frame("welkom", "toestemming"),))})
    assert await database.all("people") == []


async def test_entries_change_and_go(store: Store, database: Database) -> None:
    """Kept, kept again in its place, edited, erased: in the order in which it happened; others keep what is theirs."""
    first: list[Fact] = [Kept(entry("r1", "een", 5)), Kept(entry("r2", "twee", 6)), Edited("r1", "één", concreet=True)]
    await commit(store, facts=[(NOOR, fact) for fact in first] + [(SAM, Kept(entry("r1", "van Sam", 5)))])
    assert await database.texts(NOOR) == ["één", "twee"]
    await commit(store, facts=[(NOOR, Kept(entry("r2", "drie", 8))), (NOOR, Edited("r9", "niets", concreet=False))])
    assert await database.texts(NOOR) == ["één", "drie"]
    async with store.work() as work:
        assert [await work.entry_under(NOOR, message) for message in (5, 6, 8)] == ["r1", "", "r2"]
        assert await work.entry_under(SAM, 8) == ""
    await commit(store, facts=[(NOOR, Erased()), (NOOR, Kept(entry("r1", "opnieuw")))])
    assert (await database.texts(NOOR), await database.texts(SAM)) == (["opnieuw"], ["van Sam"])


async def test_erasing_takes_everything_of_a_person(store: Store, database: Database) -> None:
    """Conversation, entries and shown buttons go; nothing of anybody else."""
    for person in (NOOR, SAM):
        await commit(store, conversations={person: consented()}, facts=[(person, Kept(entry("r1", "ja")))])
        await store.confirm([], {person: 9}, [])
    await commit(store, facts=[(NOOR, Erased())])
    for table in ("people", "entries", "shown"):
        assert [row[0] for row in await database.all(table)] == [SAM]


async def test_null_bytes_are_left_out(store: Store, database: Database) -> None:
    """PostgreSQL refuses a null byte in a text, so neither engine keeps one; a call holds it as JSON writes it."""
    await commit(store, facts=[(NOOR, Kept(entry("r1", "a\0b"))), (NOOR, Edited("r1", "c\0d\0", concreet=False))])
    await commit(store, calls=[call(1, text="e\0f")])
    assert await database.texts(NOOR) == ["cd"]
    assert (await store.waiting())[0].params["text"] == "e\0f"


async def test_a_transaction_sees_its_own_writes(store: Store) -> None:
    """What is read after a write is what was written."""
    async with store.work() as work:
        await work.save(Batch(0, {NOOR: consented()}, handled=[1]))
        assert (await work.conversations([NOOR]), await work.new([1])) == ({NOOR: consented()}, set())


async def test_a_transaction_that_fails_leaves_nothing(store: Store, database: Database) -> None:
    """When anything in a transaction raises, none of it happened, and the next one goes well."""
    with pytest.raises(ZeroDivisionError):
        await _fail_after(store, Batch(0, {NOOR: consented()}, [(NOOR, Kept(entry("r1", "ja")))], [call(1)], [100]))
    for table in ("people", "entries", "outbox", "handled"):
        assert await database.all(table) == []
    await commit(store, handled=[100])
    assert await database.rows("SELECT update_id FROM handled") == [(100,)]


async def _fail_after(store: Store, batch: Batch) -> None:
    async with store.work() as work:
        await work.save(batch)
        raise ZeroDivisionError


async def test_a_transaction_that_is_cancelled_leaves_nothing(store: Store, database: Database) -> None:
    """A task that is cancelled at any moment of a transaction does not leave it open for the next."""
    for moment in range(60):
        task = asyncio.create_task(commit(store, handled=[moment], calls=[call(moment)]))
        await asyncio.sleep(moment / 20_000)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await commit(store, handled=[1000 + moment])
    half = "SELECT update_id FROM handled WHERE update_id < 1000 AND update_id NOT IN (SELECT id FROM outbox)"
    assert await database.rows(half) == []
    assert await database.number("SELECT count(*) FROM handled WHERE update_id >= 1000") == 60


async def test_a_statement_that_fails_leaves_nothing(store: Store, database: Database) -> None:
    """The same when the database itself refuses one of the rows."""
    with pytest.raises(Exception, match=r"(?i)unique"):
        await commit(store, facts=[(NOOR, Kept(entry("r1", "ja")))], calls=[call(1), call(1)])
    assert await database.all("entries") == []
    assert await store.waiting() == []
