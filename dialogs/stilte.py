"""Stilte: the last message after four nudges that were left alone; then the coach keeps still."""

from dataclasses import replace

from dialogs.kernel.asks import HINT, Choice
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.turn import Turn
from dialogs.uitstel import end

SELDOM = 4  # weeks between nudges for who wants fewer


def stilte() -> Dialogue:
    """The table."""
    return Dialogue(
        "stilte",
        State(
            "keuze",
            Choice("minder", "stoppen", "doorgaan", HINT),
            to("minder", when="minder", do=seldom),
            to("stoppen", when="stoppen", do=none),
            to("doorgaan", do=as_before),
        ),
        State("minder", End(parks=True)),
        State("stoppen", End(parks=True)),
        State("doorgaan", End(parks=True)),
    )


def seldom(turn: Turn) -> None:
    """One nudge in four weeks."""
    turn.update(planning=replace(turn.person.planning, weken=SELDOM))
    end(turn, "gevolgd")


def none(turn: Turn) -> None:
    """No nudges at all."""
    turn.update(nudges=False)
    end(turn, "gevolgd")


def as_before(turn: Turn) -> None:
    """Everything stays as it was."""
    end(turn, "gevolgd")
