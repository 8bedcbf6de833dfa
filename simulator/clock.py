"""The simulator's own time, which tests may push forward, so that a week passes without waiting."""

import time


class Clock:
    """Wall-clock time plus an offset in seconds."""

    def __init__(self) -> None:
        self.offset = 0.0

    def now(self) -> int:
        """The simulated Unix time in whole seconds, as Telegram dates everything."""
        return int(time.time() + self.offset)

    def advance(self, seconds: float) -> None:
        """Let `seconds` pass at once (negative goes back)."""
        self.offset += seconds
