"""What the store promises of conversations it remembers: what the database holds is what counts, on either engine."""

import pytest

from bot.store import recent
from bot.store.opening import open_store
from bot.store.rows import Batch
from bot.store.store import Store
from dialogs.kernel.conversation import Conversation, Frame
from dialogs.kernel.facts import Erased
from tests.bot.databases import KEYS, Database
from tests.bot.storing import NOOR, SAM, commit, consented

_STANDS = consented(Frame("reflectie", "vraag", "1", {"nummer": 1, "gezegd": "é\0🙂"}, (("aspect", '{"a": [1]}'),)))


async def test_remembered_or_read_is_the_same(store: Store, database: Database) -> None:
    """Who wrote a conversation and who reads it from disk see the same, whatever signs are in it."""
    await commit(store, conversations={NOOR: _STANDS})
    other = await open_store(database.url, KEYS)
    try:
        assert await _seen(store) == await _seen(other) == {NOOR: _STANDS}
    finally:
        await other.close()


async def test_what_another_wrote_counts(store: Store, database: Database) -> None:
    """A conversation that another process changed or took away meanwhile is not the remembered one."""
    await commit(store, conversations={NOOR: _STANDS, SAM: _STANDS})
    other = await open_store(database.url, KEYS)
    try:
        await commit(other, conversations={NOOR: consented()}, facts=[(SAM, Erased())])
    finally:
        await other.close()
    assert await _seen(store) == {NOOR: consented()}


async def test_what_was_undone_does_not_count(store: Store) -> None:
    """A transaction that fails leaves the conversation as it was before."""
    await commit(store, conversations={NOOR: _STANDS})
    with pytest.raises(ZeroDivisionError):
        async with store.work() as work:
            await work.save(Batch(at=1, conversations={NOOR: consented()}))
            raise ZeroDivisionError
    assert await _seen(store) == {NOOR: _STANDS}


async def test_more_people_than_are_remembered(store: Store) -> None:
    """Who is forgotten in memory is still known."""
    stand = {person: consented(Frame("moment", "wat", str(person))) for person in range(1, recent._MOST + 3)}
    await commit(store, conversations=stand)
    async with store.work() as work:
        assert await work.conversations(list(stand)) == stand


async def _seen(store: Store) -> dict[int, Conversation]:
    async with store.work() as work:
        return await work.conversations([NOOR, SAM])
