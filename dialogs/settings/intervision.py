"""When intervision is: a date or a rhythm in the person's words, always read back with its weekday before it counts."""

from dataclasses import replace
from datetime import date, datetime

from dialogs import calendar
from dialogs.kernel.asks import Choice, Open
from dialogs.kernel.dialogue import Road, State, to
from dialogs.kernel.planning import Intervisie
from dialogs.kernel.reply import Button, plain
from dialogs.kernel.turn import Turn
from dialogs.nudges.meetings import meetings
from dialogs.when import Moment, Rhythm, Unclear, When, Why, next_after, read, read_date, told, told_rhythm

_LABEL = 40  # characters that a phone shows of a button
_HALF = {Why.NO_TIME, Why.NO_DATE}  # half of it is known; the rest is asked, and both are read together


class Meeting(Open):
    """A date or rhythm in the person's words; to take a date away is offered to who has one."""

    def options(self, turn: Turn) -> tuple[Button, ...]:
        """The buttons."""
        ending = ("weg",) if turn.person.planning.intervisie else ()
        return tuple(Button(turn.label(way), way) for way in (*ending, "laat"))


def states() -> tuple[State, ...]:
    """When it is, when it begins, which was meant, and whether it was understood."""
    return (
        State("intervisie", Meeting(), *_onward(), to("intervisie", do=say_why), keep=hear),
        State("rest", Open(("laat",)), *_onward(), to("intervisie", do=say_why), keep=hear, show=missing),
        State(
            "welke",
            Choice("anders", make=candidates),
            to("intervisie", when="anders"),
            to("eerste", when=begins_unknown),
            to("klopt"),
            keep=pick,
            show=listed,
        ),
        State(
            "eerste",
            Open(("laat",)),
            to("menu", when="laat"),
            to("eerste", when=begins_unknown, do=say_which),
            to("klopt"),
            keep=begin,
            show=read_back,
        ),
        State("klopt", Choice("ja", "nee"), to("intervisie", when="nee"), to("menu", do=set_meeting), show=read_back),
    )


def _onward() -> tuple[Road, ...]:
    """Where what was heard leads."""
    return (
        to("menu", when="weg", do=remove),
        to("menu", when="laat"),
        to("eerste", when=begins_unknown),
        to("klopt", when=is_read),
        to("welke", when=is_ambiguous),
        to("rest", when=is_half),
    )


# --- reading ---


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


def _is_use(found: When) -> bool:
    return not isinstance(found, Unclear) or found.why in {*_HALF, Why.PAST} or bool(found.candidates)


def _note(turn: Turn, found: When, text: str) -> None:
    if not isinstance(found, Unclear):
        turn.memory["gelezen"] = _words(found, turn)
        return
    turn.memory["waarom"] = found.why.value
    if found.why in _HALF:
        turn.memory["eerder"] = text
    else:
        turn.memory["mogelijk"] = [_words(one, turn) for one in found.candidates if isinstance(one, Moment | Rhythm)]


def is_read(turn: Turn) -> bool:
    """One meaning, and no other."""
    return bool(turn.memory["gelezen"])


def is_ambiguous(turn: Turn) -> bool:
    """Several meanings."""
    return bool(turn.memory["mogelijk"])


def is_half(turn: Turn) -> bool:
    """The day or the time is known, and the other is not."""
    return bool(turn.memory["eerder"])


def missing(turn: Turn) -> dict[str, object]:
    """What is still to be said."""
    key = "hoe_laat" if turn.memory["waarom"] == Why.NO_TIME else "welke_dag"
    return {"vraag": plain(turn.phrase(f"instellingen.say.{key}"))}


def say_why(turn: Turn) -> None:
    """Why it is asked again."""
    turn.say("voorbij" if turn.memory["waarom"] == Why.PAST else "geen_datum")


def listed(turn: Turn) -> dict[str, object]:
    """What may be meant in full, where it is too long for buttons."""
    told = turn.memory["mogelijk"]
    lines = "".join(f"{number}. {one}\n" for number, one in enumerate(told, 1))
    return {"keuzes": lines if _are_long(told) else ""}


