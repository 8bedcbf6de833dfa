"""What a person who runs the coach can set: environment variables, read once at the start."""

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot import clock, keys

TELEGRAM = "https://api.telegram.org"
_DATABASE = "sqlite:///reflectiecoach.db"
_SHORTEST, _LONGEST = 31, 3650  # days that texts may be kept
_SLOWEST, _FASTEST = 20, 6000  # messages a minute; nobody who types honestly may be hit
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{20,}")
_TOKEN_ELSEWHERE = re.compile(r"[A-Za-z0-9:._~-]+")  # what stands in an address as it is


class SettingsError(Exception):
    """A setting is missing or wrong; the message says which and how to mend it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; `token` is only needed to run on Telegram, a key wherever a database lasts."""

    token: str = field(repr=False)
    key: str = field(repr=False)
    key_file: Path | None
    api_url: str
    database_url: str
    kader: Path
    clock: clock.Clock
    log_level: str
    retention_days: int
    invited: bool = True  # only who was invited may come in
    limit: int = 30  # messages a minute that one person may send for long; 0 for any number
    log_format: str = "text"
    port: tuple[str, int] | None = None  # where watchers on this machine may ask how the coach is

    @property
    def on_telegram(self) -> bool:
        """Whether the Bot API server is Telegram's own."""
        return self.api_url == TELEGRAM


def read(environment: Mapping[str, str]) -> Settings:
    """Read the settings. Raises SettingsError for one that cannot be."""
    url = environment.get("COACH_API_URL", TELEGRAM).rstrip("/")
    if not url.startswith(("http://", "https://")):
        raise SettingsError("COACH_API_URL: give an address that begins with http:// or https://")
    level = environment.get("COACH_LOG", "INFO").upper()
    if level not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise SettingsError("COACH_LOG: give DEBUG, INFO, WARNING or ERROR")
    shift = environment.get("COACH_CLOCK_FILE")
    return Settings(
        token=environment.get("COACH_TOKEN", ""),
        key=environment.get("COACH_KEY", ""),
        key_file=_key_file(environment),
        api_url=url,
        database_url=environment.get("COACH_DATABASE_URL", _DATABASE),
        kader=Path(environment.get("COACH_KADER") or default_kader()),
        clock=clock.shifted(Path(shift)) if shift else clock.system,
        log_level=level,
        retention_days=_days(environment.get("COACH_RETENTION_DAYS", "365")),
        invited=_invited(environment.get("COACH_ACCESS", "invite")),
        limit=_limit(environment.get("COACH_LIMIT", "30")),
        log_format=_log_format(environment.get("COACH_LOG_FORMAT", "text")),
        port=_port(environment.get("COACH_PORT", "")),
    )


def require_token(settings: Settings) -> str:
    """The token. Raises SettingsError when it is missing or cannot be one."""
    if not settings.token:
        raise SettingsError(
            "COACH_TOKEN is not set: ask @BotFather on Telegram for a token, or try `reflectiecoach demo`"
        )
    if settings.on_telegram and not _TOKEN.fullmatch(settings.token):
        raise SettingsError("COACH_TOKEN does not look like a token (123456:ABC…): copy it whole from @BotFather")
    if not _TOKEN_ELSEWHERE.fullmatch(settings.token):
        raise SettingsError("COACH_TOKEN holds what cannot stand in an address: give letters, digits and : . _ ~ -")
    return settings.token


def refused(settings: Settings) -> str:
    """What to do about a token that the Bot API server refuses."""
    told = "COACH_TOKEN is refused by the Bot API; ask @BotFather for the right one"
    if settings.on_telegram:
        return told
    return f"{told}, and see whether COACH_API_URL is what stands before /bot<token>/ (now {settings.api_url})"


def require_keys(settings: Settings) -> Sequence[keys.Key]:
    """The keys of the database, newest first. Raises SettingsError when there is none, or one cannot be."""
    text, told, none = settings.key, "COACH_KEY", "is not set"
    if not text and settings.key_file:
        told, none = str(settings.key_file), "holds no key"
        try:
            text = settings.key_file.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(f"the key cannot be read from {told} ({type(error).__name__})") from error
    try:
        found = keys.ring(text)
    except keys.KeyTextError as error:
        raise SettingsError(f"{told}: {error}") from error
    if not found:
        raise SettingsError(f"{told} {none}: make one with `reflectiecoach key new`, and keep it well")
    return found


def _invited(text: str) -> bool:
    """Who may come in."""
    if text not in {"open", "invite"}:
        raise SettingsError("COACH_ACCESS: give invite (only who has an invitation comes in) or open (everybody does)")
    return text == "invite"


def _limit(text: str) -> int:
    """How many messages a minute one person may send for long."""
    if not text.isdecimal() or not (text == "0" or _SLOWEST <= int(text) <= _FASTEST):
        raise SettingsError(f"COACH_LIMIT: give messages a minute, from {_SLOWEST} to {_FASTEST}; 0 for no limit")
    return int(text)


def _log_format(text: str) -> str:
    """How lines of the log are written."""
    if text not in {"text", "keyvalue", "json"}:
        raise SettingsError("COACH_LOG_FORMAT: give text, keyvalue or json")
    return text


def _port(text: str) -> tuple[str, int] | None:
    """Where to listen for watchers; nowhere when nothing is set."""
    host, _, port = text.rpartition(":")
    if text and not (host and port.isdecimal() and int(port) < 2**16):
        raise SettingsError("COACH_PORT: give HOST:PORT, such as 127.0.0.1:9464")
    return (host, int(port)) if text else None


def _days(text: str) -> int:
    """How long texts are kept; people are told a month ahead."""
    if not text.isdecimal() or not _SHORTEST <= int(text) <= _LONGEST:
        raise SettingsError(f"COACH_RETENTION_DAYS: give a number of days, from {_SHORTEST} to {_LONGEST}")
    return int(text)


@contextmanager
def passing(settings: Settings) -> Iterator[Settings]:
    """These settings; where neither a key nor a database was set, with both of them gone at the end."""
    if settings.key or settings.key_file or settings.database_url != _DATABASE:
        yield settings
        return
    with tempfile.TemporaryDirectory(prefix="reflectiecoach-") as folder:
        yield replace(settings, key=keys.new(), database_url=f"sqlite:///{Path(folder, 'passing.db')}")


def _key_file(environment: Mapping[str, str]) -> Path | None:
    """Where a key stands that is not in the environment itself: a file that is named, or a credential of systemd."""
    if named := environment.get("COACH_KEY_FILE"):
        return Path(named)
    credential = Path(environment.get("CREDENTIALS_DIRECTORY", "/nonexistent"), "coach_key")
    return credential if credential.exists() else None


def default_kader() -> Path:
    """The kader of this repository, or the copy inside the installed package."""
    beside = Path(__file__).parent.parent / "kader.yaml"
    return beside if beside.exists() else Path(__file__).parent / "kader.yaml"
