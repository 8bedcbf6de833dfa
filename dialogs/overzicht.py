"""Overzicht: a picture of the last twelve weeks, or the same in words."""

from dialogs import local
from dialogs.kernel.asks import Pass
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.reply import Document
from dialogs.kernel.turn import Turn
from dialogs.reports.caption import caption, in_words
from dialogs.reports.overview import Overview, overview

IN_WORDS = "woorden"  # the command by which it is asked for in words
_EVENING, _MORNING = 20, 7  # hours between which a light picture hurts the eyes
_ASKED = {"donker": True, "licht": False}


def overzicht() -> Dialogue:
    """The table."""
    return Dialogue(
        "overzicht",
        State("begin", Pass(), to("klaar", when=wants_words, do=tell), to("klaar", do=show)),
        State("klaar", End()),
    )


def wants_words(turn: Turn) -> bool:
    """Words were asked for, as who cannot see a picture does."""
    return turn.said.value == IN_WORDS


def tell(turn: Turn) -> None:
    """All of it in words."""
    turn.say("woorden", alles=in_words(_counted(turn)))


def show(turn: Turn) -> None:
    """The picture; dark in the evening, unless "licht" or "donker" was typed behind the command."""
    dark = _ASKED.get(turn.said.text.strip().lower(), not _MORNING <= local.now(turn).hour < _EVENING)
    words = turn.phrase("overzicht.say.beeld", {"kort": caption(_counted(turn))})
    turn.show(Document("overzicht", "png", {"dark": "ja" if dark else ""}), words)


def _counted(turn: Turn) -> Overview:
    return overview(turn.kader, turn.record, local.now(turn))
