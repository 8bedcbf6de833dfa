"""Whether the coach is alive: how long ago it last polled and committed, and how long messages wait."""

import time
from dataclasses import dataclass, field


@dataclass(slots=True)
class Health:
    """Moments of the last good poll and commit, on the monotonic clock."""

    poll: float = field(default_factory=time.monotonic)
    commit: float = field(default_factory=time.monotonic)

    def polled(self) -> None:
        """A poll (or a webhook call) went well."""
        self.poll = time.monotonic()

    def committed(self) -> None:
        """A batch is safe on disk."""
        self.commit = time.monotonic()
