"""Welkom: who I am, what is kept, consent, one weekly moment, and straight into a first question."""

from dialogs import week
from dialogs.kernel.asks import HINT, Choice
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.turn import Turn


def welkom() -> Dialogue:
    """The table."""
    return Dialogue(
        "welkom",
        State("toestemming", Choice("ja", HINT, "nee", exact=True), to("dag", when="ja", do=consent), to("niet")),
        *week.states(done="klaar", without="zonder"),
        State("klaar", End(then="reflectie"), show=week.told),
        State("zonder", End(then="reflectie")),
        State("niet", End()),
    )


def consent(turn: Turn) -> None:
    """From here on things are kept."""
    turn.update(consent=turn.said.at)
