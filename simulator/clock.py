"""The simulator's own time, which tests may push forward, so that a week passes without waiting."""

import time
from pathlib import Path


class Clock:
    """Wall-clock time plus an offset in seconds, which is also kept in `file`, for a bot that reads its clock there."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file
        self.offset = _written(file)

    def now(self) -> int:
        """The simulated Unix time in whole seconds, as Telegram dates everything."""
        return int(time.time() + self.offset)

    def shift(self, offset: float) -> None:
        """Run `offset` seconds ahead of the real time (negative: behind)."""
        self.offset = offset
        if self.file is not None:
            fresh = self.file.with_name(f"{self.file.name}.new")
            fresh.write_text(str(offset))
            fresh.replace(self.file)  # in one go: a reader never finds half a number


def _written(file: Path | None) -> float:
    """The offset an earlier simulator left in the file; 0 without one."""
    try:
        return float(file.read_text()) if file else 0.0
    except (OSError, ValueError):
        return 0.0
