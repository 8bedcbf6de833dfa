"""Environments of their own for the libraries that the coach is measured beside."""

import subprocess
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
BENCH = ROOT / ".bench"  # ignored by git


def python(name: str, packages: Sequence[str]) -> Path:
    """The Python of an environment that holds these packages; it is made when it is not there, or holds others."""
    folder, listed = BENCH / name, "\n".join(packages)
    found, ready = folder / "bin" / "python", folder / ".ready"
    if not ready.exists() or ready.read_text("utf-8") != listed:
        print(f"making {folder} for {', '.join(packages)}", flush=True)
        venv.create(folder, with_pip=True)
        subprocess.run([found, "-m", "pip", "install", "--quiet", *packages], check=True)
        ready.write_text(listed, "utf-8")
    return found
