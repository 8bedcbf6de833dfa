"""Five years of weekly reflections as a portfolio, and the overview's picture, beside other ways to make them.

    python -m bench.reports

Every maker sets the same words and numbers, and runs in a process of its own on one core. Times are of the processor:
"first" is what the first one took, fonts and all; "warm" the median of the others (one, for what takes long). "peak" is
the most memory of the whole process, libraries included. WeasyPrint needs Pango (Debian: libpangoft2-1.0-0).
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench import environment
from bot.reports import overzicht, portfolio
from bot.reports.making import make
from dialogs.kernel.person import Person
from dialogs.kernel.reply import Document
from dialogs.reports.overview import overview
from dialogs.reports.portfolio import portfolio as gathered
from tests.reports.people import AT, now_and_then, shipped, weekly

_PACKAGES = ("matplotlib>=3.10", "fpdf2>=2.8", "weasyprint>=63")
_WEEKS, _PEOPLE = 260, 6
_PICTURE, _PAPER = "the overview, a picture of 1080 pixels wide", "the portfolio of five years, a PDF"
_AIMS = {_PICTURE: 0.2, _PAPER: 2.0}  # seconds, of issue 6


@dataclass(frozen=True, slots=True)
class Maker:
    """A way to make one of the two."""

    what: str
    name: str
    module: str
    rounds: int
    own: bool  # runs in the coach's environment


_MAKERS = (
    Maker(_PICTURE, "coach (typst)", "typst_picture", 20, own=True),
    Maker(_PICTURE, "matplotlib", "matplotlib_picture", 20, own=False),
    Maker(_PAPER, "coach (typst)", "typst_portfolio", 9, own=True),
    Maker(_PAPER, "fpdf2", "fpdf2_portfolio", 5, own=False),
    Maker(_PAPER, "WeasyPrint", "weasyprint_portfolio", 2, own=False),
)


def figures(maker: Maker, data: Path, result: Path) -> dict[str, Any]:
    """What one maker's process says of itself."""
    python = sys.executable if maker.own else environment.python("reports", _PACKAGES)
    command = [python, "-m", f"bench.reports.peers.{maker.module}", data, str(maker.rounds), result]
    run = subprocess.run(command, check=True, capture_output=True, text=True, cwd=environment.ROOT)
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def material() -> dict[str, dict[str, Any]]:
    """The words and numbers of each document, the same for every maker."""
    kader = shipped()
    told = gathered(kader, weekly(kader, _WEEKS), None, None, AT)
    return {
        _PICTURE: overzicht.data(overview(kader, now_and_then(kader), AT), dark=False),
        _PAPER: portfolio.data(told, kader.titel, AT),
    }


def line(name: str, found: dict[str, Any]) -> str:
    """One row of the table."""
    first, *warm = found["seconds"]
    middle = statistics.median(warm)
    return f"  {name:14} {first * 1000:8.0f} {middle * 1000:8.0f} {found['peak']:8.0f} {found['size'] / 1000:8.0f}"


def whole() -> list[str]:
    """What the coach takes from the record to the file, every kind of document."""
    kader, entries = shipped(), weekly(shipped(), _WEEKS)
    asked = [Document("overzicht", "png"), Document("portfolio", "pdf"), Document("portfolio", "md")]
    rows = []
    for document in (*asked, Document("gegevens", "json")):
        begun = time.process_time()
        content = make(document, Person(), entries, kader, AT).content
        took = time.process_time() - begun
        rows.append(f"  {document.name:14} {took * 1000:8.0f} ms {len(content) / 1000:8.0f} kB")
    return [f"from the record to the file, {len(entries)} entries", *rows]


def grown() -> str:
    """What this process keeps in memory as it makes the portfolios of several people, one after another."""
    kept = []
    for number in range(_PEOPLE):
        own = [replace(one, text=f"{number} {one.text}") for one in weekly(shipped(), _WEEKS)]
        make(Document("portfolio", "pdf"), Person(), own, shipped(), AT)
        kept.append(int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6)
    told = ", ".join(f"{mb:.0f}" for mb in kept)
    return f"memory of one process after the portfolios of {_PEOPLE} people, MB: {told}"


def compared(what: str, data: dict[str, Any], folder: Path) -> bool:
    """Print what each maker of the picture or the document takes; gives whether the coach's own meets the aim."""
    source, met = folder / "data.json", True
    source.write_text(json.dumps(data), "utf-8")
    print(f"{what}\n  {'':14} {'first ms':>8} {'warm ms':>8} {'peak MB':>8} {'file kB':>8}")
    for maker in (one for one in _MAKERS if one.what == what):
        found = figures(maker, source, folder / maker.module)
        print(line(maker.name, found), flush=True)
        met = met and not (maker.own and statistics.median(found["seconds"][1:]) > _AIMS[what])
    return met


def main() -> int:
    """Measure, print, and fail when the coach misses an aim."""
    with tempfile.TemporaryDirectory() as folder:
        missed = [what for what, data in material().items() if not compared(what, data, Path(folder))]
    print("\n".join([*whole(), grown()]))
    print("\n".join(f"MISSED: {what}: more than {_AIMS[what]} s" for what in missed) or "both aims met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
