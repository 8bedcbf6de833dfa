"""When intervision is: a date or a rhythm in the person's words, always read back with its weekday before it counts."""

from datetime import datetime

from dialogs import calendar
from dialogs.kernel.asks import Choice, Open
from dialogs.kernel.dialogue import Road, State, to
from dialogs.kernel.planning import Intervisie
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn
from dialogs.nudges.meetings import meetings
from dialogs.settings import meeting
from dialogs.when import Moment, Rhythm, next_after, told

_LABEL = 40  # characters that a phone shows of a button


class Meeting(Open):
    """A date or rhythm in the person's words; to take a date away is offered to who has one."""

    def options(self, turn: Turn) -> tuple[Button, ...]:
        """The buttons."""
        ending = ("weg",) if turn.person.planning.intervisie else ()
        return tuple(Button(turn.label(way), way) for way in (*ending, "laat"))


def states() -> tuple[State, ...]:
    """When it is, when it begins, which was meant, and whether it was understood."""
    return (
        State("intervisie", Meeting(), *_onward(), keep=meeting.hear),
        State("rest", Open(("laat",)), *_onward(), keep=meeting.hear, show=missing),
        State(
            "welke",
            Choice("anders", make=candidates),
            to("intervisie", when="anders"),
            to("eerste", when=meeting.begins_unknown),
            to("klopt"),
            keep=meeting.pick,
            show=listed,
        ),
        State(
            "eerste",
            Open(("laat",)),
            to("menu", when="laat"),
            to("eerste", when=meeting.begins_unknown, do=say_which),
            to("klopt"),
            keep=meeting.begin,
            show=read_back,
        ),
        State("klopt", Choice("ja", "nee"), to("intervisie", when="nee"), to("menu", do=set_meeting), show=read_back),
    )


def _onward() -> tuple[Road, ...]:
    """Where what was heard leads."""
    return (
        to("menu", when="weg", do=remove),
        to("menu", when="laat"),
        to("eerste", when=meeting.begins_unknown),
        to("klopt", when=meeting.is_read),
        to("welke", when=meeting.is_ambiguous),
        to("rest", when=meeting.is_half),
        to("intervisie", do=say_why),
    )


# --- asking on ---


def missing(turn: Turn) -> dict[str, object]:
    """What is still to be said."""
    key = "hoe_laat" if meeting.lacks_time(turn) else "welke_dag"
    return {"vraag": turn.words(f"instellingen.say.{key}")}


def say_why(turn: Turn) -> None:
    """Why it is asked again."""
    turn.say("voorbij" if meeting.is_past(turn) else "geen_datum")


def say_which(turn: Turn) -> None:
    """The date must be one of the rhythm's days."""
    turn.say("andere_dag")


def listed(turn: Turn) -> dict[str, object]:
    """What may be meant in full, where it is too long for buttons."""
    possible = turn.memory["mogelijk"]
    lines = "".join(f"{number}. {one}\n" for number, one in enumerate(possible, 1))
    return {"keuzes": lines if _are_long(possible) else ""}


def candidates(turn: Turn) -> tuple[Button, ...]:
    """What may be meant."""
    possible = turn.memory["mogelijk"]
    return tuple(Button(str(n + 1) if _are_long(possible) else one, str(n)) for n, one in enumerate(possible))


def _are_long(possible: list[str]) -> bool:
    return any(len(one) > _LABEL for one in possible)


# --- setting ---


def set_meeting(turn: Turn) -> None:
    """Remember it, and say what comes of it."""
    found = meeting.found(turn)
    if isinstance(found, Rhythm):
        turn.plan(intervisie=Intervisie(_first(found, turn), turn.memory["gelezen"]))
    else:
        turn.plan(intervisie=Intervisie(found.utc))
    turn.say("intervisie_gezet")


def remove(turn: Turn) -> None:
    """No intervision any more."""
    turn.plan(intervisie=None)
    turn.say("intervisie_weg")


def read_back(turn: Turn) -> dict[str, object]:
    """What was understood, in full; of a rhythm also the first time."""
    found, words = meeting.found(turn), turn.memory["gelezen"]
    if isinstance(found, Moment) or meeting.begins_unknown(turn):
        return {"wanneer": words}
    return {"wanneer": f"{words}. De eerstvolgende is {_told(_first(found, turn), turn)}"}


def next_told(turn: Turn) -> str:
    """The next meeting in words, "" for none."""
    coming = next(meetings(turn.person.planning, turn.said.at), None)
    return _told(coming, turn) if coming else ""


def _first(rhythm: Rhythm, turn: Turn) -> datetime:
    """The first time from now on."""
    zone = calendar.zone(turn.person.planning)
    return next_after(rhythm, turn.said.at, zone, turn.said.at.astimezone(zone).date())


def _told(at: datetime, turn: Turn) -> str:
    zone = calendar.zone(turn.person.planning)
    return told(Moment(at.astimezone(zone).replace(tzinfo=None), zone), turn.said.at)
