"""The floor: the dialogue in a bare loop, with no framework, no stored states and no outbox; a crash loses replies."""

import asyncio
import sqlite3
import sys
from typing import Any

import aiohttp

from bench.turns.peers import dialogue


class Bare:
    """A batch of updates, one commit, and all replies at once."""

    def __init__(self, session: aiohttp.ClientSession, database: sqlite3.Connection) -> None:
        self._session, self._database = session, database
        self._at: dict[int, int] = {}
        self._sending: set[asyncio.Task[Any]] = set()

    async def poll(self) -> None:
        """Run until the process ends."""
        offset = 0
        while True:
            updates = await self._call("getUpdates", offset=offset, timeout=25)
            replies = [reply for update in updates for reply in self._step(update)]
            self._database.commit()
            for reply in replies:
                task = asyncio.create_task(self._call("sendMessage", **reply))
                self._sending.add(task)
                task.add_done_callback(self._sending.discard)
            if updates:
                offset = updates[-1]["update_id"] + 1

    def _step(self, update: dict[str, Any]) -> list[dict[str, Any]]:
        message = update.get("message") or update["callback_query"]["message"]
        person, text = message["chat"]["id"], message.get("text", "")
        number = -1 if text == "/start" else self._at.get(person, len(dialogue.QUESTIONS))
        if number >= len(dialogue.QUESTIONS):
            return []
        if number >= 0 and "message" in update:
            self._database.execute(dialogue.KEEP, (person, number, text))
        self._at[person] = number + 1
        return [{"chat_id": person, **_asked(number + 1)}]

    async def _call(self, method: str, **params: Any) -> Any:
        async with self._session.post(f"/bot{dialogue.TOKEN}/{method}", json=params) as response:
            return (await response.json())["result"]


def _asked(number: int) -> dict[str, Any]:
    if number == len(dialogue.QUESTIONS):
        return {"text": dialogue.DONE}
    return {"text": dialogue.QUESTIONS[number], "parse_mode": "HTML", "reply_markup": dialogue.markup()}


async def main(url: str, folder: str) -> None:
    """Serve."""
    database = sqlite3.connect(dialogue.database(folder))
    for statement in (*dialogue.PRAGMAS, dialogue.SCHEMA):
        database.execute(statement)
    async with aiohttp.ClientSession(url, connector=aiohttp.TCPConnector(limit=0)) as session:
        await Bare(session, database).poll()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
