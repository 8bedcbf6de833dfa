"""Logs may be read by anyone: tokens are taken out, and libraries that tell what passes through them are quiet."""

import json
import logging
import re
import sys

import pytest

from bot import logs
from tests.bot.databases import Database
from tests.bot.engines import on_sqlite
from tests.bot.served import TELLINGS, Make, Served
from tests.support import processes
from tests.support.processes import TOKEN
from tests.support.simulated import Control

KEY = TOKEN.partition(":")[2]
FORMS = ("text", "keyvalue", "json")


@pytest.fixture(autouse=True)
def _crash_afterwards_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that logs also says what it crashes of."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)


@pytest.mark.parametrize(
    "line",
    [
        TOKEN,
        f"POST https://api.telegram.org/bot{TOKEN}/sendMessage failed",
        f"POST https://api.telegram.org/bot{TOKEN.replace(':', '%3A')}/sendMessage failed",
        f"POST https://api.telegram.org/bot{TOKEN.replace(':', '%3a')}/sendMessage failed",
        f"ExtBot[token={TOKEN}]",
        f"COACH_TOKEN={TOKEN}",
    ],
)
def test_a_token_never_reaches_the_log(capsys: pytest.CaptureFixture[str], line: str) -> None:
    """Wherever it stands in a line, and however the colon is written."""
    logs.set_up("DEBUG")
    logging.getLogger("bot.test").warning("before %s after", line)
    said = capsys.readouterr().err
    assert KEY not in said
    assert "before" in said and "<token>" in said and "after" in said


def test_a_token_in_a_traceback_never_reaches_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    """Also not by way of an error's own words."""
    logs.set_up("DEBUG")
    try:
        raise ValueError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except ValueError:
        logging.getLogger("bot.test").exception("it failed")
    said = capsys.readouterr().err
    assert KEY not in said
    assert "ValueError" in said and "it failed" in said


@pytest.mark.parametrize("name", ["aiosqlite", "telegram.Bot", "aiohttp.client", "asyncpg", "transitions.core"])
def test_libraries_do_not_tell_what_passes_through_them(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Statements, messages and addresses of libraries are not for the log, at whatever level it is set."""
    logs.set_up("DEBUG")
    logging.getLogger(name).debug("INSERT INTO entries … geheim")
    logging.getLogger(name).info("sending geheim")
    assert "geheim" not in capsys.readouterr().err
    logging.getLogger("bot.test").debug("our own words")
    assert "our own words" in capsys.readouterr().err


def test_a_line_that_cannot_be_written_is_not_written(capsys: pytest.CaptureFixture[str]) -> None:
    """Python's own complaint about such a line would show what it was about."""
    logs.set_up("DEBUG")
    logging.getLogger("bot.test").warning("update %d", "geheim")
    assert "geheim" not in capsys.readouterr().err


def test_the_level_counts(capsys: pytest.CaptureFixture[str]) -> None:
    """Below the level that was set nothing is written."""
    logs.set_up("WARNING")
    logging.getLogger("bot.test").info("quiet")
    logging.getLogger("bot.test").warning("loud")
    said = capsys.readouterr().err
    assert ("quiet" in said, "WARNING bot.test: loud" in said) == (False, True)


@pytest.mark.parametrize("form", FORMS)
def test_numbers_of_people_and_keys_never_reach_the_log(capsys: pytest.CaptureFixture[str], form: str) -> None:
    """A person's number, a group's and a key are taken out in every form; an update's number is nobody's."""
    logs.set_up("DEBUG", form)
    logging.getLogger("bot.test").warning(
        "%d in %d, key %s, update %d", 700000001, -100700000001, processes.KEY, 870000123
    )
    said = capsys.readouterr().err
    assert "<id> in <id>, key <key>, update 870000123" in said
    assert [number for number in ("70000000", processes.KEY) if number in said] == []


@pytest.mark.parametrize("form", FORMS)
def test_the_words_of_an_error_never_reach_the_log(capsys: pytest.CaptureFixture[str], form: str) -> None:
    """They may hold what someone wrote: only the names of the error and its cause are told, and where it happened."""
    logs.set_up("DEBUG", form)
    try:
        try:
            raise KeyError("geheim")
        except KeyError as error:
            raise ValueError("Sanne zei geheim") from error
    except ValueError:
        logging.getLogger("bot.test").exception("it failed")
    said = capsys.readouterr().err
    assert [word for word in ("geheim", "Sanne") if word in said] == []
    assert [word for word in ("it failed", "ValueError", "KeyError", "test_logs.py:") if word not in said] == []


def test_an_error_that_nobody_caught_is_told_the_same_way(capsys: pytest.CaptureFixture[str]) -> None:
    """Python's own last words would hold those of the error."""
    logs.set_up("DEBUG")
    sys.excepthook(ValueError, ValueError("geheim"), None)
    said = capsys.readouterr().err
    assert ("geheim" in said, "CRITICAL" in said, "ValueError" in said) == (False, True, True)


def test_a_line_for_a_machine_can_be_taken_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """As JSON, or as name=value where a value with spaces or quotes stands in quotes; always on one line."""
    for form in ("json", "keyvalue"):
        logs.set_up("DEBUG", form)
        logging.getLogger("bot.test").warning('first\n"second"')
    first, second = capsys.readouterr().err.splitlines()
    pairs = {name: json.loads(value) for name, value in re.findall(r'(\w+)=("(?:[^"\\]|\\.)*")', second)}
    for told in (json.loads(first), pairs):
        assert (told["level"], told["from"], told["said"]) == ("WARNING", "bot.test", 'first\n"second"')


@on_sqlite
@pytest.mark.parametrize("form", FORMS)
async def test_a_conversation_leaves_no_word_in_the_log(
    world: Control, make: Make, database: Database, form: str
) -> None:
    """At DEBUG, with trouble on the way: no token, no key, nobody's number, and no word of theirs or the coach."""
    bot = make(COACH_LOG="DEBUG", COACH_LOG_FORMAT=form).start()
    person = await Served(world, bot, database).member("De buurt")
    await world.post("faults", kind="status", status=502, method="sendMessage", count=1)
    await world.post("faults", kind="status", status=400, method="answerCallbackQuery", count=1)
    await person.do(*TELLINGS[:3], "/mijngegevens", "/overzicht", "/stop")
    assert bot.stop() == 0
    assert ("sendMessage failed" in bot.log, "stopped" in bot.log) == (True, True)
    words = {word for text in [*TELLINGS[:3], *await person.heard()] for word in re.findall(r"[a-zà-ÿ]{7,}", text)}
    words -= {"reflectiecoach"}
    secrets = [TOKEN, KEY, processes.KEY, str(person.number), *words]
    assert [secret for secret in secrets if secret in bot.log] == []
