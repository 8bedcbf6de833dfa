"""Which time of day is meant: "half drie" is in the afternoon, unless the morning or the night was said."""

from collections.abc import Iterable
from dataclasses import dataclass

from dialogs.when.pieces import Clock, Part, Piece

# The hours that a part of the day turns to, by the hour as said; an hour that is not here contradicts it.
_HOURS = {
    "": {hour: hour + 12 if 1 <= hour <= 6 else hour for hour in range(1, 13)},
    "ochtend": {hour: hour for hour in range(1, 12)},
    "middag": {12: 12, **{hour: hour + 12 for hour in range(1, 7)}},
    "avond": {hour: hour + 12 for hour in range(5, 12)},
    "nacht": {11: 23, **{hour: hour for hour in range(1, 7)}},
}
_EXACT = {"": range(24), "ochtend": range(13), "middag": range(12, 19), "avond": range(17, 24), "nacht": range(7)}


@dataclass(frozen=True, slots=True)
class Times:
    """The times "HH:MM" that may be meant; `doubt` when even a single one must be asked about."""

    found: tuple[str, ...]
    doubt: bool = False


def times(pieces: Iterable[Piece]) -> Times:
    """The times that the clock pieces mean, given the parts of the day beside them.

    The hours 1 to 6 are in the afternoon, for nobody works at half past two at night: "half drie" is 14:30. They are
    taken as said when "ochtend" or "nacht" stands beside them, or with a leading zero ("02.30").
    """
    kept = list(pieces)
    parts = {piece.name for piece in kept if isinstance(piece, Part)} or {""}
    clocks = [piece for piece in kept if isinstance(piece, Clock)]
    hours = [(_hour(clock, part), clock.minute) for clock in clocks for part in parts]
    fitting = {(hour, minute) for hour, minute in hours if hour is not None}
    doubt = len(parts) > 1 or any(hour is None for hour, _ in hours)
    told = fitting or {(clock.hour, clock.minute) for clock in clocks}
    return Times(tuple(sorted(f"{hour:02d}:{minute:02d}" for hour, minute in told)), doubt)


def _hour(clock: Clock, part: str) -> int | None:
    """The hour on a 24-hour clock, or None when the part of the day contradicts it."""
    if clock.exact:
        return clock.hour if clock.hour in _EXACT[part] else None
    return _HOURS[part].get(clock.hour)
