"""How often a nudge comes: every week, every two or four weeks, or not at all."""

from dialogs.kernel.asks import Choice
from dialogs.kernel.dialogue import State, to
from dialogs.kernel.turn import Turn

_WEEKS = {"elke": 1, "om_de": 2, "vier": 4}


def states() -> tuple[State, ...]:
    """The question."""
    return (
        State(
            "vaak",
            Choice(*_WEEKS, "geen"),
            to("menu", when="geen", do=switch_off),
            to("dag", when=has_no_moment, do=switch_on),
            to("menu", do=switch_on),
        ),
    )


def has_no_moment(turn: Turn) -> bool:
    """Nudges are wanted by who has no weekly moment yet."""
    return turn.person.week is None


def switch_on(turn: Turn) -> None:
    """One nudge in so many weeks."""
    turn.update(nudges=True)
    turn.plan(weken=_WEEKS[turn.answer.value])


def switch_off(turn: Turn) -> None:
    """No nudges."""
    turn.update(nudges=False)


def told(turn: Turn) -> str:
    """What is set: "elke week", "uit"."""
    if not turn.person.nudges or turn.person.week is None:
        return turn.words("instellingen.say.nu_geen_seintjes")
    value = next((name for name, weeks in _WEEKS.items() if weeks == turn.person.planning.weken), "elke")
    return turn.texts.labels[f"instellingen.vaak.{value}"].lower()
