"""Overzicht: a picture of the last twelve weeks, with the same in words."""

from dialogs import local
from dialogs.kernel.asks import Pass
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.reply import Document, Run
from dialogs.kernel.turn import Turn
from dialogs.reports.caption import caption
from dialogs.reports.overview import overview as counted

_EVENING, _MORNING = 20, 7  # hours between which a light picture hurts the eyes
_ASKED = {"donker": True, "licht": False}


def overzicht() -> Dialogue:
    """The table."""
    return Dialogue("overzicht", State("beeld", Pass(), to("klaar", do=show)), State("klaar", End()))


def show(turn: Turn) -> None:
    """The picture; dark in the evening, unless "licht" or "donker" was typed behind the command."""
    at = local.now(turn)
    dark = _ASKED.get(turn.said.text.strip().lower(), not _MORNING <= at.hour < _EVENING)
    words = caption(counted(turn.kader, turn.record, at))
    turn.show(Document("overzicht", "png", {"dark": "ja" if dark else ""}), (Run(words),))
