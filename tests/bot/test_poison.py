"""An update that cannot be handled is set aside after three tries; everybody else is served as if it were not there."""

from typing import Any

import asyncpg
import pytest

from tests.bot.served import TELLINGS, Served, until

on_postgres = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
ANSWER, OTHER = TELLINGS[:2]
PRIVATE = {"type": "private", "first_name": "Noor"}
NO_TEXT = "\ud800"  # half a character, which no database can hold

SHAPELESS: dict[str, dict[str, Any]] = {
    "a message that is a text": {"message": "hallo"},
    "a message that is nothing": {"message": None},
    "a message in no chat": {"message": {"chat": None, "message_id": 1, "text": "hallo"}},
    "a message without a number": {"message": {"chat": PRIVATE | {"id": 5}, "text": "hallo"}},
    "a person without a number": {"message": {"chat": PRIVATE | {"id": "Noor"}, "message_id": 1, "text": "hallo"}},
    "a number that is too large": {"message": {"chat": PRIVATE | {"id": 2**70}, "message_id": 1, "text": "hallo"}},
    "a tap by nobody": {"callback_query": {"id": "1", "data": "1:ja", "message": {"chat": PRIVATE, "message_id": 1}}},
    "a tap that is a list": {"callback_query": ["1:ja"]},
    "a membership of nothing": {"my_chat_member": {}},
}


async def _set_aside(served: Served, update: int) -> tuple[str, str]:
    """The kind and the error under which an update was set aside."""
    (found,) = await served.database.rows("SELECT kind, error FROM set_aside WHERE update_id = $1", update)
    return str(found[0]), str(found[1])


async def test_updates_without_sense_in_the_middle_of_a_batch(served: Served) -> None:
    """Updates of no known shape are set aside by id and kind; answers before, between and after them are kept."""
    person, other = await served.member(), await served.member()
    with served.process.frozen():
        await person.say(ANSWER)
        sent = {name: await _raw(served, update) for name, update in SHAPELESS.items()}
        await other.say(OTHER)
    await served.quiet()
    assert (await person.kept(), await other.kept()) == ([ANSWER], [OTHER])
    for name, update in sent.items():
        kind, error = await _set_aside(served, update)
        assert kind in SHAPELESS[name] and error.endswith("Error"), name


async def test_an_update_that_fails_in_the_middle_of_a_batch(served: Served) -> None:
    """It is tried three times and set aside without its text; its sender gets a kind line, and everybody is served."""
    person, other = await served.member(), await served.member()
    message = {"message_id": 1, "chat": PRIVATE | {"id": person.number}, "text": f"{ANSWER} {NO_TEXT}"}
    with served.process.frozen():
        await other.say(ANSWER)
        update = await _raw(served, {"message": message})
        await other.say(OTHER)
        await person.say(OTHER)
    await served.quiet()
    assert (await person.kept(), await other.kept()) == ([OTHER], [ANSWER, OTHER])
    kind, error = await _set_aside(served, update)
    assert (kind, error in {"UnicodeEncodeError", "DataError"}) == ("message", True)
    assert await served.database.number("SELECT tries FROM attempts WHERE update_id = $1", update) == 4
    assert sum("Daar ging bij mij iets mis, niet bij jou" in text for text in await person.heard()) == 1
    assert not [text for text in await other.heard() if "iets mis" in text]
    assert f"{update} (message) was set aside after 3 tries: {error}" in served.process.log


async def _raw(served: Served, update: dict[str, Any]) -> int:
    return int((await served.control.post("raw", update=update))["update_id"])


@on_postgres
async def test_an_update_that_kills_the_process(lone: Served) -> None:
    """A process that dies at an update counts the tries beforehand; after three the update is set aside, not the rest.

    The person's lock is held from outside, so that the update hangs where the test can kill it.
    """
    person, other = await lone.member(), await lone.member()
    holder = await asyncpg.connect(lone.database.url)
    await holder.execute("SELECT pg_advisory_lock($1)", person.number)
    poison = (await person.act("say", text=ANSWER))["update_id"]
    await other.say(OTHER)
    for tries in (0, 1, 2, 3):
        await _hangs_at_try(lone, poison, tries)
        lone.process.kill()
        lone.process.start()
    await _hangs_at_try(lone, poison, 4)
    await holder.close()
    await lone.quiet()
    assert await _set_aside(lone, poison) == ("message", "Killed")
    assert (await person.kept(), await other.kept()) == ([], [OTHER])
    assert "Daar ging bij mij iets mis" in (await person.heard())[-1]
    await person.do(ANSWER)
    assert await person.kept() == [ANSWER]


async def _hangs_at_try(served: Served, update: int, tries: int) -> None:
    """Wait until the process has noted its try and waits for the lock, behind those that were killed before it."""
    waiting = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"

    async def hangs() -> bool:
        noted = await served.database.number("SELECT tries FROM attempts WHERE update_id = $1", update)
        return noted == tries and await served.database.number(waiting) > tries

    assert await until(hangs), served.process.log
