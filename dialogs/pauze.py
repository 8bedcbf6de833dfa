"""Pauze: the date of a pause has come; asks whether it is over, for it never ends by itself."""

from datetime import timedelta

from dialogs import calendar, uitstel
from dialogs.kernel.asks import HINT, Choice
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.planning import Pause
from dialogs.kernel.turn import Turn
from dialogs.when import at_local

_LONGER = timedelta(weeks=2)


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
            keep=uitstel.follow,
        ),
        State("weer", End(parks=True)),
        State("langer", End(parks=True)),
        State("meld_me", End(parks=True)),
    )


def resume(turn: Turn) -> None:
    """The pause is over."""
    turn.plan(pause=None)


def lengthen(turn: Turn) -> None:
    """Two weeks more, and then the same question."""
    day = calendar.local_date(turn.said.at + _LONGER, turn.person.planning)
    turn.plan(pause=Pause("pauze", at_local(day, "00:00", calendar.zone(turn.person.planning))))


def leave_open(turn: Turn) -> None:
    """Until the person says so."""
    turn.plan(pause=Pause("pauze", None))
