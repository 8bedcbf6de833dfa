"""People on a sparse server, and the bot that serves them."""

import itertools
import re
from dataclasses import dataclass

from tests.bot.databases import Database
from tests.bot.served import until
from tests.support.processes import Bot
from tests.support.sparse_api import Json, SparseApi

_NUMBERS = itertools.count(41)


@dataclass(frozen=True, slots=True)
class Other:
    """A sparse server, and the bot that runs against it."""

    api: SparseApi
    bot: Bot

    @property
    def database(self) -> Database:
        """What the bot remembers."""
        return Database(f"sqlite:///{self.bot.database}")

    async def quiet(self) -> None:
        """Wait until every update was dealt with and every reply is out."""
        assert await until(self._is_quiet), f"the bot is still busy: {self.bot.log}"

    async def _is_quiet(self) -> bool:
        return not self.api.waiting() and not await self.database.number("SELECT count(*) FROM outbox")


class Someone:
    """Someone with a phone on that server."""

    def __init__(self, other: Other) -> None:
        self.other, self.number = other, next(_NUMBERS)

    async def do(self, *acts: str) -> None:
        """Say, or tap a [button], until the bot has nothing more to say."""
        for act in acts:
            self.tap(act[1:-1]) if act.startswith("[") else self.send(text=act)
            await self.other.quiet()

    def send(self, **fields: object) -> int:
        """Send a message with these fields; gives its id."""
        message = self.other.api.message(self.number, **fields)
        self.other.api.put(message=message)
        return int(message["message_id"])

    def tap(self, label: str, **more: object) -> None:
        """Tap the newest button with this label."""
        rows = (row for sent in reversed(self._sent) if "reply_markup" in sent for row in _rows(sent))
        data = next(button["callback_data"] for row in rows for button in row if button["text"] == label)
        query = {"id": "1", "from": {"id": self.number, "is_bot": False, "first_name": "N"}, "chat_instance": "1"}
        self.other.api.put(callback_query=query | {"data": data} | more)

    @property
    def _sent(self) -> list[Json]:
        return self.other.api.sent(self.number)

    @property
    def heard(self) -> list[str]:
        """Everything the bot tried to say."""
        return [re.sub("<.*?>", "", sent["text"]) for sent in self._sent]

    @property
    def asked(self) -> list[int]:
        """Which questions were put, in order; one that was said again counts again."""
        return [int(number) for number in re.findall(r"De buurt · vraag (\d)", "\n".join(self.heard))]

    async def kept(self) -> list[str]:
        """The words that are kept of them."""
        return await self.other.database.texts(self.number)


def _rows(sent: Json) -> list[list[dict[str, str]]]:
    rows: list[list[dict[str, str]]] = sent["reply_markup"]["inline_keyboard"]
    return rows
