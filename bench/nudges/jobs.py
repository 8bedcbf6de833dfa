"""The common way, in a process of its own: one APScheduler job in memory for each person, as PTB's JobQueue makes them.

    python -m bench.nudges.jobs PEOPLE DUE AWAY

Prints one JSON line. After a restart, AWAY seconds long, all jobs must be made again; who was due when it began is
passed over (`misfire_grace_time`'s default is one second).
"""

import asyncio
import json
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

_WEEK = timedelta(days=7)
_LATER = timedelta(days=3)
_SETTLED = 3.0  # seconds in which all that is due now has had its turn


async def main(people: int, due: int, away: timedelta) -> None:
    """Make the jobs as after a restart, give those that are due their turn, and print what it came to."""
    said = 0

    async def nudge(person: int) -> None:
        nonlocal said
        said += 1

    memory, began = _memory(), time.perf_counter()
    scheduler, now = AsyncIOScheduler(), datetime.now(UTC)
    for person in range(people):
        at = now - away if person < due else now + _LATER
        scheduler.add_job(nudge, IntervalTrigger(weeks=1, start_date=at - _WEEK), args=[person], next_run_time=at)
    scheduler.start()
    start = time.perf_counter() - began
    await asyncio.sleep(_SETTLED)
    print(json.dumps({"start": start, "memory": _memory() - memory, "lost": due - said}))
    scheduler.shutdown(wait=False)


def _memory() -> float:
    """Resident memory, in MB."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(status["VmRSS"].split()[0]) / 1000


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), timedelta(seconds=float(sys.argv[3]))))
