"""Pictures and documents over Telegram: they come, also after a crash, and nobody else waits for them."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiohttp

from bot.store.opening import open_store
from bot.store.rows import Call
from dialogs.kernel.facts import Entry, Kept
from tests.bot.databases import KEYS, Database
from tests.bot.engines import on_sqlite
from tests.bot.served import TELLINGS, Make, Served, Someone, until
from tests.bot.storing import commit, consented
from tests.reports.people import shipped, weekly
from tests.support.phones import REAL
from tests.support.simulated import Chat, Control

PNG, PDF = b"\x89PNG\r\n", b"%PDF-"
MAKING, MADE = "Ik ben er nog mee bezig. Een momentje.", "Het is af, en hier is het."
NOT_MADE = "Het lukte me niet om dit te maken."
BUSY = 8  # reflections a week, more than anybody writes: a document of a year of them takes a while
OVERVIEW = {"kind": "overzicht", "form": "png", "values": {"dark": ""}}


async def files(person: Someone) -> list[bytes]:
    """The files that came, as they came."""
    return [await _content(person.control, m["file"]["url"]) for m in _with_file(await person.chat())]


def _with_file(chat: Chat) -> list[dict[str, Any]]:
    return [message for message in chat["messages"] if message["from"] == "bot" and "file" in message]


async def _content(control: Control, path: str) -> bytes:
    async with aiohttp.ClientSession(control.url) as session, session.get(path) as response:
        return await response.read()


async def _put(database: Database, person: int, entries: Sequence[Entry] = (), *calls: Call) -> None:
    """Write someone with a history, and what still waits to be sent to them."""
    store = await open_store(database.url, KEYS)
    facts = [(person, Kept(one)) for one in entries]
    await commit(store, conversations={person: consented()} if entries else {}, facts=facts, calls=list(calls))
    await store.close()


async def _member(served: Served) -> Someone:
    """Someone who consented and wrote something."""
    person = await served.person()
    await person.do("/start", "[Ja, dat is goed]", "[Liever geen seintje]", "stop", TELLINGS[0])
    return person


async def test_a_picture_comes_with_the_same_in_words(served: Served) -> None:
    """/overzicht: a photo, and under it what it shows; while it is made the chat says that a photo is coming."""
    person = await _member(served)
    chat = await person.do("/overzicht")
    assert [content[:6] for content in await files(person)] == [PNG]
    assert "Je laatste twaalf weken" in _with_file(chat)[0]["text"]
    assert await served.calls("sendChatAction", person)


async def test_all_of_mine_comes_as_files(served: Served) -> None:
    """A portfolio, plain text, and JSON that holds the person's own words."""
    person = await _member(served)
    await person.do("/mijngegevens", "[Portfolio (pdf)]", "[Alles]", "/mijngegevens", "[Als tekst]", "[Dit jaar]")
    await person.do("/mijngegevens", "[Als bestand (json)]")
    pdf, text, data = await files(person)
    assert pdf[:5] == PDF
    assert TELLINGS[0] in text.decode()
    assert TELLINGS[0] in [entry["text"] for entry in json.loads(data)["entries"]]


async def test_a_card_comes_as_picture_and_as_page(served: Served) -> None:
    """The check-in ends in two files, in this order, before the next question."""
    person = await _member(served)
    await person.do("stop", "/checkin", TELLINGS[1], "[De buurt]", "Wat maakt dat ik zo snel praat?", "[Spiegelen]")
    found = await files(person)
    assert [found[0][:6], found[1][:5]] == [PNG, PDF]
    assert "Hoeveel tijd" in (await person.heard())[-1]


async def test_killed_between_commit_and_sending(lone: Served) -> None:
    """kill -9 while a picture and a page still wait: both are made again and sent, once each."""
    person = await _member(lone)
    await person.do("stop", "/checkin", TELLINGS[1], "[De buurt]", "Wat maakt dat ik zo snel praat?")
    await lone.control.post("faults", kind="status", method="sendPhoto", status=500)
    await person.tap("Spiegelen")
    assert await until(lambda: _waits(lone, 3))
    lone.process.kill()
    await lone.control.delete("faults")
    lone.process.start()
    await lone.quiet()
    assert [content[:5] for content in await files(person)] == [PNG[:5], PDF]


async def _waits(served: Served, calls: int) -> bool:
    return await served.database.number("SELECT count(*) FROM outbox") >= calls


