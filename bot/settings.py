"""What a person who runs the coach can set: environment variables, read once at the start."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot import clock

TELEGRAM = "https://api.telegram.org"
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{20,}")


class SettingsError(Exception):
    """A setting is missing or wrong; the message says which and how to mend it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; `token` is only needed to run on Telegram."""

    token: str
    api_url: str
    database_url: str
    kader: Path
    clock: clock.Clock
    log_level: str


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
        api_url=url,
        database_url=environment.get("COACH_DATABASE_URL", "sqlite:///reflectiecoach.db"),
        kader=Path(environment.get("COACH_KADER") or default_kader()),
        clock=clock.shifted(Path(shift)) if shift else clock.system,
        log_level=level,
    )


def require_token(settings: Settings) -> str:
    """The token. Raises SettingsError when it is missing or cannot be one."""
    if not settings.token:
        raise SettingsError(
            "COACH_TOKEN is not set: ask @BotFather on Telegram for a token, or try `reflectiecoach demo`"
        )
    if not _TOKEN.fullmatch(settings.token):
        raise SettingsError("COACH_TOKEN does not look like a token (123456:ABC…): copy it whole from @BotFather")
    return settings.token


def default_kader() -> Path:
    """The kader of this repository, or the copy inside the installed package."""
    beside = Path(__file__).parent.parent / "kader.yaml"
    return beside if beside.exists() else Path(__file__).parent / "kader.yaml"
