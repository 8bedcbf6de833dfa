"""Runs every report on what the coach understands, one after the other.

    python -m bench.quality

Evidence is cross-validated only with the extra "train" (numpy, scipy) installed.
"""

import importlib.util
import subprocess
import sys

_REPORTS = ("evidence", "evidence.cross", "pii", "labels", "danger", "readability")
_NEEDS = {"evidence.cross": ("numpy", "scipy"), "readability": ("textstat",)}


def main() -> int:
    """Run the reports that are there; the exit code is 1 when one of them failed."""
    return int(True in [_failed(name) for name in _REPORTS if _there(name)])


def _there(name: str) -> bool:
    """Whether the report can run: a module, or a package with a __main__ of its own, and what it needs."""
    module = f"bench.quality.{name}"
    spec = importlib.util.find_spec(module)
    if spec is None or (spec.submodule_search_locations and not importlib.util.find_spec(f"{module}.__main__")):
        return False
    missing = [need for need in _NEEDS.get(name, ()) if importlib.util.find_spec(need) is None]
    if missing:
        print(f'## {name}: left out; pip install ".[train]" for {", ".join(missing)}')
    return not missing


def _failed(name: str) -> bool:
    sys.stdout.flush()
    return subprocess.run([sys.executable, "-m", f"bench.quality.{name}"], check=False).returncode != 0  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
