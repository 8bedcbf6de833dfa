"""The overview as the coach draws it."""

from bench.reports.timing import run
from bot.reports import typesetting

if __name__ == "__main__":
    run(lambda data: typesetting.png("overzicht", data))
