"""`python -m bot.operate.licences FILE`: what the coach is made of and under which licences, as Markdown."""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

_PINNED = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)
_HEAD = """# Licences

The coach itself is under the [EUPL-1.2](../LICENSE). This is what it is made of; `make licences` writes the list, and
`uv.lock` holds the same packages with their hashes.

| package | version | licence |
|---|---|---|
"""
_FOOT = """
All of them may be used beside a work under the EUPL-1.2. python-telegram-bot and python-stdnum (LGPL) are called as
libraries, unchanged; who passes the coach on, passes their licences on too. Lato and Noto, the typefaces of pictures
and PDF, are under the SIL Open Font License 1.1 (`bot/reports/fonts/OFL.txt`).
"""


def listed(requirements: str) -> str:
    """The document for a text of pinned requirements."""
    rows = [f"| {name} | {version} | {licence} |\n" for name, version, licence in _licences(requirements)]
    return _HEAD + "".join(rows) + _FOOT


def _licences(requirements: str) -> Iterator[tuple[str, str, str]]:
    """Name, pinned version and licence; without what this machine does not need."""
    for name, version in _PINNED.findall(requirements):
        try:
            yield name, version, _licence(distribution(name))
        except PackageNotFoundError:
            continue


def _licence(found: Distribution) -> str:
    """What a package says of itself: an SPDX expression, a classifier, or a short line."""
    said = found.metadata.json
    classified = [line.split(" :: ")[-1] for line in said.get("classifier", []) if line.startswith("License ::")]
    written = str(said.get("license", "")).strip().partition("\n")[0]
    return str(said.get("license_expression", "")) or written[:40] or ", ".join(classified) or "?"


if __name__ == "__main__":
    print(listed(Path(sys.argv[1]).read_text("utf-8")), end="")
