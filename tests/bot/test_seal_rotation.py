"""Going over to a newer key: all of it, in steps that may be broken off, beside a coach that goes on."""

import asyncio
import re
import sys
from collections.abc import Sequence

import pytest

from bot import keys, progress
from bot.__main__ import main
from bot.keys import Key
from bot.store.codec import SEALED, Codec
from bot.store.engine import StoreError
from bot.store.opening import open_store
from bot.store.store import Store
from dialogs.kernel.facts import Fact, Kept
from tests.bot.databases import KEYS, Database
from tests.bot.served import TELLINGS, Make, Served
from tests.bot.storing import NOOR, SAM, call, commit, consented, entry
from tests.support.processes import KEY
from tests.support.simulated import Control

NEWER = keys.new()
BOTH: Sequence[Key] = [Key.read(NEWER), *KEYS]
HEAD = f"s:{BOTH[0].name}"


def _silent(done: int, total: int) -> None:
    assert 0 < done <= total


async def _heads(database: Database) -> set[str]:
    """How the sealed texts in the database begin."""
    found = set[str]()
    for table, columns in SEALED.items():
        for row in await database.rows(f"SELECT {', '.join(columns)} FROM {table}"):  # noqa: S608
            found |= {text[:10] for text in row if text}
    return found


async def _filled(store: Store, entries: int, people: Sequence[int] = (NOOR, SAM)) -> None:
    for person in people:
        facts: list[tuple[int, Fact]] = [(person, Kept(entry(f"r{n}", f"tekst {n}", n + 1))) for n in range(entries)]
        calls = [call(number, person, f"bericht {number}") for number in range(1, 130)]
        await commit(store, conversations={person: consented()}, facts=facts, calls=calls)


async def test_all_goes_over_to_the_newest_key(store: Store, database: Database) -> None:
    """Afterwards the newest key alone opens everything, and nothing was lost."""
    await _filled(store, 250)
    both = await open_store(database.url, BOTH)
    await both.rotate(_silent)
    await both.close()
    assert await _heads(database) == {HEAD}
    newest = await open_store(database.url, BOTH[:1])
    async with newest.work() as work:
        for person in (NOOR, SAM):
            assert {one.text for one in await work.record(person)} == {f"tekst {number}" for number in range(250)}
        assert await work.conversations([NOOR, SAM]) == {NOOR: consented(), SAM: consented()}
    assert [one.params["text"] for one in await newest.waiting(SAM)] == [
        f"bericht {number}" for number in range(1, 130)
    ]
    await newest.close()


async def test_what_was_done_stays_done(store: Store, database: Database) -> None:
    """Broken off anywhere it goes on where it was, and until it is done both keys are asked for."""
    await _filled(store, 250)
    both = await open_store(database.url, BOTH)

    def enough(done: int, total: int) -> None:
        if done >= 300:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await both.rotate(enough)
    assert len(await _heads(database)) == 2
    with pytest.raises(StoreError, match="COACH_KEY does not fit"):
        await open_store(database.url, BOTH[:1])
    left: list[int] = []
    await both.rotate(lambda done, total: left.append(total))
    await both.close()
    assert await _heads(database) == {HEAD}
    assert 0 < left[0] < 600


async def test_texts_from_before_seals_are_sealed(store: Store, database: Database) -> None:
    """`key rotate` with the only key there is seals what stood there plainly."""
    await commit(store, facts=[(NOOR, Kept(entry("r1", "ja")))])
    await database.rows("UPDATE entries SET text = 'p:gewoon te lezen' RETURNING person")
    await store.rotate(_silent)
    assert await _heads(database) == {f"s:{KEYS[0].name}"}
    assert await database.texts(NOOR) == ["gewoon te lezen"]


async def test_not_while_a_coach_seals_with_an_older_key(store: Store, database: Database) -> None:
    """The old key would be thought done with while it still seals; nothing is touched until the coach has both."""
    await _filled(store, 3)
    both = await open_store(database.url, BOTH)
    async with store.process(at=0):
        with pytest.raises(StoreError, match="start it again with this COACH_KEY first"):
            await both.rotate(_silent)
        assert await _heads(database) == {f"s:{KEYS[0].name}"}
    async with both.process(at=0):
        await both.rotate(_silent)
    await both.close()


def test_a_key_is_made_at_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """`key new` prints a key and nothing else, another one each time."""
    for _ in range(2):
        assert main(["key", "new"]) == 0
    first, second = capsys.readouterr().out.split()
    assert Key.read(first) != Key.read(second)


def test_how_far_it_is_shows_on_a_terminal_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bar that fills; nothing in a log that nobody looks at."""
    progress.tell(1, 2)
    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    progress.tell(1, 2)
    progress.tell(2, 2)
    half, full = "#" * 15 + "." * 15, "#" * 30
    assert capsys.readouterr() == ("", f"\r[{half}] 1 of 2\r[{full}] 2 of 2\n")


async def test_beside_a_coach_under_load(world: Control, make: Make, store: Store, database: Database) -> None:
    """People who answer while everything is sealed anew notice nothing, and every word of theirs is there after."""
    await _filled(store, 2000, [1, 2])
    await database.rows("DELETE FROM outbox RETURNING id")
    database.codec = Codec(BOTH)
    coach = make(COACH_KEY=f"{NEWER},{KEY}").start()
    people = [await Served(world, coach, database).member() for _ in range(4)]
    rotating = coach.spawn("key", "rotate")
    told, meanwhile = 0, 0
    while rotating.poll() is None:
        await asyncio.gather(*(one.do(TELLINGS[told % len(TELLINGS)]) for one in people))
        told, meanwhile = told + 1, meanwhile + (len(await _heads(database)) == 2)
    assert meanwhile >= 2
    assert rotating.returncode == 0, rotating.communicate()
    assert await _heads(database) == {HEAD}
    assert coach.stop() == 0
    assert not re.search("WARNING|ERROR", coach.log), coach.log
    kept = [await one.kept() for one in people]
    assert [texts[:3] for texts in kept] == [list(TELLINGS[:3])] * len(people)
    database.codec = Codec(BOTH[:1])
    assert [await one.kept() for one in people] == kept
    assert [len(await database.texts(person)) for person in (1, 2)] == [2000, 2000]
