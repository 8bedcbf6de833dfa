"""The file by which a process's clock is moved: seconds that it runs ahead of the real one (COACH_CLOCK_FILE)."""

from datetime import UTC, datetime, timedelta
from pathlib import Path


def set_to(clock: Path, at: datetime) -> None:
    """Have it be this moment."""
    clock.write_text(str((at - datetime.now(UTC)).total_seconds()))


def move(clock: Path, time: timedelta) -> None:
    """Let so much time pass at once."""
    ahead = float(clock.read_text()) if clock.exists() else 0.0
    clock.write_text(str(ahead + time.total_seconds()))
