"""Reads when something is from what a person typed, a moment, a rhythm or a time; never a silent guess."""

import re
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs.when.clocks import times
from dialogs.when.moments import is_open, read_moment
from dialogs.when.names import NUMBER
from dialogs.when.pieces import Later, Loose, Piece
from dialogs.when.rhythms import is_rhythm, read_rhythm
from dialogs.when.scanning import normalised, refused, scan
from dialogs.when.values import Rhythm, Unclear, When, Why

_BARE_TIME = re.compile(rf"{NUMBER}|[0-9]{{4}}")


def read(text: str, now: datetime, zone: ZoneInfo) -> When:
    """The moment or rhythm that `text` means by the clocks of `zone`, or why it is unclear.

    `now` is aware. A date without a year is the next one; the hours 1 to 6 are in the afternoon unless the text says
    "ochtend" or "nacht" or has a leading zero ("02.30"). For what is missing, ask on and read both texts together.
    """
    plain = normalised(text)
    whole = _read(scan(plain), now, zone)
    parts = [_read(scan(part), now, zone) for part in plain.split(" of ")]
    told = tuple(part for part in parts if not isinstance(part, Unclear))
    return Unclear(Why.AMBIGUOUS, told) if len(told) == len(parts) > 1 else whole


def read_time(text: str) -> str | None:
    """The time "HH:MM" that `text` means when a time is what was asked ("half vijf", "16.30", "9"), or None."""
    plain = normalised(text).strip(" .!")
    pieces = scan(f"om {plain}" if _BARE_TIME.fullmatch(plain) else plain)
    found = times(pieces)
    wrong = found.doubt or is_open(pieces) or any(isinstance(piece, Loose | Later) for piece in pieces)
    return found.found[0] if len(found.found) == 1 and not wrong else None


def _read(pieces: Sequence[Piece], now: datetime, zone: ZoneInfo) -> When:
    if why := refused(pieces):
        return Unclear(why)
    if not is_rhythm(pieces):
        return read_moment(pieces, now, zone)
    found = read_rhythm(pieces, times(pieces), now.astimezone(zone).date())
    return Unclear(Why.AMBIGUOUS, (found,)) if isinstance(found, Rhythm) and is_open(pieces) else found
