"""Naam: something that leads to a client was taken out of a message; the person sees what is kept."""

from dialogs.kernel.asks import Choice
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.turn import Turn


def naam() -> Dialogue:
    """The table."""
    return Dialogue(
        "naam",
        State(
            "gewist",
            Choice("goed", "geen_naam", exact=True),
            to("verder", when=is_at_hand, do=give_back),
            to("verder", when="geen_naam", do=tell_it_is_gone),
            to("verder"),
            show=masked,
        ),
        State("verder", End(feeds=True)),
    )


def is_at_hand(turn: Turn) -> bool:
    """It was no name, and the text is still in memory."""
    return turn.answer.value == "geen_naam" and bool(turn.said.secret)


def give_back(turn: Turn) -> None:
    """The person's own choice: this answer stays as it was typed."""
    turn.memory["text"] = turn.said.secret


def tell_it_is_gone(turn: Turn) -> None:
    """The text was nowhere but in memory, and the coach was started again since."""
    turn.say("niet_meer")


def masked(turn: Turn) -> dict[str, object]:
    """The text as it will be kept."""
    return {"tekst": turn.memory["text"]}
