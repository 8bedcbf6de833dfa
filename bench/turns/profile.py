"""Where the coach's time goes under load, charged to the part of ours that spends it.

    python -m bench.turns.profile

Samples with py-spy, which must be allowed to look into a process it did not start itself: root, or ptrace_scope 0.
"""

import asyncio
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bench.environment import ROOT
from bench.turns import bots
from bench.turns.measuring import Case, measure

_PEOPLE, _SECONDS, _WATCHED, _SHOWN = 50, 8.0, 6, 25
_WHOLE = {Path("dialogs/privacy"), Path("dialogs/lexicon"), Path("dialogs/evidence")}
_START = re.compile(r"bot/(?:__main__|commands/\w+)\.py")  # beneath everything; the time there is the loop's
_FRAME = re.compile(r"\S+ \((?P<file>.+?)(?::\d+)?\)")


def charged(stacks: Iterable[str]) -> Counter[str]:
    """Samples by the innermost part of ours on the stack."""
    samples: Counter[str] = Counter()
    for line in stacks:
        stack, _, count = line.rpartition(" ")
        samples[_payer(stack.split(";"))] += int(count)
    return samples


def _payer(stack: list[str]) -> str:
    frames = [match for frame in stack if (match := _FRAME.search(frame))]
    ours = [frame for frame in frames if _ours(frame["file"]) and not _START.search(frame["file"])]
    if ours:
        return _ours(ours[-1]["file"])
    threads = any("aiosqlite" in frame["file"] for frame in frames)
    return "aiosqlite's thread: statements, commits, and waiting for the GIL" if threads else "asyncio's loop"


def _ours(file: str) -> str:
    """The part that a file belongs to: the file itself, or a folder whose files make one part; "" for a library's."""
    path = Path(file)
    inside = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    if inside.parts[0] not in {"bot", "dialogs"}:
        return ""
    return f"{inside.parent}/" if inside.parent in _WHOLE else str(inside)


def _spy(pid: int, out: Path) -> subprocess.Popen[bytes]:
    options = ["--format", "raw", "--function", "--rate", "500", "--duration", str(_WATCHED), "--output", str(out)]
    command = [str(bots.peers_python().parent / "py-spy"), "record", *options, "--pid", str(pid)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL)


def main() -> None:
    """Profile and print the costliest."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "stacks"
        spies = list[subprocess.Popen[bytes]]()
        figures = asyncio.run(
            measure(bots.coach(), Case(_PEOPLE, 0.0), _SECONDS, watch=lambda pid: spies.append(_spy(pid, out)))
        )
        spies[0].wait()
        samples = charged(out.read_text("utf-8").splitlines())
    print(f"{_PEOPLE} people: {figures.rate:.0f} turns/s while being watched\n")
    for name, count in samples.most_common(_SHOWN):
        print(f"{count / samples.total():6.1%}  {name}")


if __name__ == "__main__":
    main()
