"""Logs that may be read by anyone: no token, no text, no name."""

import logging
import re

_TOKEN = re.compile(r"\d+(?::|%3A)[A-Z0-9_-]{20,}", re.IGNORECASE)  # also amid a word, as in /bot123:ABC/getMe
_LOUD = ("telegram", "aiohttp", "aiosqlite", "asyncio", "httpx", "httpcore", "transitions")


class _Redacted(logging.Formatter):
    """Takes tokens out of whatever is logged, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        return _TOKEN.sub("<token>", super().format(record))


def set_up(level: str) -> None:
    """Log to standard error from this level on; libraries that log what passes through them stay quiet."""
    logging.raiseExceptions = False  # its complaint about a line that cannot be written would hold what it was about
    handler = logging.StreamHandler()
    handler.setFormatter(_Redacted("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("asyncpg").setLevel(logging.ERROR)  # the store tells in a line that the database is away
