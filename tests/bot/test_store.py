"""What the store promises, on either engine."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.store.engine import StoreError
from bot.store.migrate import FOLDER
from bot.store.opening import open_store
from bot.store.rows import Batch, Call
from bot.store.store import Store
from bot.store.work import Work
from dialogs.kernel.conversation import Conversation, Frame
from dialogs.kernel.facts import Edited, Entry, Erased, Fact, Kept
from dialogs.kernel.person import Person
from tests.bot.databases import Database

NOON = datetime(2026, 11, 19, 12, tzinfo=UTC)
NOOR, SAM = 700_000_001, 2**52  # Telegram's numbers have up to 52 bits
HOUR = 3600 * 1000


@pytest.fixture
async def store(database: Database) -> AsyncIterator[Store]:
    """An empty store."""
    opened = await open_store(database.url)
    yield opened
    await opened.close()


def entry(name: str, text: str, message: int = 0) -> Entry:
    """An answer."""
    return Entry(name, "antwoord", "luisteren", "stil_zijn", "Wanneer?", "1", text, NOON, message=str(message or ""))


def consented(*frames: Frame) -> Conversation:
    """A conversation that may be stored."""
    return Conversation(Person(consent=NOON), frames, question=7, open=True, spoken={"a": 1}, entries=(("5", "r1"),))


async def commit(store: Store, at: int = 0, **changed: object) -> None:
    """Write what a batch changed, in a transaction of its own."""
    async with store.work() as work:
        await work.save(Batch(at, **changed))  # type: ignore[arg-type]  # the fields of a batch, by name


def call(number: int, person: int = NOOR, text: str = "Hoi") -> Call:
    """A message to send."""
    return Call(person, "sendMessage", {"chat_id": person, "text": text}, number)


# --- opening ---


async def test_migrations_run_once(store: Store, database: Database) -> None:
    """Opening a database again changes nothing and keeps what is in it."""
    await commit(store, facts=[(NOOR, Kept(entry("r1", "ja")))])
    again = await open_store(database.url)
    await again.close()
    assert await database.texts(NOOR) == ["ja"]
    versions = [row[0] for row in await database.rows("SELECT version FROM migrations ORDER BY version")]
    assert versions == [int(path.name[:4]) for path in sorted(FOLDER.glob("*.sql"))]


async def test_a_newer_database_is_refused(store: Store, database: Database) -> None:
    """A database that a later version made is left alone."""
    await database.rows("INSERT INTO migrations (version) VALUES (9999) RETURNING version")
    with pytest.raises(StoreError, match="made by a newer reflectiecoach .version 9999"):
        await open_store(database.url)


@pytest.mark.parametrize("url", ["", "mysql://x/y", "sqlite://", "sqlite:///", "coach.db", "postgresql+asyncpg://x"])
async def test_an_unknown_database_is_refused(url: str) -> None:
    """A URL that names no engine is refused in words that say what can be given."""
    with pytest.raises(StoreError, match=r"COACH_DATABASE_URL: cannot read it; give sqlite:///file\.db or postgresql://"):
        await open_store(url)


async def test_a_file_that_cannot_be_is_refused(tmp_path: Path) -> None:
    """A folder that is not there, or a file that is no database, is refused."""
    with pytest.raises(StoreError, match="cannot open the database .*nergens/coach.db"):
        await open_store(f"sqlite:///{tmp_path / 'nergens' / 'coach.db'}")
    (tmp_path / "brief.txt").write_text("Beste Noor, dit is geen database. " * 99)
    with pytest.raises(StoreError, match="cannot open the database .*brief.txt: file is not a database"):
        await open_store(f"sqlite:///{tmp_path / 'brief.txt'}")


async def test_a_server_that_cannot_be_reached_is_refused(tmp_path: Path) -> None:
    """A PostgreSQL that is not there, or lacks the database, is refused without telling the URL."""
    with pytest.raises(StoreError, match="cannot reach PostgreSQL .*; check COACH_DATABASE_URL") as refused:
        await open_store(f"postgresql://noor:geheim@/coach?host={tmp_path}")
    assert "geheim" not in str(refused.value)


# --- conversations ---


async def test_a_conversation_comes_back_as_it_was(store: Store) -> None:
    """What is saved is loaded, for each person their own; who is unknown is not there."""
    mine = consented(Frame("reflectie", "vraag", "1", {"nummer": 1, "gezegd": "é\0🙂"}, (("aspect", {"a": [1]}),)))
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
    assert await database.rows("SELECT * FROM people") == []


# --- entries ---


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
        assert await database.rows(f"SELECT person FROM {table}") == [(SAM,)]


async def test_null_bytes_are_left_out(store: Store, database: Database) -> None:
    """PostgreSQL refuses a null byte in a text, so neither engine keeps one."""
    await commit(store, facts=[(NOOR, Kept(entry("r1", "a\0b"))), (NOOR, Edited("r1", "c\0d\0", concreet=False))])
    await commit(store, calls=[call(1, text="e\0f")])
    assert await database.texts(NOOR) == ["cd"]
    assert (await store.waiting())[0].params["text"] in {"ef", "e\0f"}


# --- updates ---


async def test_handled_updates_are_compared_exactly(store: Store) -> None:
    """An id counts as handled only if it was; lower ones that come later are new."""
    await commit(store, handled=[100, 105, 105])
    async with store.work() as work:
        assert await work.new([99, 100, 101, 104, 105, 106, 7]) == {99, 101, 104, 106, 7}
        assert await work.new([]) == set()


async def test_handled_updates_are_forgotten_after_two_days(store: Store) -> None:
    """Telegram repeats nothing for that long; attempts go with them, what was set aside stays for ninety days."""
    await commit(store, handled=[1], set_aside=[(1, "message", "KeyError")])
    await commit(store, at=HOUR, handled=[2], set_aside=[(2, "message", "KeyError")])
    await store.attempt(3, at=0)
    await store.tidy(now=48 * HOUR + 1)
    async with store.work() as work:
        assert await work.new([1, 2]) == {1}
    assert await store.attempt(3, at=48 * HOUR) == 1


async def test_what_was_set_aside_is_forgotten_after_ninety_days(store: Store, database: Database) -> None:
    """Set aside twice counts once, and the first reason stands."""
    await commit(store, set_aside=[(1, "message", "KeyError"), (1, "message", "Killed")])
    await store.tidy(now=90 * 24 * HOUR)
    assert await database.rows("SELECT update_id, kind, error FROM set_aside") == [(1, "message", "KeyError")]
    await store.tidy(now=90 * 24 * HOUR + 1)
    assert await database.rows("SELECT * FROM set_aside") == []


async def test_attempts_are_counted_until_handled(store: Store) -> None:
    """Each try counts on from the last, also of an earlier process; what was handled needs none."""
    assert [await store.attempt(5, at=0) for _ in range(3)] == [1, 2, 3]
    assert await store.attempt(6, at=0) == 1
    await commit(store, handled=[5])
    assert await store.attempt(5, at=0) == 0


async def test_a_transaction_that_fails_leaves_nothing(store: Store, database: Database) -> None:
    """When anything in a transaction raises, none of it happened, and the next one goes well."""
    with pytest.raises(ZeroDivisionError):
        await _fail_after(store, Batch(0, {NOOR: consented()}, [(NOOR, Kept(entry("r1", "ja")))], [call(1)], [100]))
    for table in ("people", "entries", "outbox", "handled"):
        assert await database.rows(f"SELECT * FROM {table}") == []
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
    with pytest.raises(Exception, match="(?i)unique"):
        await commit(store, facts=[(NOOR, Kept(entry("r1", "ja")))], calls=[call(1), call(1)])
    assert await database.rows("SELECT * FROM entries") == []
    assert await store.waiting() == []


# --- outbox ---


async def test_calls_wait_in_the_order_of_their_ids(store: Store) -> None:
    """For all or for one person, whatever the order in which they were written."""
    calls = [call(3), call(1, SAM), call(2)]
    await commit(store, at=5, calls=calls)
    assert await store.waiting() == sorted(calls, key=lambda one: one.id)
    assert [one.id for one in await store.waiting(NOOR)] == [2, 3]
    assert sorted(await store.waited(since=6)) == [NOOR, SAM]
    assert await store.waited(since=5) == []
    async with store.work() as work:
        assert [await work.newest_call(people) for people in ([NOOR], [SAM, NOOR], [SAM], [5], [])] == [3, 3, 1, 0, 0]


async def test_what_was_sent_waits_no_longer(store: Store) -> None:
    """Confirmed calls are gone, the others wait on; two people's calls may have the same number."""
    await commit(store, calls=[call(1), call(2), call(2, SAM), call(3, SAM)])
    await store.confirm([(NOOR, 1), (SAM, 2), (SAM, 99)], {}, [])
    assert [(one.person, one.id) for one in await store.waiting()] == [(NOOR, 2), (SAM, 3)]


