"""Kaart: two hours before an intervision the card comes of itself, to have it at hand."""

from dialogs.kernel.asks import Pass
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.reply import Document
from dialogs.kernel.turn import Turn


def kaart() -> Dialogue:
    """The table."""
    return Dialogue("kaart", State("begin", Pass(), to("klaar", do=show)), State("klaar", End(parks=True)))


def show(turn: Turn) -> None:
    """The card, as it was made."""
    caption = turn.phrase("kaart.say.erbij", {"wanneer": turn.memory["wanneer"]})
    turn.show(Document("intervisiekaart", "png", turn.memory["kaart"]), caption)
