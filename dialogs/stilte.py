"""Stilte: the last message after four nudges that were left alone; then the coach keeps still."""

from dialogs import uitstel
from dialogs.kernel.asks import HINT, Choice
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.turn import Turn

_SELDOM = 4  # weeks between nudges for who wants fewer


def stilte() -> Dialogue:
    """The table."""
    return Dialogue(
        "stilte",
        State(
            "keuze",
            Choice("minder", "stoppen", "doorgaan", HINT),
            to("minder", when="minder", do=nudge_seldom),
            to("stoppen", when="stoppen", do=switch_off),
            to("doorgaan"),
            keep=uitstel.follow,
        ),
        State("minder", End(parks=True)),
        State("stoppen", End(parks=True)),
        State("doorgaan", End(parks=True)),
    )


def nudge_seldom(turn: Turn) -> None:
    """One nudge in four weeks."""
    turn.plan(weken=_SELDOM)


def switch_off(turn: Turn) -> None:
    """No nudges at all."""
    turn.update(nudges=False)