async def test_which_message_shows_buttons(store: Store) -> None:
    """The newest counts, nothing is noted of who did not consent, and None takes the note away."""
    await commit(store, conversations={NOOR: consented()})
    await store.confirm([], {NOOR: 11, SAM: 12}, [])
    await store.confirm([], {NOOR: 13}, [])
    assert (await store.shown(NOOR), await store.shown(SAM)) == (13, None)
    await store.confirm([], {NOOR: None}, [])
    assert await store.shown(NOOR) is None


async def test_who_blocks_rests(store: Store, database: Database) -> None:
    """Found out while sending or told by Telegram; an unblock ends it; nothing is noted of who did not consent."""
    await commit(store, at=7, conversations={NOOR: consented()})
    resting = "SELECT person, resting FROM people"
    await store.confirm([], {}, [NOOR, SAM])
    assert await database.rows(resting) == [(NOOR, 7)]
    await commit(store, at=8, resting={NOOR: False, SAM: True})
    assert await database.rows(resting) == [(NOOR, None)]
    await commit(store, at=9, resting={NOOR: True})
    assert await database.rows(resting) == [(NOOR, 9)]


# --- processes ---


async def test_a_process_that_said_goodbye_is_not_missed(store: Store) -> None:
    """After a clean end the next process need not be careful."""
    async with store.process(at=0) as died:
        assert not died
    async with store.process(at=1) as died:
        assert not died


async def test_a_process_that_vanished_is_noticed_once(database: Database) -> None:
    """After an unclean end the next process is told, and the one after it is not."""
    gone = await open_store(database.url)
    await gone.process(at=0).__aenter__()
    await gone.close()
    store = await open_store(database.url)
    async with store.process(at=1) as died:
        assert died
    async with store.process(at=2) as died:
        assert not died
    await store.close()


async def test_only_what_was_read_in_the_transaction_is_given(store: Store) -> None:
    """A transaction sees its own writes."""
    async with store.work() as work:
        await work.save(Batch(0, {NOOR: consented()}, handled=[1]))
        assert await _seen(work) == ({NOOR: consented()}, set())


async def _seen(work: Work) -> tuple[dict[int, Conversation], set[int]]:
    return await work.conversations([NOOR]), await work.new([1])
