"""How far long work is, on the terminal of whoever waits for it."""

import sys

_WIDTH = 30


def tell(done: int, total: int) -> None:
    """Show a bar that moves; nothing where nobody looks. `total` is at least 1."""
    if sys.stderr.isatty():
        filled = _WIDTH * done // total
        end = "\n" if done == total else ""
        print(f"\r[{'#' * filled}{'.' * (_WIDTH - filled)}] {done} of {total}", end=end, file=sys.stderr, flush=True)
