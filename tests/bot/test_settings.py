"""What can be set, and what is said about a setting that is missing or odd."""

from pathlib import Path

import pytest

from bot import settings
from bot.settings import SettingsError
from tests.support.phones import REAL
from tests.support.processes import TOKEN


def test_nothing_needs_to_be_set_but_the_token() -> None:
    """Without settings: Telegram's own address, a file in the current folder, the kader that comes along."""
    read = settings.read({})
    assert (read.api_url, read.database_url) == ("https://api.telegram.org", "sqlite:///reflectiecoach.db")
    assert (read.kader, read.log_level, read.token) == (REAL, "INFO", "")


def test_every_setting_is_read() -> None:
    """Each variable finds its place; a slash at the end of an address makes no difference."""
    read = settings.read(
        {
            "COACH_TOKEN": TOKEN,
            "COACH_API_URL": "http://127.0.0.1:8081/",
            "COACH_DATABASE_URL": "postgresql://localhost/coach",
            "COACH_KADER": "/srv/kader.yaml",
            "COACH_LOG": "debug",
        }
    )
    assert (read.token, read.api_url, read.log_level) == (TOKEN, "http://127.0.0.1:8081", "DEBUG")
    assert (read.database_url, read.kader) == ("postgresql://localhost/coach", Path("/srv/kader.yaml"))
    assert settings.require_token(read) == TOKEN


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("COACH_API_URL", "api.telegram.org", "COACH_API_URL: give an address that begins with http:// or https://"),
        ("COACH_API_URL", "ftp://127.0.0.1", "COACH_API_URL: give an address that begins with http:// or https://"),
        ("COACH_LOG", "veel", "COACH_LOG: give DEBUG, INFO, WARNING or ERROR"),
    ],
)
def test_an_odd_setting_is_refused(variable: str, value: str, said: str) -> None:
    """The message names the variable and what it may be."""
    with pytest.raises(SettingsError) as refused:
        settings.read({variable: value})
    assert str(refused.value) == said


@pytest.mark.parametrize("token", ["", "geheim", "123456:kort", f" {TOKEN}", f"{TOKEN}\n", TOKEN.replace(":", "")])
def test_a_token_that_cannot_be_one_is_refused(token: str) -> None:
    """It is refused before anything is tried, and not repeated in the message."""
    with pytest.raises(SettingsError, match=r"COACH_TOKEN .*BotFather") as refused:
        settings.require_token(settings.read({"COACH_TOKEN": token}))
    assert not token.strip() or token.strip() not in str(refused.value)


def test_a_clock_file_moves_the_clock(tmp_path: Path) -> None:
    """The clock runs ahead by the seconds in the file, read anew each time; a file of nonsense moves nothing."""
    file = tmp_path / "clock"
    clock = settings.read({"COACH_CLOCK_FILE": str(file)}).clock
    usual = settings.read({}).clock

    def ahead() -> int:
        return round((clock() - usual()).total_seconds())

    assert ahead() == 0
    for written, moved in (("3600", 3600), ("-604800", -604800), ("morgen", 0), ("", 0)):
        file.write_text(written)
        assert ahead() == moved
