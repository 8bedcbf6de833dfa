"""Measures how well and how fast the coach sees evidence in answers that it was never trained on.

    python -m bench.quality.evidence [yardstick.jsonl]

Without an argument it looks for the yardstick beside the repository, in ../shared/eval.
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path

from bench.quality.evidence import report
from bench.quality.evidence.answers import YARDSTICK, everything, load
from bench.quality.evidence.baseline import by_length
from bench.quality.evidence.figures import judged
from dialogs.evidence import assess

_IMPORT = "import time; t = time.perf_counter(); import dialogs.evidence; print((time.perf_counter() - t) * 1000)"


def main() -> None:
    """Print the figures on the yardstick, when it is there, and the speed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("yardstick", type=Path, nargs="?", default=YARDSTICK, help="labelled answers, never trained on")
    path: Path = parser.parse_args().yardstick
    print("## Evidence\n\n" + (_figures(path) if path.exists() else f"No yardstick: {path} is not there."))
    print(f"\n{_rate():.0f} assessments a second on one core; import {_import_time():.0f} ms")


def _figures(path: Path) -> str:
    answers = load(path)
    pairs = judged(answers, assess)
    rows = {"yardstick": pairs, "by length": judged(answers, by_length(everything()))}
    return report.table(rows) + "\n\n" + report.confusions(pairs)


def _rate() -> float:
    texts = [answer.text for answer in everything()]
    assess(texts[0])  # the first loads the weights
    begin = time.perf_counter()
    for text in texts:
        assess(text)
    return len(texts) / (time.perf_counter() - begin)


def _import_time() -> float:
    """Milliseconds that a fresh Python needs for the import."""
    told = subprocess.run([sys.executable, "-c", _IMPORT], capture_output=True, text=True, check=True)
    return float(told.stdout)


if __name__ == "__main__":
    main()
