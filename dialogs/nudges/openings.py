"""What a nudge says: chosen once, when it comes, so that it stays the same however often it is looked at."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from dialogs import calendar, dutch, kernaspecten
from dialogs.hearing.assessed import quote
from dialogs.intervision import intervisiekaart
from dialogs.kernel.kader import Kernaspect
from dialogs.kernel.turn import Turn
from dialogs.nudges import ladder, meetings
from dialogs.nudges.value import Nudge
from dialogs.when import Moment, told, told_date

Memory = dict[str, Any]
_WITH_WORDS = {"lang_geleden": "toen", "het_minst": "laatst"}  # the same, with a piece of what was written then
_QUOTED = {"antwoord", "doorvraag", "bewijs", "moment"}
_RECENT = 8  # reflections that the reason counts


def memory(turn: Turn, nudge: Nudge) -> Memory | None:
    """What the nudge's dialogue must know; None when a look at the record shows that there is nothing to say."""
    made = _MAKERS.get(nudge.kind, _bare)(turn, nudge)
    if made is None:
        return None
    sent = {"soort": nudge.kind, "slot": nudge.slot, "gezonden": turn.said.at.isoformat()}
    return {**sent, **made}


def _bare(turn: Turn, nudge: Nudge) -> Memory | None:
    return {}


def _week(turn: Turn, nudge: Nudge) -> Memory | None:
    """The reason, with the person's own earlier words where there are any, and a question for one tap and one line."""
    aspect = turn.kader.kernaspect(nudge.kernaspect)
    asked = f"seintje.say.{aspect.id}" if turn.texts.has(f"seintje.say.{aspect.id}") else "seintje.say.algemeen"
    early = _weekday(turn) < 2
    values = {"wanneer": "de afgelopen week" if early else "deze week", "naam": aspect.naam, "kort": aspect.kort}
    return {
        "kernaspect": aspect.id,
        "reden": turn.words(*_reason(turn, aspect)),
        "vraag": turn.words(asked, values),
        "waarom": turn.words(*_why(turn, aspect)),
        "tik": ladder.one_tap(turn.person.planning, turn.said.at),
    }


def _weekday(turn: Turn) -> int:
    """The weekday on the person's calendar, Monday 0."""
    return calendar.local_date(turn.said.at, turn.person.planning).weekday()


def _reason(turn: Turn, aspect: Kernaspect) -> tuple[str, dict[str, object]]:
    """The text that says why this kernaspect, and what fills it."""
    since, weeks = kernaspecten.neglect(turn, aspect)
    words = _own_words(turn, aspect)
    key = _WITH_WORDS.get(since, since) if words else since
    return f"seintje.say.{key}", {"naam": aspect.naam, "weken": weeks, "citaat": words}


def _own_words(turn: Turn, aspect: Kernaspect) -> str:
    """A piece of what the person wrote last about this kernaspect and that shows something; no "weet ik veel"."""
    texts = (e.text for e in reversed(turn.record) if e.kernaspect == aspect.id and e.kind in _QUOTED and e.elementen)
    return next((words for text in texts if (words := quote(text))), "")


def _why(turn: Turn, aspect: Kernaspect) -> tuple[str, dict[str, object]]:
    """The answer to "waarom dit?": how often this kernaspect came up of late."""
    latest = sorted((t for t in turn.person.touched if t.weight > 0), key=lambda t: t.at)[-_RECENT:]
    often = sum(touch.kernaspect == aspect.id for touch in latest)
    unseen = {0: "waarom_nooit", 1: "waarom_een"}.get(len(latest), "waarom_geen")
    values: dict[str, object] = {"naam": aspect.naam, "laatste": dutch.number(len(latest))}
    return f"seintje.say.{'waarom_minst' if often else unseen}", values


def _opvolging(turn: Turn, nudge: Nudge) -> Memory | None:
    """The voornemen in the person's words, unless it is gone or was told about already."""
    voornemen = next((entry for entry in turn.record if entry.id == nudge.over), None)
    if voornemen is None or voornemen.afloop:
        return None
    weeks = round((turn.said.at - voornemen.at) / timedelta(weeks=1))
    return {"belofte": nudge.over, "citaat": _whole(voornemen.text), "weken": dutch.weeks(max(weeks, 1))}


def _whole(text: str) -> str:
    """A voornemen is quoted whole when it is short, for it was worded with care."""
    line = " ".join(text.split()).removesuffix(".")
    return line.replace('"', "'") if len(line) <= 120 else quote(line)


def _meeting(turn: Turn, nudge: Nudge) -> Memory | None:
    """The intervision, in words."""
    planning = turn.person.planning
    since = datetime.fromisoformat(f"{nudge.slot.split('+')[0]}T00:00").replace(tzinfo=calendar.zone(planning))
    at = next(meetings.meetings(planning, since), None)
    if at is None:
        return None
    local = at.astimezone(calendar.zone(planning)).replace(tzinfo=None)
    words = told(Moment(local, calendar.zone(planning)), turn.said.at)
    return {"wanneer": words, "tot": at.isoformat()} if nudge.kind == "voor_intervisie" else {"wanneer": words}


def _kaart(turn: Turn, nudge: Nudge) -> Memory | None:
    """The card made for this intervision, if one was."""
    card = intervisiekaart.recent(turn.record, turn.person.schuilnamen, turn.said.at)
    meeting = _meeting(turn, nudge)
    return {**meeting, "kaart": dict(card.values())} if card and meeting else None


def _bewaren(turn: Turn, nudge: Nudge) -> Memory | None:
    """What will be erased, and from when on."""
    planning = turn.person.planning
    day, today = (calendar.local_date(at, planning) for at in (nudge.until or turn.said.at, turn.said.at))
    return {"over": nudge.slot.split(":")[0], "datum": told_date(day, today.year)}


_MAKERS: dict[str, Callable[[Turn, Nudge], Memory | None]] = {
    "week": _week,
    "opvolging": _opvolging,
    "voor_intervisie": _meeting,
    "nabespreking": _meeting,
    "kaart": _kaart,
    "bewaren": _bewaren,
}
