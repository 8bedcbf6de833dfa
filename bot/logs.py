"""Logs that may be read by anyone: no token, no key, no text, no name, nobody's number."""

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType

_TOKEN = re.compile(r"\d+(?::|%3A)[A-Z0-9_-]{20,}", re.IGNORECASE)  # also amid a word, as in /bot123:ABC/getMe
_KEY = re.compile(r"(?<![\w-])[A-Za-z0-9_-]{43}(?![\w-])")
_NUMBER = re.compile(r"(?<!update )(?<![\w.])-?\d{7,}(?![\w.])")  # people's and chats'; an update's own is nobody's
_LOUD = ("telegram", "aiohttp", "aiosqlite", "asyncio", "httpx", "httpcore", "transitions")
_TEXT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def redacted(line: str) -> str:
    """A line without what may be used or may tell of whom it is."""
    return _NUMBER.sub("<id>", _KEY.sub("<key>", _TOKEN.sub("<token>", line)))


class _Text(logging.Formatter):
    """Lines for who looks on. An error's own words may hold what someone wrote, so only its name and place are told."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))

    def formatException(self, ei: object) -> str:  # noqa: N802  # as the base class calls it
        error = ei[1] if isinstance(ei, tuple) else None
        told = []
        while isinstance(error, BaseException):
            places = [
                f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)
            ]
            told.append(f"{type(error).__name__} at {' > '.join(places)}")
            error = error.__cause__ or error.__context__
        return f"Traceback: {'; from '.join(told)}"


class _KeyValue(_Text):
    """Lines for a machine that splits at spaces: name=value, or name="value" in JSON's way."""

    def format(self, record: logging.LogRecord) -> str:
        fields = _fields(self, record)
        return " ".join(f"{name}={json.dumps(value, ensure_ascii=False)}" for name, value in fields.items())


class _Json(_Text):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(_fields(self, record), ensure_ascii=False)


def _fields(formatter: logging.Formatter, record: logging.LogRecord) -> dict[str, str]:
    at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    told = {"at": at, "level": record.levelname, "from": record.name, "said": redacted(record.getMessage())}
    return told | ({"error": redacted(formatter.formatException(record.exc_info))} if record.exc_info else {})


_FORMATS = {"text": _Text(_TEXT), "keyvalue": _KeyValue(), "json": _Json()}


def set_up(level: str, form: str = "text") -> None:
    """Log to standard error from this level on, as text, keyvalue or json; libraries that tell all stay quiet."""
    logging.raiseExceptions = False  # its complaint about a line that cannot be written would hold what it was about
    sys.excepthook = _crashed
    handler = logging.StreamHandler()
    handler.setFormatter(_FORMATS[form])
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("asyncpg").setLevel(logging.ERROR)  # the store tells in a line that the database is away


def _crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Python would print the words of an error that nobody caught."""
    logging.getLogger(__name__).critical("the coach stops for an error", exc_info=(kind, error, trace))
