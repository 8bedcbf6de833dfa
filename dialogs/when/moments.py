"""Makes a moment of a date and a time, or says why there is none."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs.when.clocks import times
from dialogs.when.days import Days, days_in_months
from dialogs.when.pieces import Later, Maybe, Piece
from dialogs.when.values import Moment, Unclear, When, Why
from dialogs.when.zones import in_gap, twice


def is_open(pieces: Sequence[Piece]) -> bool:
    """Whether the pieces leave a choice open: "of", "misschien"."""
    return any(isinstance(piece, Maybe) for piece in pieces)


def read_moment(pieces: Sequence[Piece], now: datetime, zone: ZoneInfo) -> When:
    """A date and a time, each of them sure and still to come; otherwise why not."""
    if later := [piece for piece in pieces if isinstance(piece, Later)]:
        return _later(later, pieces, now, zone)
    clock, today = times(pieces), now.astimezone(zone).date()
    dates = days_in_months(pieces, today)
    if dates is None:
        return _without_date(pieces, clock.found)
    unsure = dates.doubt or clock.doubt or is_open(pieces)
    if not clock.found:
        return without_time(dates, today, unsure=unsure)
    told = [Moment(datetime.fromisoformat(f"{day}T{time}"), zone) for day in dates.found for time in clock.found]
    return _outcome(told, [moment for moment in told if moment.utc > now], unsure=unsure)


def _without_date(pieces: Sequence[Piece], found: tuple[str, ...]) -> Unclear:
    """The times there are; nothing was understood when all that was said is "misschien"."""
    said = any(not isinstance(piece, Maybe) for piece in pieces)
    return Unclear(Why.NO_DATE, found) if said else Unclear(Why.NOT_UNDERSTOOD)


def without_time(dates: Days, today: date, *, unsure: bool) -> Unclear:
    """Ask which date before asking for its time."""
    coming = tuple(day for day in dates.found if day >= today)
    if not coming:
        return Unclear(Why.PAST if dates.found else Why.NOT_UNDERSTOOD)
    return Unclear(Why.AMBIGUOUS if unsure or len(coming) > 1 else Why.NO_TIME, coming)


def _later(later: Sequence[Later], pieces: Sequence[Piece], now: datetime, zone: ZoneInfo) -> When:
    """So many minutes from now, on the clock of the zone."""
    if len(pieces) > 1:
        return Unclear(Why.NOT_UNDERSTOOD)
    then = (now.astimezone(UTC) + timedelta(minutes=later[0].minutes)).astimezone(zone)
    moment = Moment(then.replace(second=0, microsecond=0, tzinfo=None), zone)
    return _outcome([moment], [moment] if then > now else [], unsure=False)


def _outcome(told: list[Moment], coming: list[Moment], *, unsure: bool) -> When:
    if not coming:
        return Unclear(Why.PAST if told else Why.NOT_UNDERSTOOD)
    return Unclear(Why.AMBIGUOUS, tuple(coming)) if unsure or len(coming) > 1 else _sure(coming[0])


def _sure(moment: Moment) -> When:
    """The moment, unless the clock jumps over it or shows it twice."""
    day, clock, zone = moment.local.date(), f"{moment.local:%H:%M}", moment.zone
    if in_gap(day, clock, zone):
        after = moment.utc.astimezone(zone).replace(tzinfo=None)
        return Unclear(Why.GAP, (Moment(after, zone),))
    return Unclear(Why.TWICE, (moment,)) if twice(day, clock, zone) else moment
