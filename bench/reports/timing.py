"""Times one maker in its own process, on one core: `python -m bench.reports.peers.NAME DATA ROUNDS RESULT`."""

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def run(make: Callable[[dict[str, Any]], bytes]) -> None:
    """Make it several times; print what the first and the others took of the processor, and the most memory in use.

    Processor time, for the machine may be busy with other things; on one core it is what someone waits at least.
    """
    source, rounds, result = sys.argv[1:]
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    data: dict[str, Any] = json.loads(Path(source).read_text("utf-8"))
    seconds: list[float] = []
    content = b""
    for _ in range(int(rounds)):
        begun = time.process_time()
        content = make(data)
        seconds.append(time.process_time() - begun)
    Path(result).write_bytes(content)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # Linux counts in kB
    print(json.dumps({"seconds": seconds, "peak": peak, "size": len(content)}))
