"""What a Bot API server answered: the result of a call, or the error that python-telegram-bot has for it."""

import json
import re
from collections.abc import Mapping
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

_OWN_WORDS = frozenset({"ok", "error_code", "description", "parameters"})  # what the Bot API says when it refuses
# Only in the Bot API's own words: without them such a code may be a proxy's, and pass.
_BY_ITSELF: Mapping[int, type[TelegramError]] = {401: InvalidToken, 403: Forbidden, 409: Conflict}
_FOR_GOOD = frozenset({400, 404, 405, 413, 414, 415, 501})
_EVERYWHERE = frozenset({"getMe", "getUpdates", "sendMessage"})  # a 404 for these is not about the method
_WAIT = re.compile(r"retry after (\d{1,6})", re.IGNORECASE)


def result(method: str, status: int, body: bytes) -> Any:
    """What stands under `result`. Raises `telegram.error.TelegramError`."""
    told = _told(body)
    if status == 200 and "result" in told and told.get("ok", True):
        return told["result"]
    raise _error(method, status, told)


def message_id(sent: Any) -> int | None:
    """The id of a message that was sent; None when the server does not tell."""
    number = sent.get("message_id") if isinstance(sent, dict) else None
    return number if isinstance(number, int) else None


def _told(body: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _error(method: str, status: int, told: Mapping[str, Any]) -> TelegramError:
    if not told.keys() & _OWN_WORDS:
        for_good = status in _FOR_GOOD and not (status == 404 and method in _EVERYWHERE)
        where = "; is COACH_API_URL what stands before /bot<token>/?" if status == 404 else ""
        if for_good:
            return BadRequest(f"HTTP {status}")
        return NetworkError(f"HTTP {status}, not the Bot API's words{where}")
    words, code = str(told.get("description", "")), _code(status, told)
    parameters = told.get("parameters")
    if special := _special(parameters if isinstance(parameters, dict) else {}, code, words):
        return special
    if code == 404 and method in _EVERYWHERE:
        return InvalidToken(words or None)
    kind = _BY_ITSELF.get(code, BadRequest if code in _FOR_GOOD else NetworkError)
    return kind(f"HTTP {code}" if kind is NetworkError else words or f"HTTP {code}")


def _code(status: int, told: Mapping[str, Any]) -> int:
    """The code of an error, which some servers only tell in words, under a 200."""
    code = told.get("error_code")
    return code if isinstance(code, int) else 400 if status == 200 else status


def _special(parameters: Mapping[str, Any], code: int, words: str) -> TelegramError | None:
    """An error that says what to do: go to another chat, or wait a while."""
    if isinstance(chat := parameters.get("migrate_to_chat_id"), int):
        return ChatMigrated(chat)
    wait = str(parameters.get("retry_after", "")).partition(".")[0]
    found = _WAIT.search(words) if code == 429 and not wait.isdecimal() else None
    seconds = int(wait) if wait.isdecimal() else int(found[1]) if found else 0
    return RetryAfter(seconds) if seconds else None
