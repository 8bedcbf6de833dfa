"""Every rule of design §4, held against one message of the coach's own; written anew, not asked of the coach."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from tests.year.clock import HOLIDAYS, OUTAGE
from tests.year.person import Life, Nudge

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_MEETING = {"voor_intervisie", "kaart", "nabespreking"}
_SPREAD = timedelta(minutes=30)  # within which thousands of messages that are due together go out
_LATE = 12 * _HOUR
_GAPS = {0: 1, 1: 1, 2: 1, 3: 2, 4: 4}  # weeks after so many ignored nudges


def broken(life: Life, nudge: Nudge) -> Iterable[str]:
    """The rules that this message, the newest of this life, breaks."""
    before = [one for one in life.heard if one is not nudge]
    yield from _hard(life, nudge)
    yield from _distance(life, nudge, before)
    if nudge.kind in {"week", "laatste"} and not nudge.again:
        yield from _weekly(life, nudge, before)
    if nudge.kind in _MEETING and not nudge.again:
        yield from _meeting(life, nudge)
    if nudge.kind == "opvolging" and not nudge.again:
        age = nudge.at - life.promises[nudge.slot]
        if not 10 * _DAY <= age <= 14 * _DAY + _LATE:
            yield f"a voornemen asked after at {age}"


def _hard(life: Life, nudge: Nudge) -> Iterable[str]:
    local = life.local(nudge.at)
    if not 7 <= local.hour < 21:
        yield "in quiet hours"
    if local.weekday() not in life.workdays or local.date() in HOLIDAYS:
        yield "on a day off"
    if life.paused and nudge.kind != "pauze_voorbij":
        yield "in a pause"
    if nudge.kind == "pauze_voorbij" and (life.pause_until is None or nudge.at < life.pause_until):
        yield "a pause asked after too early"
    if not life.nudges_on and nudge.kind in {"week", "opvolging", "laatste"}:
        yield "though nudges are off"
    waits = 15 * timedelta(minutes=1) if nudge.kind == "kaart" else _DAY
    if life.talking and life.acted and nudge.at - life.acted < waits:
        yield "in the midst of a dialogue"


def _distance(life: Life, nudge: Nudge, before: list[Nudge]) -> Iterable[str]:
    if any((one.kind, one.slot) == (nudge.kind, nudge.slot) for one in before):
        yield "a slot filled twice"
    if before and nudge.kind not in _MEETING and not nudge.again and nudge.at - before[-1].at < 48 * _HOUR:
        yield "within 48 hours of another"
    if any(one.kind == "laatste" and one.answered is None for one in before):
        yield "after the last message"
    woken = [one for one in life.heard if OUTAGE[1] <= one.at < OUTAGE[1] + _HOUR]
    if nudge in woken and len(woken) > 1:
        yield "more than one message after the outage"


def _weekly(life: Life, nudge: Nudge, before: list[Nudge]) -> Iterable[str]:
    weekly = [one for one in before if one.kind in {"week", "laatste"}]
    local = life.local(nudge.at)
    own = local.replace(hour=int(life.clock[:2]), minute=int(life.clock[3:]), second=0, microsecond=0)
    late = (local - own) % _DAY
    if late > (_LATE if nudge.late else _SPREAD):
        yield f"not at the own time but {late} off"
    if (local - late).weekday() < life.day:
        yield "before the own day"
    if life.reflected and nudge.at - life.reflected < 4 * _DAY - _SPREAD:
        yield "within four days of a reflection"
    ignored = _ignored(before, nudge.at - _SPREAD)  # when it was planned, 72 hours may not have been over
    if (nudge.kind == "laatste") != (ignored >= 4):
        yield f"{nudge.kind} after {ignored} ignored"
    if weekly and _weeks(life, weekly[-1].at, nudge.at) < max(life.weeks, _GAPS[min(ignored, 4)]):
        yield f"too soon after {ignored} ignored"
    if nudge.kind == "week" and life.rests.get(nudge.kernaspect, nudge.at) > nudge.at:
        yield "about a kernaspect that rests"
    last = weekly[-1] if weekly else None
    left = last and (last.answered is None or last.answered - last.at >= 72 * _HOUR)
    if last and left and nudge.kind == "week" and last.kernaspect == nudge.kernaspect:
        yield "the same kernaspect twice in a row"


def _meeting(life: Life, nudge: Nudge) -> Iterable[str]:
    ahead = [meeting - nudge.at for meeting in life.meetings]
    first, last = {
        "voor_intervisie": (2 * _HOUR, 12 * _DAY),
        "kaart": (timedelta(0), 2 * _HOUR),
        "nabespreking": (-12 * _DAY, -6 * _HOUR),
    }[nudge.kind]
    if not any(first <= one <= last for one in ahead):
        yield f"{nudge.kind} at no meeting"


def _ignored(before: list[Nudge], at: datetime) -> int:
    """Nudges in a row that nobody reacted to in 72 hours."""
    row = 0
    for one in reversed(before):
        if one.answered is not None:
            break
        row += one.kind in {"week", "opvolging"} and at - one.at >= 72 * _HOUR
    return row


def _weeks(life: Life, first: datetime, second: datetime) -> int:
    """Local ISO weeks from one moment to another."""
    days = [life.local(at).date() for at in (first, second)]
    mondays = [day - timedelta(days=day.weekday()) for day in days]
    return (mondays[1] - mondays[0]).days // 7


def starved(life: Life, until: datetime) -> Iterable[str]:
    """Weeks in which someone who only ever says no should have had a nudge, and had none."""
    had = {life.local(one.at).isocalendar()[:2] for one in life.heard if one.kind == "week"}
    monday = life.local(life.heard[0].at).date()
    monday -= timedelta(days=monday.weekday())
    while monday + timedelta(days=7) < until.date():
        days = [monday + timedelta(days=number) for number in range(life.day, 7)]
        free = [day for day in days if day.weekday() in life.workdays and day not in HOLIDAYS]
        out = any(OUTAGE[0].date() <= day <= OUTAGE[1].date() for day in days)
        if free and not out and monday.isocalendar()[:2] not in had:
            yield f"no nudge in the week of {monday}"
        monday += timedelta(days=7)
