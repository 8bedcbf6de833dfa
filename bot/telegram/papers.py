"""Makes the documents that wait in the outbox as recipes, and sends them, while everybody else is answered."""

import asyncio
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
        try:
            async with self._company(call) as arrived:
                sent = await self._sent(call)
                arrived.set_result(sent is Sent.YES)
        except GoneError:
            return Sent.REFUSED
        return await self._say(call, "not_made") if sent is Sent.REFUSED else sent

    async def _sent(self, call: Call) -> Sent:
        try:
            file = await self._workshop.make(call.person, Document(**call.params["document"]))
        except (StoreAwayError, GoneError):
            raise
        except Exception as error:
            log.error("a document could not be made: %s (%s)", call.method, type(error).__name__)
            return Sent.REFUSED
        field = _FIELD[call.method][0]
        params = {name: value for name, value in call.params.items() if name != "document"}
        sent, _ = await self._sender.send(call, params | {field: InputFile(file.content, filename=file.name)})
        return sent

    @asynccontextmanager
    async def _company(self, call: Call) -> AsyncIterator[asyncio.Future[bool]]:
        """Show that something is being made, and say so when it takes long; gives where to tell whether it arrived."""
        arrived = asyncio.get_running_loop().create_future()
        showing = asyncio.create_task(self._show(call, arrived))
        try:
            yield arrived
            await showing
        finally:
            showing.cancel()

    async def _show(self, call: Call, arrived: asyncio.Future[bool]) -> None:
        action = Call(call.person, "sendChatAction", {"chat_id": call.person, "action": _FIELD[call.method][1]})
        await self._sender.send(action, action.params)
        if await _within(arrived, _PATIENCE):
            return
        message = await self._message(call, "making")
        while not await _within(arrived, _FADES):
            await self._sender.send(action, action.params)
        if message and arrived.result():
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


async def _within(arrived: asyncio.Future[bool], seconds: float) -> bool:
    """Whether it is known within so many seconds whether it arrived."""
    await asyncio.wait({arrived}, timeout=seconds)
    return arrived.done()
