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

from bench.environment import BENCH, ROOT
from bench.nudges.clockwork import AWAY, Woken, measure
from bench.nudges.filling import Population
from bench.turns import bots
from bot.keys import ring
from tests.support.postgres import Postgres

_POPULATIONS = (
    Population(1_000, 1_000),
    Population(10_000, 1_000),
    Population(100_000, 1_000),
    Population(100_000, 2_000),
)


def main() -> None:
    """Measure and print."""
    logging.disable()
    BENCH.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="nudges-", dir=BENCH) as folder:
        lost = _engine("SQLite", [f"sqlite:///{folder}/{number}.db" for number in range(len(_POPULATIONS))])
    with Postgres() as postgres:
        lost += _engine("PostgreSQL", [postgres.database() for _ in _POPULATIONS])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    _jobs()
    print(f"{'':36}the coach: at most {peak:.0f} MB in all, {lost} lost")


def _engine(name: str, urls: Sequence[str]) -> int:
    """Measure and print one engine, on a new database for each population; gives how many who were due got nothing."""
    key = ring(bots.KEY)[0]
    rows = [asyncio.run(measure(url, each, key)) for url, each in zip(urls, _POPULATIONS, strict=True)]
    print(f"\n{name:36}{'nudges':>8}{'cpu ms each':>13}{'wall ms each':>14}{'look ms':>9}{'start s':>9}")
    for population, row in zip(_POPULATIONS, rows, strict=True):
        print(f"{population.title:36}{_figures(row)}")
    few, _, many, _ = rows
    print(f"{'100,000 people ÷ 1,000':36}{'':8}{many.each / few.each:13.2f}{many.wall / few.wall:14.2f}", flush=True)
    return sum(population.due - row.nudges for population, row in zip(_POPULATIONS, rows, strict=True))


def _figures(row: Woken) -> str:
    return f"{row.nudges:8}{row.each * 1000:13.2f}{row.wall * 1000:14.2f}{row.look * 1000:9.2f}{row.start:9.2f}"


def _jobs() -> None:
    """Measure and print the common way."""
    heading = f"lost of those due in a {AWAY.total_seconds():.0f} s restart"
    print(f"\n{'one APScheduler job a person':36}{'start s':>10}{'memory MB':>11}{heading:>36}")
    for population in _POPULATIONS:
        found = _job_a_person(population)
        lost = f"{found['lost']:.0f} of {population.due:,}"
        print(f"{population.title:36}{found['start']:10.2f}{found['memory']:11.0f}{lost:>36}")


def _job_a_person(population: Population) -> Mapping[str, float]:
    """What `bench.nudges.jobs` found, in a process of its own."""
    numbers = (population.people, population.due, AWAY.total_seconds())
    command = [str(bots.peers_python()), "-m", "bench.nudges.jobs", *map(str, numbers)]
    done = subprocess.run(command, capture_output=True, check=True, text=True, cwd=ROOT)
    found: Mapping[str, float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main()
