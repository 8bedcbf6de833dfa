"""The common way, in a process of its own: one APScheduler job in memory for each person, as PTB's JobQueue makes them.

    python -m bench.nudges.jobs PEOPLE DUE

Prints one JSON line. After a restart all jobs must be made again; who was due while the process was away, or a second
late, is passed over (`misfire_grace_time`'s default is one second).
"""

import asyncio
import json
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

_AWAY = 5.0  # seconds that a restart takes: what was due then has passed when the jobs are there again
_WEEK = timedelta(days=7)


async def _measure(people: int, due: int) -> dict[str, float]:
    said = 0

    async def nudge(person: int) -> None:
        nonlocal said
        said += 1

    memory, began = _memory(), time.perf_counter()
    scheduler = AsyncIOScheduler()
    now = datetime.now(UTC)
    for person in range(people):
        at = now - timedelta(seconds=_AWAY) if person < due else now + timedelta(days=3)
        scheduler.add_job(nudge, IntervalTrigger(weeks=1, start_date=at - _WEEK), args=[person], next_run_time=at)
    scheduler.start()
    start = time.perf_counter() - began
    await asyncio.sleep(3.0)  # all that is due now has had its turn
    used = _memory() - memory
    scheduler.shutdown(wait=False)
    return {"start": start, "memory": used, "lost": due - said}


def _memory() -> float:
    """Resident memory, in MB."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(status["VmRSS"].split()[0]) / 1000


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_measure(int(sys.argv[1]), int(sys.argv[2])))))
