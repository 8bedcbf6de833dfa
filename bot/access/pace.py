"""How fast something may come: so much at once, then so much a minute, and a pause for who goes on beyond it."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import Enum, auto

_MOST = 10_000  # keys remembered; the one that was quiet longest is forgotten first


class Pace(Enum):
    """What is to be done with one more."""

    GO = auto()
    TELL = auto()  # too fast, as of now: a good moment to say so
    HOLD = auto()  # too fast, and told


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float
    until: float = 0.0  # the end of a pause


class Limit:
    """A token bucket for each key, in memory only."""

    def __init__(
        self, burst: int, minute: float, pause: float = 0.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`burst` at once, `minute` a minute in the long run; who goes beyond it waits `pause` seconds."""
        self._burst, self._rate, self._pause, self._clock = burst, minute / 60, pause, clock
        self._buckets: OrderedDict[Hashable, _Bucket] = OrderedDict()

    def take(self, key: Hashable, at: float | None = None) -> Pace:
        """Count one more, that came now or, when it waited, at a moment before."""
        now = self._clock() if at is None else at
        bucket = self._filled(key, now)
        if now < bucket.until:
            return Pace.HOLD
        if bucket.left < 1:
            bucket.until = now + self._pause
            return Pace.TELL
        bucket.left -= 1
        return Pace.GO

    def is_spent(self, key: Hashable) -> bool:
        """Whether one more would be too many; counts nothing."""
        return self._filled(key, self._clock()).left < 1

    def _filled(self, key: Hashable, now: float) -> _Bucket:
        """The key's bucket, with what has flowed in since."""
        bucket = self._buckets.setdefault(key, _Bucket(self._burst, now))
        self._buckets.move_to_end(key)
        bucket.left = min(self._burst, bucket.left + max(0.0, now - bucket.at) * self._rate)
        bucket.at = max(bucket.at, now)
        if len(self._buckets) > _MOST:
            self._buckets.popitem(last=False)
        return bucket
