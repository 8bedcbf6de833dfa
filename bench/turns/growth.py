"""Whether a turn stays as quick and the coach as small when ever more is stored, on both engines.

    python -m bench.turns.growth

The PostgreSQL is a throw-away one that does not wait for its disk: compare its sizes with one another, not with SQLite.
"""

import asyncio
import itertools
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bench.environment import BENCH, ROOT
from bench.turns import bots
from bench.turns.filling import FIRST, fill
from bench.turns.measuring import Case, Figures, measure
from bench.turns.picture import Bar, Chart, svg
from bench.turns.table import middle
from tests.support.postgres import Postgres

_FOLDER = BENCH / "growth"
_PICTURE = ROOT / "docs" / "bench-growth.svg"
_ACTIVE, _SECONDS, _ROUNDS = 50, 3.0, 3


@dataclass(frozen=True, slots=True)
class Size:
    """How much is stored before the measurement begins."""

    people: int
    answers: int

    @property
    def title(self) -> str:
        """In words."""
        return f"{self.people:,} people, {self.answers:,} answers"


_SIZES = (Size(100, 1_000), Size(10_000, 100_000), Size(100_000, 1_000_000))
Results = Mapping[tuple[str, Size], list[Figures]]


async def run(postgres: Postgres) -> Results:
    """Fill a database for each engine and size, then measure them in rounds."""
    urls = {("SQLite", size): f"sqlite:///{_FOLDER / f'{size.people}.db'}" for size in _SIZES}
    urls |= {("PostgreSQL", size): postgres.database() for size in _SIZES}
    for (engine, size), url in urls.items():
        print(f"filling {engine}: {size.title}", flush=True)
        await fill(url, size.people, size.answers)
    results: dict[tuple[str, Size], list[Figures]] = {key: [] for key in urls}
    for _, (key, url) in itertools.product(range(_ROUNDS), urls.items()):
        results[key].append(await _measured(url, key[1]))
    return results


async def _measured(url: str, size: Size) -> Figures:
    """People from all over the stored ones go on with what they were at."""
    coach = bots.coach(url)
    people = range(FIRST, FIRST + size.people, size.people // _ACTIVE)
    return await measure(replace(coach, first=coach.again), Case(_ACTIVE, 0.0), _SECONDS, people)


def lines(results: Results) -> Iterator[str]:
    """A table, with the largest over the smallest beneath each engine."""
    yield f"\n{'':52}{'p50 ms':>9}{'cpu s/1000':>12}{'RSS MB':>9}"
    for engine in ("SQLite", "PostgreSQL"):
        rows = [[middle(results[engine, size], figure) for figure in ("p50", "cpu", "memory")] for size in _SIZES]
        for size, (p50, cpu, memory) in zip(_SIZES, rows, strict=True):
            yield f"{engine:12}{size.title:40}{p50 * 1000:9.1f}{cpu:12.3f}{memory:9.0f}"
        p50, cpu, memory = (last / first for first, last in zip(rows[0], rows[-1], strict=True))
        yield f"{'':12}{'largest ÷ smallest':40}{p50:9.2f}{cpu:12.2f}{memory:9.2f}"


def picture(results: Results) -> str:
    """Time of a turn and memory by what is stored."""
    cost = _chart(results, "Processor seconds for 1,000 turns", "cpu", "{:.2f} s")
    memory = _chart(results, "Memory of the coach", "memory", "{:.0f} MB")
    note = f"{_ACTIVE} people answering at once, chosen from all who are stored."
    return svg("The coach as ever more is stored", [cost, memory], note)


def _chart(results: Results, title: str, figure: str, shown: str) -> Chart:
    values = {key: middle(rounds, figure) for key, rounds in results.items()}
    bars = [
        Bar(f"{engine} {size.answers:,}", value, shown.format(value), own=engine == "SQLite")
        for (engine, size), value in values.items()
    ]
    return Chart(f"{title}, by stored answers", bars)


def main() -> None:
    """Fill, measure, print and draw."""
    shutil.rmtree(_FOLDER, ignore_errors=True)
    _FOLDER.mkdir(parents=True)
    try:
        with Postgres() as postgres:
            results = asyncio.run(run(postgres))
    finally:
        shutil.rmtree(_FOLDER)
    print(f"\nmedians of {_ROUNDS} rounds, {_ACTIVE} people answering at once")
    print("\n".join(lines(results)))
    _PICTURE.write_text(picture(results), "utf-8")


if __name__ == "__main__":
    main()
