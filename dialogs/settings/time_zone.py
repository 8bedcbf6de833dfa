"""In which time zone the person lives: a place in their words, read back as what time it is there now."""

from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from dialogs.kernel.asks import Choice, Open
from dialogs.kernel.dialogue import State, to
from dialogs.kernel.turn import Turn
from dialogs.kernel.wording import Lookup, normal

_DUTCH = {
    "nederland": "Europe/Amsterdam",
    "belgie": "Europe/Brussels",
    "suriname": "America/Paramaribo",
    "bonaire": "America/Kralendijk",
    "saba": "America/Lower_Princes",
    "sint maarten": "America/Lower_Princes",
    "curacao": "America/Curacao",
    "aruba": "America/Aruba",
    "londen": "Europe/London",
    "parijs": "Europe/Paris",
    "berlijn": "Europe/Berlin",
    "lissabon": "Europe/Lisbon",
    "turkije": "Europe/Istanbul",
    "marokko": "Africa/Casablanca",
    "indonesie": "Asia/Jakarta",
}


def states() -> tuple[State, ...]:
    """Where, and whether it was understood."""
    return (
        State(
            "zone",
            Open(("hier", "laat")),
            to("menu", when="laat"),
            to("zone_klopt", when=is_known),
            to("zone", do=say_unknown),
            keep=read,
            show=shown,
        ),
        State("zone_klopt", Choice("ja", "nee"), to("zone", when="nee"), to("menu", do=set_zone), show=shown_there),
    )


def read(turn: Turn) -> None:
    """Which zone the words mean: a place, a country, or any IANA name."""
    place = "nederland" if turn.answer.value == "hier" else turn.answer.text
    turn.memory["zone"] = _places().find(place.replace("/", " ")) or ""


def is_known(turn: Turn) -> bool:
    """The place is known."""
    return bool(turn.memory["zone"])


def say_unknown(turn: Turn) -> None:
    """Why it is asked again."""
    turn.say("geen_plaats")


def set_zone(turn: Turn) -> None:
    """From now on this person's clock is that of the place."""
    turn.plan(zone=turn.memory["zone"])


def shown(turn: Turn) -> dict[str, object]:
    """The zone as it is."""
    return {"zone": turn.person.planning.zone, "uur": _clock(turn, turn.person.planning.zone)}


def shown_there(turn: Turn) -> dict[str, object]:
    """The zone that was understood, and the time there."""
    return {"zone": turn.memory["zone"], "uur": _clock(turn, turn.memory["zone"])}


def _clock(turn: Turn, zone: str) -> str:
    return f"{turn.said.at.astimezone(ZoneInfo(zone)):%H.%M}"


@lru_cache(maxsize=1)
def _places() -> Lookup:
    """Every zone by its whole name and by its city."""
    zones = sorted(available_timezones())
    whole = [(normal(zone.replace("/", " ")), zone) for zone in zones]
    cities = [(normal(zone.rpartition("/")[2]), zone) for zone in zones if "/" in zone and not zone.startswith("Etc/")]
    return Lookup([*_DUTCH.items(), *whole, *cities])