def candidates(turn: Turn) -> tuple[Button, ...]:
    """What may be meant."""
    told = turn.memory["mogelijk"]
    return tuple(Button(str(n + 1) if _are_long(told) else one, str(n)) for n, one in enumerate(told))


def _are_long(told: list[str]) -> bool:
    return any(len(one) > _LABEL for one in told)


def pick(turn: Turn) -> None:
    """What was meant."""
    if turn.answer.value.isdigit():
        turn.memory["gelezen"] = turn.memory["mogelijk"][int(turn.answer.value)]


# --- a rhythm of more than one week or month needs to know where it begins ---


def begins_unknown(turn: Turn) -> bool:
    """Every six weeks: but from when?"""
    found = _found(turn) if is_read(turn) else None
    return isinstance(found, Rhythm) and found.every > 1 and found.first is None


def begin(turn: Turn) -> None:
    """The first time, when it falls on the rhythm's day."""
    rhythm = _found(turn)
    day = _day(turn)
    if isinstance(rhythm, Rhythm) and day and _starts(rhythm, day, turn):
        turn.memory["gelezen"] = _words(replace(rhythm, first=day), turn)


def say_which(turn: Turn) -> None:
    """The date must be one of the rhythm's days."""
    turn.say("andere_dag")


def _day(turn: Turn) -> date | None:
    zone = calendar.zone(turn.person.planning)
    found = read(turn.answer.text, turn.said.at, zone)
    if isinstance(found, Moment):
        return found.local.date()
    bare = read_date(turn.answer.text, turn.said.at, zone)
    return bare if isinstance(bare, date) else None


def _starts(rhythm: Rhythm, day: date, turn: Turn) -> bool:
    zone = calendar.zone(turn.person.planning)
    midnight = datetime.combine(day, datetime.min.time(), zone)
    return next_after(rhythm, midnight, zone, day).astimezone(zone).date() == day


# --- setting ---


def set_meeting(turn: Turn) -> None:
    """Remember it, and say what comes of it."""
    found, zone = _found(turn), calendar.zone(turn.person.planning)
    if isinstance(found, Rhythm):
        today = turn.said.at.astimezone(zone).date()
        meeting = Intervisie(next_after(found, turn.said.at, zone, today), turn.memory["gelezen"])
    else:
        meeting = Intervisie(found.utc)
    turn.update(planning=replace(turn.person.planning, intervisie=meeting))
    turn.say("intervisie_gezet")


def remove(turn: Turn) -> None:
    """No intervision any more."""
    turn.update(planning=replace(turn.person.planning, intervisie=None))
    turn.say("intervisie_weg")


def read_back(turn: Turn) -> dict[str, object]:
    """What was understood, in full; of a rhythm also the first time."""
    found, zone = _found(turn), calendar.zone(turn.person.planning)
    if isinstance(found, Moment) or begins_unknown(turn):
        return {"wanneer": turn.memory["gelezen"]}
    first = next_after(found, turn.said.at, zone, turn.said.at.astimezone(zone).date())
    return {"wanneer": f"{turn.memory['gelezen']}. De eerstvolgende is {_told(first, turn)}"}


def next_told(turn: Turn) -> str:
    """The next meeting in words, "" for none."""
    coming = next(meetings(turn.person.planning, turn.said.at), None)
    return _told(coming, turn) if coming else ""


def _read(turn: Turn, text: str) -> When:
    return read(text, turn.said.at, calendar.zone(turn.person.planning))


def _found(turn: Turn) -> Moment | Rhythm:
    """What was understood; its words are kept, for they read back to the same."""
    found = _read(turn, turn.memory["gelezen"])
    if isinstance(found, Unclear):
        raise ValueError("what was told cannot be read back")
    return found


def _words(found: Moment | Rhythm, turn: Turn) -> str:
    return told(found, turn.said.at) if isinstance(found, Moment) else told_rhythm(found)


def _told(at: datetime, turn: Turn) -> str:
    zone = calendar.zone(turn.person.planning)
    return told(Moment(at.astimezone(zone).replace(tzinfo=None), zone), turn.said.at)
