"""The coach in numbers, for Prometheus: no ids, no words."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

_TURN = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)  # seconds


class Metrics:
    """All figures of one process, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self.turns = Histogram(
            "reflectiecoach_turn_seconds",
            "From the arrival of an update until the answer to it is safe on disk.",
            buckets=_TURN,
            registry=self.registry,
        )
        self.calls = Counter(
            "reflectiecoach_calls",
            "Calls to the Bot API: done, tried again later, or refused for good.",
            ["method", "outcome"],
            registry=self.registry,
        )
        self.nudges = Counter(
            "reflectiecoach_nudges",
            "People for whom the moment came (due), who were written to (sent), or not after all (dropped).",
            ["outcome"],
            registry=self.registry,
        )
        for outcome in ("due", "sent", "dropped"):
            self.nudges.labels(outcome)
        self.queue = self._gauge("queue", "Calls that this process has still to make.")
        self.outbox = self._gauge("outbox_rows", "Calls that wait in the database.")
        self.oldest = self._gauge("outbox_oldest_seconds", "How long the oldest of those waits.")
        self.poll = self._gauge("poll_age_seconds", "Since the last good fetch of updates.")
        self.commit = self._gauge("commit_age_seconds", "Since updates last became safe on disk.")

    def _gauge(self, name: str, told: str) -> Gauge:
        return Gauge(f"reflectiecoach_{name}", told, registry=self.registry)
