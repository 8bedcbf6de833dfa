"""What the coach is made of is pinned, named with its licence, and comes from the public registry only."""

import re
import tomllib
from pathlib import Path

from bot.operate.licences import listed

ROOT = Path(__file__).parent.parent.parent
PINS = (ROOT / "deploy/requirements.txt").read_text("utf-8")
LOCK = (ROOT / "uv.lock").read_text("utf-8")


def test_the_lock_names_public_hosts_only() -> None:
    """Whoever installs from it asks nobody else."""
    hosts = set(re.findall(r"https?://([^/\"\s]*)", LOCK + PINS))
    assert hosts == {"pypi.org", "files.pythonhosted.org"}


def test_every_dependency_is_locked_and_pinned() -> None:
    """What pyproject.toml asks for stands in both, each pin with a hash, at the same version."""
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {re.split(r"[>=<\[ ]", one)[0].lower() for one in asked}
    locked = {package["name"]: package["version"] for package in tomllib.loads(LOCK)["package"]}
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+)", PINS, re.MULTILINE))
    assert names - pinned.keys() == set()
    assert {name: version for name, version in pinned.items() if locked[name] != version} == {}
    assert PINS.count("--hash=sha256:") >= len(pinned)


def test_every_licence_is_named() -> None:
    """The list names all that is pinned, and the licence of each is known."""
    document = (ROOT / "docs/licences.md").read_text("utf-8")
    told = dict(re.findall(r"^\| ([\w.-]+) \| (?:\S+) \| (.+) \|$", document, re.MULTILINE))
    assert set(re.findall(r"^([\w.-]+)==", PINS, re.MULTILINE)) - told.keys() == set()
    assert [name for name, licence in told.items() if licence in {"", "?", "UNKNOWN"}] == []
    assert "| aiohttp | 9.9 | Apache-2.0 AND MIT |" in listed("aiohttp==9.9 \\\n    --hash=sha256:0\nnot-there==1\n")


def test_the_licence_is_the_whole_of_it() -> None:
    """The text of the EUPL-1.2, from its title to the appendix."""
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert "15.Applicable Law" in text and "Appendix" in text
