"""`python -m tests.torture`: one run as its options say, or a suite of runs; exit code 1 when a promise is broken."""

import argparse
import asyncio
import random
import re
import shutil
import signal
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.torture.ordeal import undergo
from tests.torture.ordeals import SUITES, Ordeal, suite
from tests.torture.stage import stage
from tests.torture.verdict import Verdict

_TOLD, _SORTS, _WIDTH = 12, 10, 500  # lines about the run and from the logs, and how wide
_ODD = re.compile(r" (?:WARNING|ERROR) |^(?!\d{4}-)\S")  # also what is no log line at all
_NUMBERS = re.compile(r"\d+")


def main() -> int:
    """Run what the command line asks for."""
    parsed = _parser().parse_args()
    seed = parsed.seed if parsed.seed is not None else random.randrange(2**31)  # noqa: S311  # no secret
    print(f"torture: seed {seed}", flush=True)
    if parsed.suite:
        runs = suite(parsed.suite, seed)
    else:
        chosen = {name: value for name, value in vars(parsed).items() if name not in {"suite", "seed"}}
        runs = [Ordeal(**chosen, seed=seed)]
    broken = [ordeal for ordeal in runs if not _run(ordeal)]
    return 1 if broken else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="torture", description="Kill the coach while people answer it.")
    usual = Ordeal()
    parser.add_argument("--suite", choices=SUITES, help="all engines and modes, whatever else is asked for")
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default=usual.engine)
    parser.add_argument("--mode", choices=("polling", "webhook"), default=usual.mode)
    parser.add_argument("--processes", type=int, choices=(1, 2), default=usual.processes)
    parser.add_argument("--people", type=int, default=usual.people)
    parser.add_argument("--kills", type=int, default=usual.kills)
    parser.add_argument("--stops", type=int, default=usual.stops, help="graceful stops after the killing")
    parser.add_argument("--seconds", type=float, default=usual.seconds, help="within which the kills must be done")
    parser.add_argument("--seed", type=int)
    return parser


def _run(ordeal: Ordeal) -> bool:
    """One run; its logs are kept when a promise is broken."""
    folder = Path(tempfile.mkdtemp(prefix="torture-"))
    verdict, told = asyncio.run(_undergo(ordeal, folder))
    notes = [*told[:_TOLD], *_logged(folder)]
    if verdict.good:
        shutil.rmtree(folder)
    else:
        notes.append(f"a promise was broken; the logs are in {folder}")
    print(*(f"  {note[:_WIDTH]}" for note in notes), verdict.line(ordeal.name), sep="\n", flush=True)
    return verdict.good


async def _undergo(ordeal: Ordeal, folder: Path) -> tuple[Verdict, list[str]]:
    task = asyncio.current_task()
    assert task
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)  # so that no process stays behind
    async with stage(ordeal, folder) as world:
        return await undergo(world), world.told


def _logged(folder: Path) -> list[str]:
    """The warnings and errors in the logs, each sort counted."""
    lines = [line for log in folder.glob("*.log") for line in log.read_text("utf-8").splitlines()]
    sorts = Counter(_NUMBERS.sub("…", line[24:]) for line in lines if _ODD.search(line))
    return [f"logged {count} times: {sort}" for sort, count in sorts.most_common(_SORTS)]


if __name__ == "__main__":
    sys.exit(main())
