"""Hervat: a dialogue is asked for that was still under way; go on, or begin anew?"""

from dialogs.kernel.asks import Choice
from dialogs.kernel.dialogue import Dialogue, End, State, to


def hervat() -> Dialogue:
    """The table."""
    return Dialogue(
        "hervat",
        State("keuze", Choice("verder", "opnieuw"), to("opnieuw", when="opnieuw"), to("verder")),
        State("verder", End()),
        State("opnieuw", End(anew=True)),
    )
