"""Telling whoever watches (the page, a waiting test) that a chat has changed."""

import asyncio
from collections import defaultdict
from typing import TypeAlias

from simulator.model import Chat

Stream: TypeAlias = "asyncio.Queue[dict[str, int | str]]"


class Watchers:
    """Long-polling readers of one chat, and event streams that follow everything."""

    def __init__(self) -> None:
        self._waiting: dict[int, list[asyncio.Future[None]]] = defaultdict(list)
        self._streams: set[Stream] = set()

    def changed(self, chat: Chat) -> None:
        """Give the chat its next sequence number and wake everybody who waits for it."""
        chat.seq += 1
        for waiting in self._waiting.pop(chat.id, ()):
            if not waiting.done():
                waiting.set_result(None)
        self.announce({"kind": "chat", "id": chat.id, "seq": chat.seq})

    def announce(self, event: dict[str, int | str]) -> None:
        """Send an event to every open stream."""
        for stream in self._streams:
            stream.put_nowait(event)

    async def wait(self, chat_id: int, seconds: float) -> None:
        """Return when the chat changes, or after `seconds`."""
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting[chat_id].append(waiting)
        await asyncio.wait([waiting], timeout=seconds)
        if not waiting.done():
            self._waiting[chat_id].remove(waiting)

    def open_stream(self) -> Stream:
        """Start following everything; close with `close_stream`."""
        stream: Stream = asyncio.Queue()
        self._streams.add(stream)
        return stream

    def close_stream(self, stream: Stream) -> None:
        """Stop following."""
        self._streams.discard(stream)
