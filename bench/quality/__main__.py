"""Runs every report on what the coach understands, one after the other.

    python -m bench.quality

Cross-validation of evidence and readability need the extra "train" (numpy, scipy, textstat).
"""

import importlib.util
import subprocess
import sys

_REPORTS = ("evidence", "evidence.cross", "pii", "labels", "danger", "readability")
_NEEDS = {"evidence.cross": ("numpy", "scipy"), "readability": ("textstat",)}


def main() -> int:
    """Run the reports that can be run; the exit code is 1 when one of them failed."""
    return int(True in [_failed(name) for name in _REPORTS if _can_run(name)])


def _can_run(name: str) -> bool:
    """Whether all it needs is installed; what is not is told."""
    missing = [need for need in _NEEDS.get(name, ()) if importlib.util.find_spec(need) is None]
    if missing:
        print(f'## {name}: left out; pip install ".[train]" for {", ".join(missing)}')
    return not missing


def _failed(name: str) -> bool:
    sys.stdout.flush()
    return subprocess.run([sys.executable, "-m", f"bench.quality.{name}"], check=False).returncode != 0


if __name__ == "__main__":
    sys.exit(main())
