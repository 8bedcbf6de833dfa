"""Logs may be read by anyone: tokens are taken out, and libraries that tell what passes through them are quiet."""

import logging

import pytest

from bot import logs
from tests.support.processes import TOKEN

KEY = TOKEN.partition(":")[2]


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
