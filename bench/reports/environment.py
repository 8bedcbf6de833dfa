"""An environment of their own for the libraries that the coach is measured beside."""

import subprocess
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]
BENCH = ROOT / ".bench"  # ignored by git
_PACKAGES = ("matplotlib>=3.10", "fpdf2>=2.8", "weasyprint>=63")


def python() -> Path:
    """Its Python; the environment is made when it is not there."""
    folder = BENCH / "reports"
    found = folder / "bin" / "python"
    if not (folder / ".ready").exists():
        print(f"making {folder} for {', '.join(_PACKAGES)}", flush=True)
        venv.create(folder, with_pip=True)
        subprocess.run([found, "-m", "pip", "install", "--quiet", *_PACKAGES], check=True)  # noqa: S603
        (folder / ".ready").touch()
    return found
