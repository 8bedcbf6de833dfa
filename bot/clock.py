"""What time it is; the demo and the tests may move it with a file."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

Clock = Callable[[], datetime]


def system() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


def shifted(file: Path) -> Clock:
    """A clock that runs ahead by the seconds written in a file, read anew each time."""

    def now() -> datetime:
        try:
            ahead = float(file.read_text())
        except (OSError, ValueError):
            ahead = 0.0
        return datetime.now(UTC) + timedelta(seconds=ahead)

    return now
