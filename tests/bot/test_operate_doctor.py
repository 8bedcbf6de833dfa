"""`doctor` says of each thing that the coach needs that it is well, or what to do; it changes nothing."""

import os
from pathlib import Path

import pytest

from bot import keys, settings
from bot.__main__ import main
from bot.operate.doctor import CHECKS, Finding, examine
from bot.store.store import Store
from tests.bot.databases import Database
from tests.bot.engines import on_sqlite
from tests.support.phones import SMALL
from tests.support.ports import kept_port
from tests.support.processes import KEY, TOKEN


async def findings(url: str, database: Database, **changed: str) -> dict[str, Finding]:
    """What the doctor finds, by name, with these settings and others changed."""
    usual = {"COACH_TOKEN": TOKEN, "COACH_KEY": KEY, "COACH_API_URL": url, "COACH_KADER": str(SMALL)}
    asked = settings.read(usual | {"COACH_DATABASE_URL": database.url} | changed)
    return {finding.name: finding for finding in await examine(asked)}


def ill(found: dict[str, Finding]) -> dict[str, str]:
    """What is not well, with what to do."""
    return {name: finding.told for name, finding in found.items() if not finding.well}


async def test_all_is_well(simulator: str, store: Store, database: Database) -> None:
    """With everything in its place each thing is ticked off."""
    found = await findings(simulator, database)
    assert list(found) == list(CHECKS)
    assert ill(found) == {}
    assert all(str(finding).startswith("✓ ") for finding in found.values())


@on_sqlite
async def test_before_the_first_start_all_is_well(simulator: str, database: Database) -> None:
    """A database that is still to be made is no trouble, and looking does not make it."""
    assert ill(await findings(simulator, database)) == {}
    assert not database.file.exists()


async def test_looking_changes_nothing(simulator: str, store: Store, database: Database) -> None:
    """Also a key that seals nothing yet is not noted."""
    before = await database.all("seals")
    await findings(simulator, database, COACH_KEY=f"{keys.new()},{KEY}")
    assert await database.all("seals") == before


@on_sqlite
@pytest.mark.parametrize(
    ("changed", "what", "told"),
    [
        ({"COACH_TOKEN": ""}, "token", "COACH_TOKEN is not set"),
        ({"COACH_TOKEN": TOKEN.replace("6:", "7:")}, "token", "COACH_TOKEN is refused by the Bot API"),
        ({"COACH_KEY": ""}, "key", "make one with `reflectiecoach key new`"),
        ({"COACH_KEY": keys.new()}, "key", "give that one in COACH_KEY"),
        ({"COACH_CLOCK_FILE": "/nergens"}, "clock", "COACH_CLOCK_FILE moves the clock"),
        ({"COACH_KADER": "/nergens/kader.yaml"}, "kader", "/nergens/kader.yaml"),
    ],
)
@pytest.mark.usefixtures("store")
async def test_what_is_wrong_is_told(
    simulator: str, database: Database, changed: dict[str, str], what: str, told: str
) -> None:
    """That one thing is crossed, with what to do; the rest is well."""
    found = ill(await findings(simulator, database, **changed))
    assert (list(found), told in found[what]) == ([what], True), found


@on_sqlite
async def test_telegram_that_cannot_be_reached(database: Database) -> None:
    """Without a way out, neither the token nor the clock can be looked at."""
    with kept_port() as port:
        found = ill(await findings(url := f"http://127.0.0.1:{port}", database))
    assert list(found) == ["token", "clock"]
    assert f"{url} does not answer" in found["token"]


async def test_a_database_of_a_newer_version(simulator: str, store: Store, database: Database) -> None:
    """It is told to upgrade the coach."""
    await database.rows("INSERT INTO migrations (version) VALUES (9999)")
    assert "upgrade this one" in ill(await findings(simulator, database))["migrations"]


async def test_a_database_that_cannot_be(simulator: str, tmp_path: Path) -> None:
    """A folder that is not there, and a server that does not answer without telling its password."""
    nowhere = Database(f"sqlite:///{tmp_path / 'nergens' / 'coach.db'}")
    away = Database(f"postgresql://noor:geheim@/coach?host={tmp_path}")
    assert "is not there" in ill(await findings(simulator, nowhere))["database"]
    found = ill(await findings(simulator, away))
    assert "cannot reach PostgreSQL" in found["database"]
    assert "geheim" not in str(found)


@on_sqlite
async def test_a_key_that_others_may_read(simulator: str, database: Database, tmp_path: Path) -> None:
    """A key in a file is for the coach alone."""
    file = tmp_path / "key"
    file.write_text(KEY)
    file.chmod(0o644)
    assert "chmod 600" in ill(await findings(simulator, database, COACH_KEY="", COACH_KEY_FILE=str(file)))["key"]
    file.chmod(0o600)
    assert ill(await findings(simulator, database, COACH_KEY="", COACH_KEY_FILE=str(file))) == {}


@on_sqlite
def test_the_command_tells_and_ends_with_what_it_found(
    simulator: str, database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line for each thing; exit code 0 when all is well, else 1."""
    monkeypatch.setattr(os, "environ", {"COACH_TOKEN": TOKEN, "COACH_KEY": KEY, "COACH_API_URL": simulator})
    os.environ["COACH_DATABASE_URL"] = database.url
    assert main(["doctor"]) == 0
    assert [line[:2] for line in capsys.readouterr().out.splitlines()] == ["✓ "] * len(CHECKS)
    os.environ["COACH_TOKEN"] = ""
    assert main(["doctor"]) == 1
    assert "✗ token:      COACH_TOKEN is not set" in capsys.readouterr().out
