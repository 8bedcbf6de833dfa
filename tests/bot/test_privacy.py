"""What is not to be kept is nowhere: not in the tables, not in the files, not in the log."""

from tests.bot.engines import on_sqlite
from tests.bot.served import Served, until

TYPED = "de kersenboom achter in de tuin stond in bloei"


def _holds(files: bytes, number: int) -> bool:
    """A person's number stands there, written out or as SQLite stores a number."""
    return str(number).encode() in files or number.to_bytes(4, "big") in files


async def test_before_consent_nothing_is_in_any_table(served: Served) -> None:
    """Who did not say yes is in no table, whatever they did."""
    person = await _newcomer(served)
    for table, rows in (await served.database.everything()).items():
        assert not [row for row in map(str, rows) if str(person) in row or TYPED in row], table


async def _newcomer(served: Served) -> int:
    """Someone who types, taps, edits, asks and declines."""
    person = await served.person("Wilhelmina")
    message = await person.say(TYPED)
    await person.do("/start", TYPED, "[Eerst meer weten]", "/privacy", "/mijngegevens", "[Liever niet]")
    await person.act("edit", message_id=message, text=TYPED)
    await person.act("send", kind="photo", caption=TYPED)
    await served.quiet()
    return person.number


@on_sqlite
async def test_before_consent_nothing_stays_in_any_file(lone: Served) -> None:
    """Nor do the database's files, once the process has ended, hold a trace of who did not say yes."""
    number = await _newcomer(lone)
    assert lone.process.stop() == 0
    files = lone.database.on_disk()
    assert TYPED.encode() not in files
    assert not _holds(files, number)


@on_sqlite
async def test_before_consent_nothing_stays_in_any_file_while_it_runs(lone: Served) -> None:
    """Soon after all went quiet the files hold no trace either, though the process goes on."""
    number = await _newcomer(lone)
    assert await until(lambda: not _holds(lone.database.on_disk(), number))


@on_sqlite
async def test_after_erasing_nothing_stays_in_any_file(lone: Served) -> None:
    """Who has everything erased leaves no trace in the tables, nor in the files once the process has ended."""
    person = await lone.member()
    await person.do(TYPED)
    [(sealed,)] = await lone.database.rows("SELECT text FROM entries WHERE text <> ''")
    assert sealed.encode() in lone.database.on_disk()
    await person.do("/mijngegevens", "[Alles wissen]", "[Ja, wis alles]")
    assert lone.process.stop() == 0
    assert sealed.encode() not in lone.database.on_disk()
    assert not _holds(lone.database.on_disk(), person.number)
