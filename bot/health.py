"""Whether the coach is alive: how long ago it last polled and committed, and whether its rounds go on."""

import math
import time
from dataclasses import dataclass, field

_STUCK = 600.0  # seconds; a poll takes 40 at most, and Telegram may ask for a pause


@dataclass(slots=True)
class Health:
    """Moments of the last good poll, commit and round, on the monotonic clock."""

    poll: float = field(default_factory=time.monotonic)
    commit: float = field(default_factory=time.monotonic)
    round: float = field(default_factory=time.monotonic)
    fetches: bool = True  # this process fetches updates; one that stands by, or to which they are brought, does not

    def polled(self) -> None:
        """A poll (or a webhook call) went well."""
        self.poll = time.monotonic()

    def committed(self) -> None:
        """A batch is safe on disk."""
        self.commit = time.monotonic()

    def goes_round(self, *, fetches: bool) -> None:
        """Updates are about to be fetched, or it was looked whether another process still does so."""
        self.round, self.fetches = time.monotonic(), fetches

    def waits(self) -> None:
        """Updates are brought: there are no rounds to watch."""
        self.round, self.fetches = math.inf, False

    @property
    def alive(self) -> bool:
        """Whether the rounds go on, however they end."""
        return time.monotonic() - self.round < _STUCK
