"""A coach that cannot begin says why in one line, without a traceback, and ends with exit code 1."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import TELEGRAM
from tests.bot.databases import Database
from tests.bot.engines import on_sqlite
from tests.bot.served import Make
from tests.support.phones import SMALL
from tests.support.ports import taken_port
from tests.support.processes import KEY, TOKEN

NOWHERE = "http://127.0.0.1:9"
GOOD = {"COACH_TOKEN": TOKEN, "COACH_KEY": KEY, "COACH_API_URL": NOWHERE, "COACH_KADER": str(SMALL)}

REFUSED = {
    "no token": ({"COACH_TOKEN": ""}, "COACH_TOKEN is not set: ask @BotFather"),
    "an odd token": ({"COACH_TOKEN": "geheim", "COACH_API_URL": TELEGRAM}, "COACH_TOKEN does not look like a token"),
    "an odd token elsewhere": ({"COACH_TOKEN": "ge/heim"}, "COACH_TOKEN holds what cannot stand in an address"),
    "no key": ({"COACH_KEY": ""}, "COACH_KEY is not set: make one with `reflectiecoach key new`"),
    "an odd key": ({"COACH_KEY": "geheim"}, "COACH_KEY: not a key: one is 43 letters, digits, - and _"),
    "a key in no file": ({"COACH_KEY": "", "COACH_KEY_FILE": "/nergens"}, "the key cannot be read from /nergens"),
    "an odd address": ({"COACH_API_URL": "telegram"}, "COACH_API_URL: give an address"),
    "an odd log level": ({"COACH_LOG": "alles"}, "COACH_LOG: give DEBUG"),
    "no kader": ({"COACH_KADER": "nergens.yaml"}, "nergens.yaml"),
    "a folder for a kader": ({"COACH_KADER": "/"}, "/"),
    "an unknown database": ({"COACH_DATABASE_URL": "mysql://x/y"}, "COACH_DATABASE_URL: cannot read it"),
    "a file in no folder": ({"COACH_DATABASE_URL": "sqlite:////nergens/c.db"}, "cannot open the database /nergens/"),
    "a server that is not there": ({"COACH_DATABASE_URL": "postgresql://127.0.0.1:9/x"}, "cannot reach PostgreSQL"),
}


Refusal = Callable[..., str]


@pytest.fixture
def refusal(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Refusal:
    """Runs `reflectiecoach run` with these settings and no others, which must fail; gives the one line that it says."""
    for name in [name for name in os.environ if name.startswith("COACH_")]:
        monkeypatch.delenv(name)
    database = f"sqlite:///{folder / 'coach.db'}"

    def run(*options: str, **settings: str) -> str:
        for name, value in (GOOD | {"COACH_DATABASE_URL": database} | settings).items():
            monkeypatch.setenv(name, value)
        assert main(["run", *options]) == 1
        told, said = capsys.readouterr()
        assert told == ""
        assert said.startswith("reflectiecoach: ") and said.count("\n") == 1
        return said

    return run


@pytest.mark.parametrize(("settings", "words"), REFUSED.values(), ids=REFUSED)
def test_an_odd_setting(refusal: Refusal, settings: dict[str, str], words: str) -> None:
    """Every setting that cannot be is named, with what it may be."""
    assert words in refusal(**settings)


@on_sqlite
def test_a_file_that_is_no_database(make: Make, database: Database) -> None:
    """A file of something else is left as it is; the process ends, whatever threads it had begun."""
    database.file.write_text("Beste Noor, " * 99)
    code, said = make().refusal()
    assert (code, said.count("\n")) == (1, 1)
    assert "file is not a database" in said
    assert database.file.read_text() == "Beste Noor, " * 99


@pytest.mark.parametrize("listen", ["8443", "127.0.0.1:", "127.0.0.1:deur"])
def test_an_odd_place_to_listen(refusal: Refusal, listen: str) -> None:
    """--listen without a host or a port is refused."""
    assert "give HOST:PORT" in refusal("--webhook", "https://coach.example/x", "--listen", listen)


@on_sqlite
async def test_a_place_to_listen_that_is_taken(make: Make) -> None:
    """A port that another program has is named."""
    with taken_port() as port:
        code, said = make("--webhook", "http://127.0.0.1/x", "--listen", f"127.0.0.1:{port}").refusal()
    assert (code, "Traceback" in said) == (1, False), said
    assert said.splitlines()[-1].startswith(f"reflectiecoach: --listen 127.0.0.1:{port}: cannot listen there")


@on_sqlite
async def test_an_address_that_telegram_refuses(make: Make) -> None:
    """A webhook's address that Telegram will not use is told with Telegram's reason."""
    code, said = make("--webhook", "ftp://x.nl/x", "--listen", "127.0.0.1:0").refusal()
    assert (code, "Traceback" in said) == (1, False), said
    assert said.splitlines()[-1].startswith("reflectiecoach: --webhook ftp://x.nl/x is refused by the Bot API: ")
