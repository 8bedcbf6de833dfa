"""What the command line says of itself, and of what cannot be, before any command does something."""

import asyncio
from dataclasses import replace
from importlib.metadata import version

import pytest

from bot import settings
from bot.__main__ import main
from bot.commands import COMMANDS
from bot.operate.doctor import examine
from bot.store.opening import open_store
from tests.bot.databases import KEYS, Database
from tests.bot.engines import on_sqlite
from tests.bot.storing import NOOR, commit, consented
from tests.support.processes import KEY


def test_it_tells_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    """That of the installed package, and it ends well."""
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"reflectiecoach {version('reflectiecoach')}\n")


def test_without_a_command_it_shows_them_all(capsys: pytest.CaptureFixture[str]) -> None:
    """To a person that is help, to a script a failure."""
    assert main([]) == 2
    shown = capsys.readouterr().err
    assert not [name for name in (*COMMANDS, "--version") if f"  {name} " not in shown]


@pytest.mark.parametrize("port", ["80000", "65536", "-1", "x"])
def test_a_port_that_cannot_be(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It is refused in one line, under how the command is used."""
    with pytest.raises(SystemExit) as ended:
        main(["demo", f"--port={port}"])
    assert ended.value.code == 2
    assert f"argument --port: {port} is no port: give a number from 0" in capsys.readouterr().err


async def test_a_database_that_cannot_be_is_told_once() -> None:
    """The doctor says at the other things that need it where to look."""
    asked = settings.read({"COACH_KEY": KEY, "COACH_DATABASE_URL": "mysql://localhost/coach"})
    found = {one.name: one.told for one in await examine(asked)}
    assert found["database"].startswith("COACH_DATABASE_URL: cannot read it")
    assert (found["migrations"], found["key"]) == ("see database", "see database")


@on_sqlite
@pytest.mark.parametrize("person", [str(NOOR), "1234-5678"])
def test_nudges_takes_a_number_or_a_kenmerk(
    database: Database, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], person: str
) -> None:
    """Both name the same person; what is neither names nobody."""
    asyncio.run(_known(database, "1234-5678"))
    monkeypatch.setenv("COACH_KEY", KEY)
    monkeypatch.setenv("COACH_DATABASE_URL", database.url)
    assert main(["nudges", "--person", person, "--weeks", "1"]) == 0
    assert main(["nudges", "--person", "Noor"]) == 1
    assert "nobody is called Noor" in capsys.readouterr().err


async def _known(database: Database, kenmerk: str) -> None:
    """Have Noor consented, under this kenmerk."""
    store = await open_store(database.url, KEYS)
    noor = consented()
    await commit(store, conversations={NOOR: replace(noor, person=replace(noor.person, kenmerk=kenmerk))})
    await store.close()
