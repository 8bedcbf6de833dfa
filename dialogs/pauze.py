"""Pauze: the date of a pause has come; asks whether it is over, for it never ends by itself."""

from dataclasses import replace
from datetime import timedelta

from dialogs.calendar import zone
from dialogs.kernel.asks import HINT, Choice
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.planning import Pause
from dialogs.kernel.turn import Turn
from dialogs.nudges import spacing
from dialogs.uitstel import end
from dialogs.when import at_local

LONGER = timedelta(weeks=2)


def pauze() -> Dialogue:
    """The table."""
    return Dialogue(
        "pauze",
        State(
            "voorbij",
            Choice("weer", "langer", "meld_me", HINT),
            to("weer", when="weer", do=resume),
            to("langer", when="langer", do=lengthen),
            to("meld_me", do=leave_open),
        ),
        State("weer", End(parks=True)),
        State("langer", End(parks=True)),
        State("meld_me", End(parks=True)),
    )


def resume(turn: Turn) -> None:
    """The pause is over."""
    _set(turn, None)


def lengthen(turn: Turn) -> None:
    """Two weeks more, and then the same question."""
    day = spacing.today(turn.said.at + LONGER, turn.person.planning)
    _set(turn, Pause("pauze", at_local(day, "00:00", zone(turn.person.planning))))


def leave_open(turn: Turn) -> None:
    """Until the person says so."""
    _set(turn, Pause("pauze", None))


def _set(turn: Turn, pause: Pause | None) -> None:
    turn.update(planning=replace(turn.person.planning, pause=pause))
    end(turn, "gevolgd")
