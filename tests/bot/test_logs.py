"""Logs may be read by anyone: tokens are taken out, and libraries that tell what passes through them are quiet."""

import logging
from collections.abc import Iterator

import pytest

from bot import logs
from tests.support.processes import TOKEN

KEY = TOKEN.partition(":")[2]


@pytest.fixture
def log(capsys: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """The log at its most talkative; afterwards as it was."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    logs.set_up("DEBUG")
    yield capsys
    root.setLevel(level)
    root.handlers[:] = handlers


@pytest.mark.parametrize(
    "line",
    [
        TOKEN,
        f"POST https://api.telegram.org/bot{TOKEN}/sendMessage failed",
        f"POST https://api.telegram.org/bot{TOKEN.replace(':', '%3A')}/sendMessage failed",
        f"POST https://api.telegram.org/bot{TOKEN.replace(':', '%3a')}/sendMessage failed",
        f"ExtBot[token={TOKEN}]",
        f"COACH_TOKEN={TOKEN}",
        f"{TOKEN}{TOKEN}",
    ],
)
def test_a_token_never_reaches_the_log(log: pytest.CaptureFixture[str], line: str) -> None:
    """Wherever it stands in a line, and however the colon is written."""
    logging.getLogger("bot.test").warning("before %s after", line)
    said = log.readouterr().err
    assert KEY not in said
    assert "before" in said and "<token>" in said and "after" in said


def test_a_token_in_a_traceback_never_reaches_the_log(log: pytest.CaptureFixture[str]) -> None:
    """Also not by way of an error's own words."""
    try:
        raise ValueError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except ValueError:
        logging.getLogger("bot.test").exception("it failed")
    said = log.readouterr().err
    assert KEY not in said
    assert "ValueError" in said and "it failed" in said


@pytest.mark.parametrize("name", ["aiosqlite", "telegram.Bot", "aiohttp.client", "asyncpg", "transitions.core"])
def test_libraries_do_not_tell_what_passes_through_them(log: pytest.CaptureFixture[str], name: str) -> None:
    """Statements, messages and addresses of libraries are not for the log, at whatever level it is set."""
    logging.getLogger(name).debug("INSERT INTO entries … geheim")
    logging.getLogger(name).info("sending geheim")
    assert "geheim" not in log.readouterr().err
    logging.getLogger("bot.test").debug("our own words")
    assert "our own words" in log.readouterr().err
