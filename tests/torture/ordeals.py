"""What one run puts the coach through, and the suites of runs that together cover its ways of living."""

from dataclasses import dataclass, replace
from typing import Literal

Engine = Literal["sqlite", "postgres"]
Mode = Literal["polling", "webhook"]


@dataclass(frozen=True, slots=True)
class Ordeal:
    """One run: where the coach keeps things, how updates reach it, and how often it is killed and stopped."""

    engine: Engine = "sqlite"
    mode: Mode = "polling"
    processes: int = 1  # several share one PostgreSQL database
    people: int = 200
    kills: int = 50
    stops: int = 5
    seconds: float = 600.0  # within which all the killing must be done
    seed: int = 0

    @property
    def name(self) -> str:
        """As the last line of a run tells it."""
        several = f" ({self.processes} processes)" if self.processes > 1 else ""
        return f"{self.engine} {self.mode}{several}"


_WAYS: tuple[tuple[Engine, Mode, int], ...] = (
    ("sqlite", "polling", 1),
    ("sqlite", "webhook", 1),
    ("postgres", "polling", 2),
    ("postgres", "webhook", 1),
    ("postgres", "webhook", 2),
)
_LIKE = {"full": Ordeal(), "ci": Ordeal(people=200, kills=11, stops=2, seconds=120.0)}
SUITES = tuple(_LIKE)


def suite(name: str, seed: int) -> list[Ordeal]:
    """The runs of a suite, each way of living once."""
    return [
        replace(_LIKE[name], engine=engine, mode=mode, processes=processes, seed=seed + number)
        for number, (engine, mode, processes) in enumerate(_WAYS)
    ]
