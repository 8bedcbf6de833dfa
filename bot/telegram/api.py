"""The Bot API as the coach calls it: a method's name, its parameters, and errors as python-telegram-bot names them."""

import contextlib
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

import telegram
from telegram.error import TelegramError

from bot.telegram.request import LeanRequest
from bot.telegram.updates import ALLOWED, Update, has_number


class Api:
    """One bot on one Bot API server."""

    def __init__(self, token: str, url: str) -> None:
        """`url` is what stands before /bot<TOKEN>/METHOD."""
        self._calls = LeanRequest(url)
        self._base = f"{url}/bot{token}"
        self.bot = telegram.Bot(
            token,
            base_url=f"{url}/bot",
            base_file_url=f"{url}/file/bot",
            request=self._calls,
            get_updates_request=self._calls,
        )

    async def __aenter__(self) -> Self:
        await self._calls.initialize()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._calls.shutdown()

    async def call(self, method: str, params: Mapping[str, Any]) -> Any:
        """Call a method; an `InputFile` among the parameters is uploaded. Raises `telegram.error.TelegramError`."""
        return await self._calls.call(f"{self._base}/{method}", dict(params))

    async def username(self) -> str:
        """What the bot is called; "" when the server does not tell. Raises `telegram.error.TelegramError`."""
        known = await self.call("getMe", {})
        return str(known.get("username") or "") if isinstance(known, dict) else ""

    async def forget_webhook(self) -> None:
        """Have updates wait to be fetched; trouble shows at the first fetch, and is dealt with there."""
        with contextlib.suppress(TelegramError):
            await self.call("deleteWebhook", {})

    async def updates(self, offset: int | None, wait: int) -> list[Update]:
        """Fetch up to a page of updates from `offset`, waiting at most `wait` seconds; confirms all before `offset`.

        What has no id cannot be confirmed, and is left out.
        """
        params: dict[str, Any] = {"timeout": wait, "limit": PAGE, "allowed_updates": ALLOWED}
        if offset is not None:
            params["offset"] = offset
        found = await self._calls.call(f"{self._base}/getUpdates", params, wait + 15)
        return [one for one in found if has_number(one)] if isinstance(found, list) else []


PAGE = 100  # updates that Telegram gives at once
