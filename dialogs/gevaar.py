"""Gevaar: words of acute danger; no coaching, but where to turn, and nothing kept unless the person wants it."""

from dialogs import record
from dialogs.kernel.asks import Answer, Choice
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.turn import Turn


def gevaar() -> Dialogue:
    """The table."""
    return Dialogue(
        "gevaar",
        State(
            "kaart",
            Choice("bewaar", "niets", exact=True),
            to("bewaard", when=is_at_hand, do=keep),
            to("niet_meer", when="bewaar"),
            to("niets"),
        ),
        State("bewaard", End(parks=True)),
        State("niet_meer", End(parks=True)),
        State("niets", End(parks=True)),
    )


def is_at_hand(turn: Turn) -> bool:
    """The person wants it kept, and the text is still in memory."""
    return turn.answer.value == "bewaar" and bool(turn.said.secret)


def keep(turn: Turn) -> None:
    """Kept as it is, without a kernaspect and without judgement."""
    turn.answer, turn.source = Answer("", turn.said.secret), turn.memory["message"]
    record.keep(turn, "moment", "", read=False)
