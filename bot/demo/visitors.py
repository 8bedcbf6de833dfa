"""The people whose phones lie ready in the demo."""

from pathlib import Path

import aiohttp

from bot.demo.processes import Place

VISITOR = "Jij"  # the empty phone for whoever looks at the demo


async def come(place: Place, url: str, kader_file: Path) -> None:
    """Lay the phones ready."""
    async with aiohttp.ClientSession(url) as session:
        await _person(session, VISITOR)


async def _person(session: aiohttp.ClientSession, name: str) -> int:
    async with session.post("/control/people", json={"name": name}) as answer:
        answer.raise_for_status()
        return int((await answer.json())["id"])
