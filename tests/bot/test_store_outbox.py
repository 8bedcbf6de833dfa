"""What the store promises of updates, calls to make and processes, on either engine."""

from bot.store.opening import open_store
from bot.store.store import Store
from tests.bot.databases import KEYS, Database
from tests.bot.storing import NOOR, SAM, call, commit, consented

HOUR = 3600 * 1000


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
    assert await database.all("set_aside") == []


async def test_attempts_are_counted_until_handled(store: Store) -> None:
    """Each try counts on from the last, also of an earlier process; what was handled needs none."""
    assert [await store.attempt(5, at=0) for _ in range(3)] == [1, 2, 3]
    assert await store.attempt(6, at=0) == 1
    await commit(store, handled=[5])
    assert await store.attempt(5, at=0) == 0


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


async def test_a_process_that_said_goodbye_is_not_missed(store: Store) -> None:
    """After a clean end the next process need not be careful."""
    async with store.process(at=0) as died:
        assert not died
    async with store.process(at=1) as died:
        assert not died


async def test_a_process_that_vanished_is_noticed_once(database: Database) -> None:
    """After an unclean end the next process is told, and the one after it is not."""
    gone = await open_store(database.url, KEYS)
    await gone.process(at=0).__aenter__()
    await gone.close()
    store = await open_store(database.url, KEYS)
    async with store.process(at=1) as died:
        assert died
    async with store.process(at=2) as died:
        assert not died
    await store.close()
