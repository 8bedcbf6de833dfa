"""What can be set, and what is said about a setting that is missing or odd."""

from pathlib import Path

import pytest

from bot import keys, settings
from bot.keys import Key
from bot.settings import SettingsError
from tests.support.phones import REAL
from tests.support.processes import KEY, TOKEN

OTHER = keys.new()
DAYS = "COACH_RETENTION_DAYS: give a number of days, from 31 to 3650"
ACCESS = "COACH_ACCESS: give invite (only who has an invitation comes in) or open (everybody does)"
LIMIT = "COACH_LIMIT: give messages a minute, from 20 to 6000; 0 for no limit"


def test_nothing_needs_to_be_set_but_the_token() -> None:
    """Without settings: Telegram's own address, a file in the current folder, the kader that comes along."""
    read = settings.read({})
    assert (read.api_url, read.database_url) == ("https://api.telegram.org", "sqlite:///reflectiecoach.db")
    assert (read.kader, read.log_level, read.token) == (REAL, "INFO", "")
    assert (read.key, read.key_file, read.retention_days) == ("", None, 365)


def test_every_setting_is_read() -> None:
    """Each variable finds its place; a slash at the end of an address makes no difference."""
    read = settings.read(
        {
            "COACH_TOKEN": TOKEN,
            "COACH_API_URL": "http://127.0.0.1:8081/",
            "COACH_DATABASE_URL": "postgresql://localhost/coach",
            "COACH_KADER": "/srv/kader.yaml",
            "COACH_LOG": "debug",
            "COACH_RETENTION_DAYS": "90",
        }
    )
    assert (read.token, read.api_url, read.log_level) == (TOKEN, "http://127.0.0.1:8081", "DEBUG")
    assert (read.database_url, read.kader) == ("postgresql://localhost/coach", Path("/srv/kader.yaml"))
    assert settings.require_token(read) == TOKEN
    assert read.retention_days == 90


def test_a_key_stands_in_a_variable_a_file_or_with_systemd(tmp_path: Path) -> None:
    """The variable comes first, then a file that is named, then a credential; several keys are newest first."""
    for name, text in (("coach_key", f"{OTHER}\n"), ("named", f"{OTHER}\n{KEY}\n")):
        (tmp_path / name).write_text(text)
    credential = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    named = credential | {"COACH_KEY_FILE": str(tmp_path / "named")}
    for environment, texts in (
        (credential, [OTHER]),
        (named, [OTHER, KEY]),
        (named | {"COACH_KEY": f"{KEY}, {OTHER}"}, [KEY, OTHER]),
    ):
        assert settings.require_keys(settings.read(environment)) == tuple(map(Key.read, texts))


@pytest.mark.parametrize("written", [None, "", "geheim", f"{KEY} geheim"])
def test_a_key_that_cannot_be_one_is_refused(tmp_path: Path, written: str | None) -> None:
    """Missing, empty, or something else; the message names the place, and not what stands there."""
    file = tmp_path / "sleutel"
    if written is not None:
        file.write_text(written)
    with pytest.raises(SettingsError, match=str(file)) as refused:
        settings.require_keys(settings.read({"COACH_KEY_FILE": str(file)}))
    assert "geheim" not in str(refused.value)
    with pytest.raises(SettingsError, match="COACH_KEY is not set: make one with `reflectiecoach key new`"):
        settings.require_keys(settings.read({}))


def test_settings_do_not_show_what_is_secret() -> None:
    """Neither the token nor the key, should anything print the settings."""
    shown = repr(settings.read({"COACH_TOKEN": TOKEN, "COACH_KEY": KEY}))
    assert TOKEN not in shown
    assert KEY not in shown


def test_without_key_and_database_nothing_lasts() -> None:
    """A talk in the terminal then has a database and a key that are gone afterwards; who sets either has their own."""
    with settings.passing(settings.read({})) as passing:
        file = Path(passing.database_url.removeprefix("sqlite:///"))
        assert file.parent.is_dir()
        assert len(settings.require_keys(passing)) == 1
    assert not file.parent.exists()
    for own in ({"COACH_KEY": KEY}, {"COACH_DATABASE_URL": "sqlite:///eigen.db"}):
        with settings.passing(settings.read(own)) as lasting:
            assert lasting == settings.read(own)


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("COACH_API_URL", "api.telegram.org", "COACH_API_URL: give an address that begins with http:// or https://"),
        ("COACH_API_URL", "ftp://127.0.0.1", "COACH_API_URL: give an address that begins with http:// or https://"),
        ("COACH_LOG", "veel", "COACH_LOG: give DEBUG, INFO, WARNING or ERROR"),
        ("COACH_LOG_FORMAT", "xml", "COACH_LOG_FORMAT: give text, keyvalue or json"),
        ("COACH_PORT", "9464", "COACH_PORT: give HOST:PORT, such as 127.0.0.1:9464"),
        ("COACH_PORT", "127.0.0.1:65536", "COACH_PORT: give HOST:PORT, such as 127.0.0.1:9464"),
        *(("COACH_RETENTION_DAYS", value, DAYS) for value in ("30", "3651", "een jaar")),
        *(("COACH_ACCESS", value, ACCESS) for value in ("ja", "")),
        *(("COACH_LIMIT", value, LIMIT) for value in ("veel", "19", "6001", "-1")),
    ],
)
def test_an_odd_setting_is_refused(variable: str, value: str, said: str) -> None:
    """The message names the variable and what it may be; a limit that hits honest people may not be."""
    with pytest.raises(SettingsError) as refused:
        settings.read({variable: value})
    assert str(refused.value) == said


def test_by_invitation_unless_told_otherwise() -> None:
    """Forgetting the setting shuts the door, and thirty messages a minute are the limit."""
    read = settings.read({})
    assert (read.invited, read.limit) == (True, 30)
    read = settings.read({"COACH_ACCESS": "open", "COACH_LIMIT": "0"})
    assert (read.invited, read.limit) == (False, 0)


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
