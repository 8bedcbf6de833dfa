"""Gegevens: what is kept of a person, in their own hands; for now, erasing it."""

from dialogs.kernel.asks import Choice
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.turn import Turn


def gegevens() -> Dialogue:
    """The table."""
    return Dialogue(
        "gegevens",
        State("menu", Choice("wissen", "klaar"), to("zeker", when="wissen"), to("klaar")),
        State("zeker", Choice("alles_weg", "toch_niet"), to("gewist", when="alles_weg", do=erase), to("klaar")),
        State("gewist", End()),
        State("klaar", End()),
    )


def erase(turn: Turn) -> None:
    """Everything goes, this conversation too."""
    turn.erase()
