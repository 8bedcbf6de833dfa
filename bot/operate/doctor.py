"""Looks whether all is there that the coach needs, and says of each thing that it is well or what to do."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from bot.operate import ailments
from bot.operate.ailments import TroubleError
from bot.settings import Settings, SettingsError
from bot.store.engine import StoreError
from dialogs.kernel.yaml_problems import ContentError

CHECKS: Mapping[str, Callable[[Settings], Awaitable[str]]] = {
    "settings": ailments.settings,
    "token": ailments.token,
    "database": ailments.database,
    "migrations": ailments.migrations,
    "key": ailments.key,
    "clock": ailments.clock,
    "kader": ailments.kader,
    "disk": ailments.disk,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing: whether it is well, and how it is or what to do."""

    name: str
    well: bool
    told: str

    def __str__(self) -> str:
        return f"{'✓' if self.well else '✗'} {self.name + ':':<12}{self.told}"


async def examine(settings: Settings) -> list[Finding]:
    """Look at everything; changes nothing. What is wrong with several things alike is told once."""
    findings: list[Finding] = []
    for name in CHECKS:
        found = await _look(name, settings)
        same = next((one.name for one in findings if not one.well and one.told == found.told), "")
        findings.append(replace(found, told=f"see {same}") if same else found)
    return findings


async def _look(name: str, settings: Settings) -> Finding:
    try:
        return Finding(name, True, await CHECKS[name](settings))
    except (TroubleError, SettingsError, StoreError, ContentError) as error:
        return Finding(name, False, str(error))
    except OSError as error:
        return Finding(name, False, f"{error.filename}: {error.strerror}")
