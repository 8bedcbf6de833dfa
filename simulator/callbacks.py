"""Taps on inline buttons that wait for the bot's answer."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field

from simulator.model import Chat, Json

LIFETIME = 60
"""Seconds a bot may take to answer; Telegram names no figure, observed are fifteen seconds to a few minutes."""

KEPT = 10_000


@dataclass(slots=True)
class CallbackQuery:
    """One tap; `entry` is what the chat's view shows of it."""

    id: str
    chat: Chat
    date: int
    entry: Json
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class CallbackQueries:
    """The open and the answered queries, by id."""

    def __init__(self) -> None:
        self._queries: OrderedDict[str, CallbackQuery] = OrderedDict()
        self._last = 0

    def open(self, chat: Chat, date: int, message_id: int, data: str) -> CallbackQuery:
        """Register a tap, which waits from now on."""
        self._last += 1
        query_id = f"{chat.id & 0xFFFFFFFF:d}{self._last:09d}"
        tapped = {"message_id": message_id, "data": data, "date": date, "callback_query_id": query_id}
        query = CallbackQuery(query_id, chat, date, {**tapped, "answered": False, "text": None, "show_alert": False})
        self._queries[query_id] = query
        if len(self._queries) > KEPT:
            self._queries.popitem(last=False)
        return query

    def answer(self, query_id: str, now: int, text: str | None, show_alert: bool) -> CallbackQuery | None:
        """Answer a query; None if it is unknown, too old, or answered before."""
        query = self._queries.get(query_id)
        if query is None or query.answered.is_set() or now - query.date > LIFETIME:
            return None
        query.entry.update({"answered": True, "text": text, "show_alert": show_alert})
        query.answered.set()
        return query
