"""Instellingen: the weekly moment, nudges and nicknames, as the person wants them."""

from dialogs import week
from dialogs.kernel.asks import Choice
from dialogs.kernel.dialogue import Dialogue, End, State, to
from dialogs.kernel.turn import Turn


def instellingen() -> Dialogue:
    """The table."""
    return Dialogue(
        "instellingen",
        State(
            "menu",
            Choice("moment", "seintjes", "schuilnamen", "klaar"),
            to("dag", when="moment"),
            to("dag", when=nudges_without_moment),
            to("menu", when="seintjes", do=switch_nudges),
            to("menu", when="schuilnamen", do=switch_schuilnamen),
            to("klaar"),
            show=settings,
        ),
        *week.states(done="menu", without="menu"),
        State("klaar", End()),
    )


def nudges_without_moment(turn: Turn) -> bool:
    """Nudges are switched on by who has no weekly moment yet."""
    return turn.answer.value == "seintjes" and turn.person.week is None


def switch_nudges(turn: Turn) -> None:
    """Nudges on or off."""
    turn.update(nudges=not turn.person.nudges)


def switch_schuilnamen(turn: Turn) -> None:
    """Nicknames on or off."""
    turn.update(schuilnamen_on=not turn.person.schuilnamen_on)


def settings(turn: Turn) -> dict[str, object]:
    """How everything stands."""
    told = week.told(turn)
    nudges = turn.person.nudges and turn.person.week is not None
    return {
        "moment": f"{told['dag']} {told['tijd']}{told['aanleiding']}" if turn.person.week else "nog geen",
        "seintjes": "aan" if nudges else "uit",
        "schuilnamen": "aan" if turn.person.schuilnamen_on else "uit",
    }
