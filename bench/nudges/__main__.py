"""`python -m bench.nudges`: nudges among 1,000, 10,000 and 100,000 people, on both engines and the common way.

The PostgreSQL is a throw-away one that does not wait for its disk: compare its sizes with one another, not with SQLite.
"""

import asyncio
import json
import logging
import resource
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.nudges.clockwork import Woken, measure
from bench.nudges.filling import Crowd
from bench.turns import bots
from bench.turns.process import ROOT
from bot.keys import ring
from tests.support.postgres import Postgres

_CROWDS = (Crowd(1_000, 1_000), Crowd(10_000, 1_000), Crowd(100_000, 1_000), Crowd(100_000, 2_000))


def main() -> None:
    """Measure and print."""
    logging.disable()
    with tempfile.TemporaryDirectory(prefix="bench-nudges-") as folder, Postgres() as postgres:
        for engine in ("SQLite", "PostgreSQL"):
            rows = []
            for crowd in _CROWDS:
                name = f"{crowd.people}-{crowd.due}"
                url = f"sqlite:///{Path(folder) / name}.db" if engine == "SQLite" else postgres.database()
                rows.append(asyncio.run(measure(url, crowd, ring(bots.KEY)[0])))
            _tell(engine, rows)
    heading = "lost of those due in a 5 s restart"
    print(f"\n{'one APScheduler job a person':36}{'start s':>10}{'memory MB':>11}{heading:>36}")
    for crowd in _CROWDS:
        found = _jobs(crowd)
        lost = f"{found['lost']:.0f} of {crowd.due:,}"
        print(f"{crowd.title:36}{found['start']:10.2f}{found['memory']:11.0f}{lost:>36}")
    print(
        f"{'':36}the coach: at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB in all, 0 lost"
    )


def _tell(engine: str, rows: Sequence[Woken]) -> None:
    print(f"\n{engine:36}{'nudges':>8}{'cpu ms each':>13}{'wall ms each':>14}{'look ms':>9}{'start s':>9}")
    for crowd, row in zip(_CROWDS, rows, strict=True):
        figures = f"{row.each * 1000:13.2f}{row.wall * 1000:14.2f}{row.look * 1000:9.2f}{row.start:9.2f}"
        print(f"{crowd.title:36}{row.nudges:8}{figures}")
    print(
        f"{'100,000 people ÷ 1,000':36}{'':8}{rows[2].each / rows[0].each:13.2f}{rows[2].wall / rows[0].wall:14.2f}",
        flush=True,
    )


def _jobs(crowd: Crowd) -> Mapping[str, float]:
    """The common way, in a process of its own."""
    command = [str(bots.environment()), "-m", "bench.nudges.jobs", str(crowd.people), str(crowd.due)]
    done = subprocess.run(command, capture_output=True, check=True, text=True, cwd=ROOT)  # noqa: S603
    found: Mapping[str, float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main()
