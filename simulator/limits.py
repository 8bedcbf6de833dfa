"""Telegram's flood limits: so many messages a second in one chat and over all chats."""

import math
import time
from dataclasses import dataclass, field

from simulator.model import Json


@dataclass(slots=True)
class _Bucket:
    """A token bucket: holds one second's worth, at least one."""

    tokens: float
    at: float

    def refill(self, rate: float, now: float) -> None:
        self.tokens = min(max(rate, 1.0), self.tokens + (now - self.at) * rate)
        self.at = now


@dataclass(slots=True)
class RateLimits:
    """Off unless `enforce`; rates are messages per second of real time."""

    enforce: bool = False
    per_chat_per_second: float = 1.0
    overall_per_second: float = 30.0
    _buckets: dict[str, _Bucket] = field(default_factory=dict)

    def api(self) -> Json:
        """As the control API shows them."""
        rates = {"per_chat_per_second": self.per_chat_per_second, "overall_per_second": self.overall_per_second}
        return {"enforce": self.enforce, **rates}

    def retry_after(self, chat_id: object) -> int:
        """Whole seconds the bot has to wait before it may send to this chat; 0 = go ahead, and it is counted."""
        if not self.enforce:
            return 0
        now = time.monotonic()
        rates = {str(chat_id): self.per_chat_per_second, "overall": self.overall_per_second}
        buckets = {key: self._bucket(key, rate, now) for key, rate in rates.items()}
        waits = [(1 - bucket.tokens) / rates[key] for key, bucket in buckets.items() if bucket.tokens < 1]
        if waits:
            return max(1, math.ceil(max(waits)))
        for bucket in buckets.values():
            bucket.tokens -= 1
        return 0

    def _bucket(self, key: str, rate: float, now: float) -> _Bucket:
        bucket = self._buckets.setdefault(key, _Bucket(max(rate, 1.0), now))
        bucket.refill(rate, now)
        return bucket
