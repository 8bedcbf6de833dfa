"""Makes the documents that wait in the outbox as recipes, and sends them, while everybody else is answered."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from telegram import InputFile

from bot.store.engine import StoreAwayError
from bot.store.rows import Call
from bot.telegram.result import message_id
from bot.telegram.sender import Sender, Sent
from bot.workshop import GoneError, Workshop
from dialogs.kernel.reply import Document
from dialogs.kernel.texts import Texts

log = logging.getLogger(__name__)

_PATIENCE = 2.0  # seconds until someone is told that it takes a while
_FADES = 4.0  # seconds; Telegram shows "sending a file…" for five
_FIELD = {"sendPhoto": ("photo", "upload_photo"), "sendDocument": ("document", "upload_document")}


def is_recipe(call: Call) -> bool:
    """What the call sends must still be made."""
    return call.method in _FIELD and isinstance(call.params.get("document"), Mapping)


class Papers:
    """What stands between the workshop and Telegram; `texts` hold what is said meanwhile."""

    def __init__(self, sender: Sender, workshop: Workshop, texts: Texts) -> None:
        self._sender, self._workshop, self._texts = sender, workshop, texts

    async def send(self, call: Call) -> Sent:
        """Make a document and send it, or say kindly that it could not be made.

        Raises StoreAwayError when the record cannot be read now, and InvalidToken as any sending does.
        """
        async with self._company(call):
            try:
                file = await self._workshop.make(call.person, Document(**call.params["document"]))
            except StoreAwayError:
                raise
            except GoneError:
                return Sent.REFUSED
            except Exception as error:
                log.error("a document could not be made: %s (%s)", call.method, type(error).__name__)
                return await self._say(call, "not_made")
            field = _FIELD[call.method][0]
            params = {name: value for name, value in call.params.items() if name != "document"}
            sent, _ = await self._sender.send(call, params | {field: InputFile(file.content, filename=file.name)})
            return await self._say(call, "not_made") if sent is Sent.REFUSED else sent

    @asynccontextmanager
    async def _company(self, call: Call) -> AsyncIterator[None]:
        """Show that something is being made, and say so when it takes long."""
        done = asyncio.Event()
        showing = asyncio.create_task(self._show(call, done))
        try:
            yield
            done.set()
            await showing
        finally:
            showing.cancel()

    async def _show(self, call: Call, done: asyncio.Event) -> None:
        action = Call(call.person, "sendChatAction", {"chat_id": call.person, "action": _FIELD[call.method][1]})
        await self._sender.send(action, action.params)
        if await _within(done, _PATIENCE):
            return
        message = await self._message(call, "making")
        while not await _within(done, _FADES):
            await self._sender.send(action, action.params)
        if message:
            await self._edit(call, message, "made")

    async def _message(self, call: Call, key: str) -> int | None:
        """Say something in passing; gives the message's id."""
        _, result = await self._sender.send(*self._words(call, "sendMessage", key))
        return message_id(result)

    async def _edit(self, call: Call, message: int, key: str) -> None:
        await self._sender.send(*self._words(call, "editMessageText", key, message_id=message))

    async def _say(self, call: Call, key: str) -> Sent:
        sent, _ = await self._sender.send(*self._words(call, "sendMessage", key))
        return sent

    def _words(self, call: Call, method: str, key: str, **more: int) -> tuple[Call, dict[str, Any]]:
        text = self._texts.phrasings[f"kernel.say.{key}"][0]
        params = {"chat_id": call.person, "text": text, **more}
        return Call(call.person, method, params), params


async def _within(done: asyncio.Event, seconds: float) -> bool:
    """Whether it is done within so many seconds."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(done.wait(), seconds)
    return done.is_set()
