"""A coach that cannot begin says why in one line, without a traceback, and ends with exit code 1."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bot.served import Process
from tests.support.phones import SMALL
from tests.support.processes import TOKEN

ROOT = Path(__file__).parent.parent.parent
NOWHERE = "http://127.0.0.1:9"
GOOD = {"COACH_TOKEN": TOKEN, "COACH_API_URL": NOWHERE, "COACH_KADER": str(SMALL)}
on_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)

REFUSED = {
    "no token": ({"COACH_TOKEN": ""}, "COACH_TOKEN is not set: ask @BotFather"),
    "an odd token": ({"COACH_TOKEN": "geheim"}, "COACH_TOKEN does not look like a token"),
    "an odd address": ({"COACH_API_URL": "telegram"}, "COACH_API_URL: give an address"),
    "an odd log level": ({"COACH_LOG": "alles"}, "COACH_LOG: give DEBUG"),
    "no kader": ({"COACH_KADER": "nergens.yaml"}, "nergens.yaml"),
    "a folder for a kader": ({"COACH_KADER": "/"}, "/"),
    "an unknown database": ({"COACH_DATABASE_URL": "mysql://x/y"}, "COACH_DATABASE_URL: cannot read it; give sqlite://"),
    "a file in no folder": ({"COACH_DATABASE_URL": "sqlite:////nergens/c.db"}, "cannot open the database /nergens/c.db"),
    "a server that is not there": ({"COACH_DATABASE_URL": "postgresql://127.0.0.1:9/x"}, "cannot reach PostgreSQL"),
}


def _run(folder: Path, *options: str, **settings: str) -> tuple[int, str]:
    """Run with these settings and no others; gives the exit code and what was said."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COACH_")}
    database = {"COACH_DATABASE_URL": f"sqlite:///{folder / 'coach.db'}"}
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "run", *options], env=clean | GOOD | database | settings, cwd=ROOT,
        capture_output=True, text=True, timeout=20, check=False,
    )  # fmt: skip
    assert ended.stdout == ""
    return ended.returncode, ended.stderr


def _is_one_line(said: str) -> bool:
    return said.startswith("reflectiecoach: ") and said.count("\n") == 1


@pytest.mark.parametrize(("settings", "words"), REFUSED.values(), ids=REFUSED)
def test_an_odd_setting(folder: Path, settings: dict[str, str], words: str) -> None:
    """Every setting that cannot be is named, with what it may be."""
    code, said = _run(folder, **settings)
    assert (code, _is_one_line(said)) == (1, True), said
    assert words in said


def test_a_file_that_is_no_database(folder: Path) -> None:
    """A file of something else is left as it is."""
    (folder / "coach.db").write_text("Beste Noor, " * 99)
    code, said = _run(folder)
    assert (code, _is_one_line(said)) == (1, True), said
    assert "file is not a database" in said
    assert (folder / "coach.db").read_text() == "Beste Noor, " * 99


@pytest.mark.parametrize("listen", ["8443", "127.0.0.1:", "127.0.0.1:deur"])
def test_an_odd_place_to_listen(folder: Path, listen: str) -> None:
    """--listen without a host or a port is refused."""
    code, said = _run(folder, "--webhook", "https://coach.example/x", "--listen", listen)
    assert (code, _is_one_line(said)) == (1, True), said
    assert "give HOST:PORT" in said


@contextmanager
def _taken() -> Iterator[int]:
    """A port at which somebody else listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])


@on_sqlite
async def test_a_place_to_listen_that_is_taken(make: Callable[..., Process]) -> None:
    """A port that another program has is named."""
    with _taken() as port:
        code, said = make("--webhook", "http://127.0.0.1/x", "--listen", f"127.0.0.1:{port}").refusal()
    assert (code, "Traceback" in said) == (1, False), said
    assert said.splitlines()[-1].startswith(f"reflectiecoach: --listen 127.0.0.1:{port}: cannot listen there")


@on_sqlite
async def test_an_address_that_telegram_refuses(make: Callable[..., Process]) -> None:
    """A webhook's address that Telegram will not use is told with Telegram's reason."""
    code, said = make("--webhook", "ftp://coach.example/x", "--listen", "127.0.0.1:0").refusal()
    assert (code, "Traceback" in said) == (1, False), said
    assert said.splitlines()[-1].startswith("reflectiecoach: --webhook ftp://coach.example/x is refused by the Bot API: ")
