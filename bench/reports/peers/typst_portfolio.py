"""The portfolio as the coach sets it: PDF/UA-1, hyphenated, with bookmarks and a table of contents."""

from datetime import UTC, datetime

from bench.reports.timing import run
from bot.reports import typesetting

_AT = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)

if __name__ == "__main__":
    run(lambda data: typesetting.pdf("portfolio", data, _AT))
