"""A pause: until a date, until the person says so, or because of illness; always read back before it counts."""

from datetime import date

from dialogs import calendar
from dialogs.kernel.asks import Choice, Open
from dialogs.kernel.dialogue import State, to
from dialogs.kernel.planning import Pause
from dialogs.kernel.reply import Button
from dialogs.kernel.turn import Turn
from dialogs.nudges import spacing
from dialogs.when import Unclear, at_local, read_date, told_date


class Until(Open):
    """A date in the person's words, or one of the buttons; to end a pause is offered to who has one."""

    def options(self, turn: Turn) -> tuple[Button, ...]:
        """The buttons."""
        ending = ("weg",) if turn.person.planning.pause else ()
        return tuple(Button(turn.label(way), way) for way in (*ending, "open", "ziek", "laat"))


def states() -> tuple[State, ...]:
    """Until when, and whether it was understood."""
    return (
        State(
            "pauze",
            Until(),
            to("menu", when="weg", do=end),
            to("menu", when="open", do=leave_open),
            to("menu", when="ziek", do=report_ill),
            to("menu", when="laat"),
            to("pauze_klopt", when=is_read),
            to("pauze_welke", when=is_ambiguous),
            to("pauze", do=say_why),
            keep=read,
            show=shown,
        ),
        State(
            "pauze_welke", Choice("anders", make=candidates), to("pauze", when="anders"), to("pauze_klopt"), keep=pick
        ),
        State("pauze_klopt", Choice("ja", "nee"), to("pauze", when="nee"), to("menu", do=set_date), show=read_back),
    )


def read(turn: Turn) -> None:
    """What the words may mean."""
    turn.memory.update(tot="", mogelijk=[], waarom="")
    if turn.answer.value:
        return
    found = _heard(turn, turn.answer.text)
    if isinstance(found, date):
        turn.memory["tot"] = found.isoformat()
    else:
        turn.memory["mogelijk"] = [str(one) for one in found.candidates if isinstance(one, date)]
        turn.memory["waarom"] = found.why.value


def _heard(turn: Turn, text: str) -> date | Unclear:
    return read_date(text, turn.said.at, calendar.zone(turn.person.planning))


def is_told(turn: Turn) -> bool:
    """Who came here by "ik heb vakantie tot 3 februari" said until when already."""
    return turn.answer.value == "pauze" and isinstance(_heard(turn, turn.memory.get("gezegd", "")), date)


def take_told(turn: Turn) -> None:
    """That date, once."""
    turn.memory["tot"] = str(_heard(turn, turn.memory.pop("gezegd")))


def is_read(turn: Turn) -> bool:
    """One date, and no other."""
    return bool(turn.memory["tot"])


def is_ambiguous(turn: Turn) -> bool:
    """Several dates."""
    return bool(turn.memory["mogelijk"])


def candidates(turn: Turn) -> tuple[Button, ...]:
    """The dates that may be meant."""
    return tuple(Button(_told(turn, one), one) for one in turn.memory["mogelijk"])


def pick(turn: Turn) -> None:
    """The date that was meant."""
    turn.memory["tot"] = turn.answer.value


def say_why(turn: Turn) -> None:
    """Why it is asked again."""
    turn.say("voorbij" if turn.memory["waarom"] == "past" else "geen_datum")


def set_date(turn: Turn) -> None:
    """Pause until that date, at the person's own time of day."""
    day, planning = date.fromisoformat(turn.memory["tot"]), turn.person.planning
    until = at_local(day, spacing.clock(turn.person), calendar.zone(planning))
    turn.plan(pause=Pause("pauze", until))
    turn.say("pauze_gezet", tot=_told(turn, turn.memory["tot"]))


def leave_open(turn: Turn) -> None:
    """Pause until the person says so."""
    turn.plan(pause=Pause("pauze", None))
    turn.say("pauze_open")


def report_ill(turn: Turn) -> None:
    """Ill: nothing until the person says so."""
    turn.plan(pause=Pause("ziek", None))
    turn.say("ziek")


def end(turn: Turn) -> None:
    """The pause is over."""
    turn.plan(pause=None)
    turn.say("pauze_weg")


def shown(turn: Turn) -> dict[str, object]:
    """How it stands now."""
    return {"nu": told(turn) or turn.words("instellingen.say.nu_geen_pauze")}


def read_back(turn: Turn) -> dict[str, object]:
    """The date in full."""
    return {"tot": _told(turn, turn.memory["tot"])}


def told(turn: Turn) -> str:
    """The pause in words, "" for none."""
    pause = turn.person.planning.pause
    if pause is None:
        return ""
    if pause.reason == "ziek":
        return turn.words("instellingen.say.nu_ziek")
    if pause.until is None:
        return turn.words("instellingen.say.nu_open")
    until = calendar.local_date(pause.until, turn.person.planning)
    return turn.words("instellingen.say.nu_pauze", {"tot": _told(turn, until.isoformat())})


def _told(turn: Turn, day: str) -> str:
    return told_date(date.fromisoformat(day), calendar.local_date(turn.said.at, turn.person.planning).year)
