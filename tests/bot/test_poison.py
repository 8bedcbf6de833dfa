"""An update that cannot be handled is set aside after three tries; everybody else is served as if it were not there."""

from typing import Any

from tests.bot.served import TELLINGS, Served, until

ANSWER, OTHER = TELLINGS[:2]
PRIVATE = {"type": "private", "first_name": "Noor"}
NO_TEXT = "\ud800"  # half a character, which no database can hold
TRIES = "SELECT tries FROM attempts WHERE update_id = $1"
NAMED = "ik sprak met Fatima de Vries over school en ze belde zelf de leraar"

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

HANG = {  # when an answer of the person {} is to be kept
    "sqlite": [
        "CREATE TRIGGER hang BEFORE INSERT ON entries WHEN NEW.person = {} BEGIN SELECT count(*) FROM "
        "sqlite_master a, sqlite_master b, sqlite_master c, sqlite_master d, sqlite_master e, sqlite_master f, "
        "sqlite_master g, sqlite_master h, sqlite_master i, sqlite_master j, sqlite_master k, sqlite_master l; END",
    ],
    "postgresql": [
        "CREATE FUNCTION hang() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(600); RETURN NEW; END'",
        "CREATE TRIGGER hang BEFORE INSERT ON entries FOR EACH ROW WHEN (NEW.person = {}) EXECUTE FUNCTION hang()",
    ],
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
    assert await served.database.number(TRIES, update) == 4
    assert sum("Daar ging bij mij iets mis, niet bij jou" in text for text in await person.heard()) == 1
    assert not [text for text in await other.heard() if "iets mis" in text]
    assert f"{update} (message) was set aside after 3 tries: {error}" in served.process.log


async def _raw(served: Served, update: dict[str, Any]) -> int:
    return int((await served.control.post("raw", update=update))["update_id"])


async def test_a_caught_text_survives_a_batch_that_fails(served: Served) -> None:
    """Poison from somebody else in the same batch does not cost a person the text that waits in memory."""
    person, other = await served.member(), await served.member()
    await person.do(NAMED)
    message = {"message_id": 1, "chat": PRIVATE | {"id": other.number}, "text": NO_TEXT}
    with served.process.frozen():
        await other.say("/hulp")
        await person.tap("Dat was geen naam")
        await _raw(served, {"message": message})
    await served.quiet()
    assert await person.kept() == [NAMED]


async def test_an_update_that_kills_the_process(lone: Served, engine: str) -> None:
    """A process that dies at an update counts the tries beforehand; after three the update is set aside, not the rest.

    The database hangs where the answer would be kept, so that the process can be killed there.
    """
    person, other = await lone.member(), await lone.member()
    for statement in HANG[engine]:
        await lone.database.rows(statement.format(person.number))
    poison = (await person.act("say", text=ANSWER))["update_id"]
    await other.say(OTHER)
    for tries in (1, 2, 3):
        lone.process.kill()
        lone.process.start()
        await _tried(lone, poison, tries)
    lone.process.kill()
    await _let_go(lone, engine)
    lone.process.start()
    await lone.quiet()
    assert await _set_aside(lone, poison) == ("message", "Killed")
    assert (await person.kept(), await other.kept()) == ([], [OTHER])
    assert "Daar ging bij mij iets mis" in (await person.heard())[-1]
    await person.do(ANSWER)
    assert await person.kept() == [ANSWER]


async def _tried(served: Served, update: int, tries: int) -> None:
    """Wait until the process has noted that it tries, for this time; it does not come further than that."""

    async def enough() -> bool:
        return await served.database.number(TRIES, update) == tries

    assert await until(enough), served.process.log


async def _let_go(served: Served, engine: str) -> None:
    """Have the database hang no more, nor wait for those that were killed."""
    if engine == "postgresql":
        await served.database.administer("SELECT 1", cut=True)
    await served.database.rows("DROP TRIGGER hang" + (" ON entries" if engine == "postgresql" else ""))
