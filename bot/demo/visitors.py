"""The people whose phones lie ready in the demo: an empty one for whoever looks, and one with a year behind it."""

import asyncio
import time
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from bot import keys
from bot.demo import story
from bot.demo.playing import Life
from bot.demo.processes import Place
from bot.store.opening import open_store
from bot.store.rows import Batch
from dialogs.kernel import kader
from dialogs.register import coach

VISITOR, EXAMPLE = "Jij", "Samira (voorbeeld)"
_FIRST_WORDS = "/overzicht"  # typed for her, so that her year can be seen at once


async def prepare(place: Place) -> None:
    """Make the database, before anybody looks into it."""
    await (await open_store(f"sqlite:///{place.database}", keys.ring(place.key))).close()


async def come(place: Place, url: str, kader_file: Path) -> None:
    """Lay the phones ready; the second one as soon as her year has been lived, if it fits the kader."""
    async with aiohttp.ClientSession(url) as phones:
        await _person(phones, VISITOR)
        try:
            life = await asyncio.to_thread(lived, kader_file, datetime.now(UTC))
        except ValueError as error:
            print(f"  No example person: {error}", flush=True)
            return
        example = await _person(phones, EXAMPLE)
        await keep(place, example, life)
        await _say(phones, example, _FIRST_WORDS)


def lived(kader_file: Path, now: datetime) -> Life:
    """The example person's year, up to `now`. Raises ValueError when it does not fit this kader."""
    asked, told = kader.load(kader_file), story.read(story.SAMIRA, now)
    if missing := story.kernaspecten(told) - {aspect.kort for aspect in asked.kernaspecten}:
        raise ValueError(f"her year is about {', '.join(sorted(missing))}, which this kader does not have")
    life = Life(coach(asked))
    life.live(told, now)
    return life


async def keep(place: Place, person: int, life: Life) -> None:
    """Write it down under someone's number, as the bot does with every turn."""
    batch = Batch(time.time_ns() // 1_000_000, {person: life.conversation}, [(person, fact) for fact in life.facts])
    batch.due[person] = int(life.due.timestamp() * 1000) if life.due else None
    store = await open_store(f"sqlite:///{place.database}", keys.ring(place.key))
    try:
        async with store.work() as work:
            await work.save(batch)
    finally:
        await store.close()


async def _person(phones: aiohttp.ClientSession, name: str) -> int:
    """Somebody new; gives their number."""
    async with phones.post("/control/people", json={"name": name}) as answer:
        answer.raise_for_status()
        return int((await answer.json())["id"])


async def _say(phones: aiohttp.ClientSession, person: int, text: str) -> None:
    async with phones.post(f"/control/people/{person}/say", json={"text": text}) as answer:
        answer.raise_for_status()
