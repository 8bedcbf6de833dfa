"""A bot's process: started and ended, with what it has cost so far read from /proc."""

import contextlib
import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.environment import ROOT

_PATIENCE = 15.0  # seconds to end by itself


class Process:
    """One process and its threads."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        with log.open("w") as out:
            self._process = subprocess.Popen(
                command, env=os.environ | environment, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT
            )
        self._folder = Path("/proc") / str(self._process.pid)
        self._log = log

    def cpu(self) -> float:
        """Seconds of processor time that its threads have had."""
        return sum(_seconds(file) for file in self._folder.glob("task/*/schedstat"))

    def memory(self) -> tuple[float, float]:
        """Resident memory now and at its highest, in MB."""
        status = dict(line.split(":", 1) for line in (self._folder / "status").read_text().splitlines())
        now, peak = (int(status[key].split()[0]) / 1000 for key in ("VmRSS", "VmHWM"))
        return now, peak

    def log(self) -> str:
        """What it has said."""
        return self._log.read_text("utf-8", "replace")

    def stop(self) -> None:
        """Ask it to end, and see to it."""
        self._process.terminate()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid


def machine_cpu() -> float:
    """Seconds of processor time that everything on this machine has had, on all cores."""
    user, nice, system, _, _, *interrupts = map(int, Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9])
    return (user + nice + system + sum(interrupts[:2])) / os.sysconf("SC_CLK_TCK")


def _seconds(schedstat: Path) -> float:
    with contextlib.suppress(OSError):  # a thread that has just ended
        return int(schedstat.read_text().split()[0]) / 1e9
    return 0.0
