"""Understands when intervision is: one meaning, several, or half of it; a rhythm may also need its first date."""

from dataclasses import replace
from datetime import date, datetime

from dialogs import calendar
from dialogs.kernel.turn import Turn
from dialogs.when import Moment, Rhythm, Unclear, When, Why, next_after, read, read_date, told, told_rhythm

_HALF = {Why.NO_TIME, Why.NO_DATE}  # half of it is known; the rest is asked, and both are read together


def hear(turn: Turn) -> None:
    """What the words mean, together with the half that was known already or by themselves."""
    earlier = turn.memory.get("eerder", "")
    turn.memory.update(gelezen="", mogelijk=[], eerder="")
    if turn.answer.value:
        return
    texts = (f"{earlier} {turn.answer.text}", turn.answer.text) if earlier else (turn.answer.text,)
    meant = next((text for text in texts if _is_use(_read(turn, text))), "")
    if meant:
        _note(turn, _read(turn, meant), meant)
    else:
        turn.memory.update(eerder=earlier, waarom=turn.memory["waarom"] if earlier else "")


def is_read(turn: Turn) -> bool:
    """One meaning, and no other."""
    return bool(turn.memory["gelezen"])


def is_ambiguous(turn: Turn) -> bool:
    """Several meanings."""
    return bool(turn.memory["mogelijk"])


def is_half(turn: Turn) -> bool:
    """The day or the time is known, and the other is not."""
    return bool(turn.memory["eerder"])


def lacks_time(turn: Turn) -> bool:
    """The day is known, and the time is not."""
    return bool(turn.memory["waarom"] == Why.NO_TIME)


def is_past(turn: Turn) -> bool:
    """What was meant has been."""
    return bool(turn.memory["waarom"] == Why.PAST)


def pick(turn: Turn) -> None:
    """Which of several meanings it was."""
    if turn.answer.value.isdigit():
        turn.memory["gelezen"] = turn.memory["mogelijk"][int(turn.answer.value)]


def begins_unknown(turn: Turn) -> bool:
    """Every six weeks: but from when?"""
    meant = found(turn) if is_read(turn) else None
    return isinstance(meant, Rhythm) and meant.every > 1 and meant.first is None


def begin(turn: Turn) -> None:
    """The first time, when it falls on the rhythm's day."""
    rhythm, day = found(turn), _day(turn)
    if isinstance(rhythm, Rhythm) and day and _starts(rhythm, day, turn):
        turn.memory["gelezen"] = _words(replace(rhythm, first=day), turn)


def found(turn: Turn) -> Moment | Rhythm:
    """What was understood; its words are kept, for they read back to the same."""
    meant = _read(turn, turn.memory["gelezen"])
    if isinstance(meant, Unclear):
        raise ValueError("what was told cannot be read back")
    return meant


def _read(turn: Turn, text: str) -> When:
    return read(text, turn.said.at, calendar.zone(turn.person.planning))


def _is_use(meant: When) -> bool:
    return not isinstance(meant, Unclear) or meant.why in {*_HALF, Why.PAST} or bool(meant.candidates)


def _note(turn: Turn, meant: When, text: str) -> None:
    if not isinstance(meant, Unclear):
        turn.memory["gelezen"] = _words(meant, turn)
        return
    turn.memory["waarom"] = meant.why.value
    if meant.why in _HALF:
        turn.memory["eerder"] = text
    else:
        turn.memory["mogelijk"] = [_words(one, turn) for one in meant.candidates if isinstance(one, Moment | Rhythm)]


def _words(meant: Moment | Rhythm, turn: Turn) -> str:
    return told(meant, turn.said.at) if isinstance(meant, Moment) else told_rhythm(meant)


def _day(turn: Turn) -> date | None:
    """The date typed, with a time or without."""
    zone = calendar.zone(turn.person.planning)
    meant = read(turn.answer.text, turn.said.at, zone)
    if isinstance(meant, Moment):
        return meant.local.date()
    bare = read_date(turn.answer.text, turn.said.at, zone)
    return bare if isinstance(bare, date) else None


def _starts(rhythm: Rhythm, day: date, turn: Turn) -> bool:
    zone = calendar.zone(turn.person.planning)
    midnight = datetime.combine(day, datetime.min.time(), zone)
    return next_after(rhythm, midnight, zone, day).astimezone(zone).date() == day
