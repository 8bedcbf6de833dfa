"""Another Bot API server over the same database, whose updates bear numbers that were dealt with before."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.store.store import Store
from tests.bot.databases import Database
from tests.bot.elsewhere import Other, Someone
from tests.bot.visitors import House
from tests.support.phones import SMALL
from tests.support.processes import TOKEN, Bot
from tests.support.sparse_api import SparseApi, ok

TODAY = 1_795_000_000  # as a date, in seconds
WARNED = "updates were dealt with before"


@pytest.fixture
def house(store: Store) -> House:
    """A coach that is open to all."""
    return House(store, invited=False)


def said(number: int, date: int = 0, text: str = "hoi") -> dict[str, Any]:
    """An update of somebody; a date of 0 is none."""
    dated = {"date": date} if date else {}
    chat = {"id": 900_000_000 + number, "type": "private"}
    return {"update_id": number, "message": {"message_id": 1, "chat": chat, "text": text} | dated}


@pytest.mark.parametrize("careful", [False, True])
async def test_a_number_that_comes_back_with_another_date(house: House, careful: bool) -> None:
    """It is another server's update: it is answered, and so is all that comes after it."""
    for number in (1, 2, 3):
        await house.turns.handle([said(number, TODAY)])
    house.turns.careful = careful
    assert await house.turns.handle([said(1, TODAY + 60)])
    assert await house.turns.handle([said(2)])
    assert await house.turns.handle([said(3, TODAY + 61)])


@pytest.mark.parametrize("careful", [False, True])
@pytest.mark.parametrize("again", [TODAY, 0])
async def test_a_number_that_comes_back_as_it_was(house: House, careful: bool, again: int) -> None:
    """With the same date, or with none, it was dealt with; one in the batch that is new is answered."""
    await house.turns.handle([said(1, TODAY), said(2, TODAY)])
    house.turns.careful = careful
    assert await house.turns.handle([said(1, again), said(2, again)]) == []
    assert {call.person for call in await house.turns.handle([said(1, again), said(3, TODAY)])} == {900_000_003}


async def test_the_tries_of_another_server_do_not_count(house: House, store: Store, database: Database) -> None:
    """An update that another server numbered so was tried three times; this one is not set aside for it."""
    await house.turns.handle([said(1, TODAY)])
    for _ in range(3):
        await store.attempt(2, at=0)
    house.turns.careful = True
    assert await house.turns.handle([said(1, TODAY + 60), said(2, TODAY + 60)])
    assert await database.all("set_aside") == []


# --- the process, over one database ---


@contextmanager
def serving(folder: Path, first: int = 0) -> Iterator[Other]:
    """A server that numbers from `first`, and its bot."""
    with SparseApi(TOKEN, first=first) as api:
        bot = Bot(api.url, folder, COACH_KADER=str(SMALL)).start()
        try:
            yield Other(api, bot)
        finally:
            bot.stop()


async def say(other: Other, *texts: str, **dated: int) -> list[str]:
    """Have someone new say something; gives what they heard."""
    person = Someone(other)
    for text in texts:
        person.send(text=text, **dated)
        await other.quiet()
    return person.heard


async def test_another_server_is_served(folder: Path) -> None:
    """Who talks to the coach by a server that was started anew is answered, though the database knows its numbers."""
    with serving(folder) as other:
        assert await say(other, "/start", "hoi", date=TODAY)
    with serving(folder) as other:
        assert await say(other, "/start", date=TODAY + 60)
    assert "another Bot API server" in other.bot.log


async def test_another_server_that_cannot_be_told_apart_is_warned_of(folder: Path) -> None:
    """Of one whose dates are always the same: once, and not for each update; what has a new number is answered."""
    with serving(folder) as other:
        assert await say(other, *["hoi"] * 4, date=TODAY)
    with serving(folder) as other:
        assert await say(other, *["hoi"] * 3, date=TODAY) == []
        assert await say(other, *["hoi"] * 2, date=TODAY)
    assert other.bot.log.count(WARNED) == 1
    assert "is COACH_API_URL another server than last time?" in other.bot.log


@pytest.mark.parametrize("killed", [True, False])
async def test_a_batch_that_comes_again_is_no_other_server(folder: Path, killed: bool) -> None:
    """The newest batch was not confirmed yet when the process ended: that is as it should be, and not warned of."""
    batch = ok([said(1), said(2)])
    with serving(folder, first=10) as other:
        other.api.laid["getUpdates"] = [batch]
        assert await say(other, "hoi")
        other.bot.kill() if killed else other.bot.stop()
        await other.database.rows("DELETE FROM handled WHERE update_id > 2")
        other.api.laid["getUpdates"] = [batch]
        other.bot.start()
        assert await say(other, "hoi")
        assert not other.api.laid["getUpdates"]
        assert WARNED not in other.bot.log
