"""Herinnering: a reminder of what the person set up: a voornemen, an intervision to prepare, or to look back on."""

from dialogs import uitstel
from dialogs.beneath import GO_ON, Beneath, is_wish, leave, wish_states
from dialogs.kernel.asks import HELD, HINT, Choice, Pass
from dialogs.kernel.dialogue import Dialogue, End, Guard, State, to
from dialogs.kernel.turn import Turn

KINDS = {"opvolging": "opvolging", "voor_intervisie": "checkin", "nabespreking": "nabespreking"}
_WAYS = ("ja", "niet_nu", "niets", HINT)


def herinnering() -> Dialogue:
    """The table; whoever starts it puts in the memory what `dialogs.nudges.openings` makes."""
    return Dialogue(
        "herinnering",
        State(
            "begin",
            Pass(),
            to("voor_intervisie", when=is_about("voor_intervisie")),
            to("nabespreking", when=is_about("nabespreking")),
            to("opvolging"),
        ),
        *(_reminder(kind) for kind in KINDS),
        State("wanneer", Choice("niets", make=uitstel.choices), to("niets", when="niets"), to("tot_dan"), keep=put_off),
        State("tot_dan", End(parks=True), show=uitstel.told),
        State("niets", End(parks=True)),
        State("verder", End()),
        *wish_states(),
        *(State(f"naar_{name}", End(then=name, hands=("belofte", HELD))) for name in KINDS.values()),
    )


def _reminder(kind: str) -> State:
    return State(
        kind,
        Beneath(_WAYS),
        to("verder", when=GO_ON),
        to("wanneer", when="niet_nu"),
        to("niets", when="niets"),
        to("wens", when=is_wish),
        to(f"naar_{KINDS[kind]}", do=leave),
        keep=take,
        show=shown,
    )


def is_about(kind: str) -> Guard:
    """A guard: the reminder is of this kind."""

    def guard(turn: Turn) -> bool:
        return bool(turn.memory["soort"] == kind)

    guard.__name__ = kind
    return guard


def take(turn: Turn) -> None:
    """Something was done with it; words typed beneath it are held for the dialogue that follows."""
    uitstel.follow(turn)
    if not turn.answer.value:
        turn.memory[HELD] = {"text": turn.answer.text, "message": turn.source}


def put_off(turn: Turn) -> None:
    """Come again at the moment chosen, or not at all."""
    if turn.answer.value != "niets":
        uitstel.put_off(turn)


def shown(turn: Turn) -> dict[str, object]:
    """What it is about."""
    return {name: turn.memory.get(name, "") for name in ("citaat", "weken", "wanneer")}