@on_sqlite
async def test_others_are_answered_while_a_document_is_made(world: Control, make: Make, database: Database) -> None:
    """Of a very busy year, over a bad line: who asked hears that it takes a while, another is answered at once."""
    served = Served(world, make(COACH_KADER=str(REAL)), database)
    slow, quick = await served.person(), await served.person()
    year = weekly(shipped(), 50)
    much = [replace(one, id=f"r{copy}{one.id[1:]}", over="") for copy in range(100, 100 + BUSY) for one in year]
    await _put(database, slow.number, much)
    served.process.start()
    await world.post("faults", kind="status", method="sendDocument", status=500)
    await quick.do("/start")
    await slow.do("/mijngegevens", "[Portfolio (pdf)]")
    await slow.tap("Alles")
    await quick.talk("[Ja, dat is goed]", "[Liever geen seintje]")
    assert await files(slow) == []
    await slow.chat_when(lambda chat: MAKING in _texts(chat))
    await world.delete("faults")
    await served.quiet()
    assert [content[:5] for content in await files(slow)] == [PDF]
    assert MADE in _texts(await slow.chat())
    assert MAKING not in _texts(await slow.chat())


def _texts(chat: Chat) -> list[str]:
    return [message["text"] for message in chat["messages"]]


async def test_what_cannot_be_made_is_said_kindly(world: Control, make: Make, database: Database) -> None:
    """A document that does not exist, as after going back a version: a kind line, and a log without content."""
    served = Served(world, make(), database)
    person = await served.person()
    wrong = Call(person.number, "sendDocument", {"chat_id": person.number, "document": OVERVIEW | {"form": "md"}}, 1)
    await _put(database, person.number, weekly(shipped(), 1), wrong)
    await person.say("hoi")
    served.process.start()
    await served.quiet()
    assert [text for text in await person.heard() if text.startswith(NOT_MADE)]
    assert "could not be made: sendDocument (ValueError)" in served.process.log


async def test_what_telegram_refuses_is_said_kindly(served: Served) -> None:
    """A picture that Telegram will not take: the same kind line, and the conversation goes on."""
    person = await _member(served)
    await served.control.post("faults", kind="status", method="sendPhoto", status=400, chat=person.number)
    await person.do("/overzicht")
    assert [text for text in await person.heard() if text.startswith(NOT_MADE)]
    assert [text for text in await person.heard() if text.endswith("Bij welk kernaspect past het?")]


@on_sqlite
async def test_what_telegram_refuses_after_a_while_is_not_called_done(served: Served) -> None:
    """Who was told that it takes a while hears that it did not work, and never that here it is."""
    person = await _member(served)
    for fault in ({"kind": "latency", "seconds": 2.5}, {"kind": "status", "status": 400}):
        await served.control.post("faults", method="sendPhoto", chat=person.number, **fault)
    chat = await person.do("/overzicht")
    told = [text.partition(".")[0] for text in _texts(chat) if text.startswith((MAKING, MADE, NOT_MADE))]
    assert told == [text.partition(".")[0] for text in (MAKING, NOT_MADE)]


async def test_nothing_is_made_of_who_erased_everything(world: Control, make: Make, database: Database) -> None:
    """A document that still waited when its person went is dropped, not made of nothing."""
    served = Served(world, make(), database)
    person = await served.person()
    left = Call(person.number, "sendPhoto", {"chat_id": person.number, "document": OVERVIEW}, 1)
    await _put(database, person.number, (), left)
    await person.say("hoi")
    served.process.start()
    await served.quiet()
    assert await files(person) == []
    assert not [text for text in await person.heard() if text.startswith(NOT_MADE)]


async def test_an_export_is_read_back(served: Served, folder: Path) -> None:
    """`reflectiecoach import`: all entries and settings are there for the next person; who is known is not touched."""
    person = await _member(served)
    await person.do("/mijngegevens", "[Als bestand (json)]")
    export = folder / "gegevens.json"
    export.write_bytes((await files(person))[0])
    other = await served.person()
    code, _ = served.process.refusal("import", str(export), "--person", str(other.number))
    assert code == 0
    assert await other.kept() == await person.kept()
    await other.do(TELLINGS[2], "/terugblik")
    assert len(await other.kept()) == len(await person.kept()) + 1
    code, said = served.process.refusal("import", str(export), "--person", str(other.number))
    assert (code, "is known already" in said) == (1, True)
