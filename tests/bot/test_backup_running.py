"""Backups made while the coach goes on: each holds one moment, and a coach that starts on one goes on from there."""

import asyncio
import itertools
from pathlib import Path

from bot.operate.backup import back_up
from bot.operate.restore import restore
from tests.bot.databases import Database, NewDatabase
from tests.bot.served import PATIENCE, TELLINGS, Process, Served, Someone


async def test_backups_while_people_write(lone: Served, new_database: NewDatabase, folder: Path) -> None:
    """Each of several backups made under load holds a moment: of everyone all answers up to some point, in order."""
    people = [await lone.member("De buurt") for _ in range(2)]
    files = [folder / f"backup-{number}" for number in range(3)]
    done = asyncio.Event()
    writing = [asyncio.create_task(_write(person, done)) for person in people]
    await _back_up_each(lone.process, files)
    done.set()
    await asyncio.gather(*writing)
    await lone.quiet()
    assert "WARNING" not in lone.process.log
    held = [await _held(file, new_database(), people) for file in files]
    assert 0 < held[0] < held[1] < held[2]


async def _write(person: Someone, done: asyncio.Event) -> None:
    """Tell one thing after another."""
    for text in itertools.cycle(TELLINGS):
        await person.say(text)
        await person.say("/stop")
        await asyncio.sleep(0.1)
        if done.is_set():
            return


async def _back_up_each(bot: Process, files: list[Path]) -> None:
    """By the command, as a person would."""
    for file in files:
        process = bot.spawn("backup", str(file))
        said = (await asyncio.to_thread(process.communicate, timeout=PATIENCE))[1]
        assert process.returncode == 0, said


async def _held(file: Path, again: Database, people: list[Someone]) -> int:
    """How many answers stand in a backup: for everybody their first ones, and the conversation as it was after them."""
    await restore(file, again.url)
    count = 0
    for person in people:
        entries, conversation = await again.entries(person.number), await again.conversation(person.number)
        assert [entry.text for entry in entries] == (await person.kept())[: len(entries)]
        noted = [int(message) for message, _ in conversation["entries"]]
        assert noted == [entry.message for entry in entries][-len(noted) :]
        count += len(entries)
    return count


async def test_a_coach_goes_on_from_a_backup(lone: Served, new_database: NewDatabase, folder: Path) -> None:
    """Killed, and started again on the newest backup: whoever writes is answered, and every answer is there."""
    person = await lone.member("De buurt")
    await person.do(TELLINGS[0])
    lone.process.kill()
    await back_up(lone.database.url, folder / "backup")
    again = new_database()
    await restore(folder / "backup", again.url)
    bot = Process(lone.control.url, folder, again).start()
    await person.say(TELLINGS[1])
    await Served(lone.control, bot, again).quiet()
    assert await again.texts(person.number) == list(TELLINGS[:2])
    assert await person.asked() == [1, 2, 3]
    assert bot.stop() == 0
