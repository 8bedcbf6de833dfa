"""Bewaarbericht: says in time that words are about to be erased, with the way to download them first."""

from dialogs.kernel.asks import HINT, Choice, Pass
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.turn import Turn


def bewaarbericht() -> Dialogue:
    """The table; whoever starts it puts in the memory what `dialogs.nudges.openings` makes."""
    return Dialogue(
        "bewaarbericht",
        State("begin", Pass(), to("alles", when=everything), to("teksten")),
        State(
            "teksten",
            Choice("downloaden", "goed", HINT, exact=True),
            to("gegevens", when="downloaden"),
            to("goed"),
            show=shown,
        ),
        State(
            "alles",
            Choice("blijven", "downloaden", HINT, exact=True),
            to("gegevens", when="downloaden"),
            to("blijft"),
            show=shown,
        ),
        State("gegevens", End(then="gegevens")),
        State("goed", End(parks=True)),
        State("blijft", End(parks=True)),
    )


def everything(turn: Turn) -> bool:
    """Nobody seems to be there, and all will go."""
    return bool(turn.memory["over"] == "alles")


def shown(turn: Turn) -> dict[str, object]:
    """From when on."""
    return {"datum": turn.memory["datum"]}
