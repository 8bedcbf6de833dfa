"""Seintje: the weekly nudge, one question about one kernaspect, answered with one tap and one line, or left alone."""

from datetime import timedelta

from dialogs import uitstel
from dialogs.beneath import GO_ON, Beneath, is_wish, leave, wish_states
from dialogs.kernel.asks import HINT, SKIP, Choice, Open, Pass
from dialogs.kernel.conversation import Memory
from dialogs.kernel.dialogue import Dialogue, End, Road, State, to
from dialogs.kernel.kader import Kader
from dialogs.kernel.turn import Turn

_REST = timedelta(weeks=6)  # that a kernaspect is left alone which does not apply


def seintje() -> Dialogue:
    """The table; whoever starts it puts in the memory what `dialogs.nudges.openings` makes."""
    return Dialogue(
        "seintje",
        State("begin", Pass(), to("tik", when=asks_one_tap), to("week")),
        State(
            "week",
            Beneath(("kort", "langer", "niet_nu", "nvt", HINT), min_words=3),
            to("kort", when="kort"),
            to("langer", when="langer", do=leave),
            *_onward(),
            keep=take,
            show=shown,
        ),
        State(
            "tik",
            Beneath(("ja", "niets", "niet_nu", HINT), min_words=3),
            to("kort", when=says_yes),
            *_onward(),
            keep=take,
            show=shown,
        ),
        State("kort", Open((SKIP,), min_words=3), to("genoeg", when=SKIP), to("vast", do=leave), keep=take, show=shown),
        State("wanneer", Choice(make=uitstel.choices), to("tot_dan"), keep=uitstel.put_off),
        State("tot_dan", End(parks=True), show=uitstel.told),
        State("verder", End()),
        State("langer", End(then="reflectie", answers="kernaspect")),
        State("vast", End(then="moment", hands=("kernaspect", "gevraagd"), answers="tekst")),
        State("nvt", End(parks=True), show=shown),
        State("niets", End(parks=True)),
        State("genoeg", End(parks=True)),
        *wish_states(),
        fits=fits,
    )


def _onward() -> tuple[Road, ...]:
    """Where any nudge may lead: something else first, another moment, silence, or what was typed is kept."""
    return (
        to("verder", when=GO_ON),
        to("wanneer", when="niet_nu"),
        to("nvt", when="nvt", do=rest),
        to("niets", when="niets"),
        to("wens", when=is_wish),
        to("vast", do=leave),
    )


def fits(memory: Memory, kader: Kader) -> bool:
    """Whether its kernaspect still stands in the kader."""
    return kader.has(memory.get("kernaspect", ""))


def asks_one_tap(turn: Turn) -> bool:
    """Several nudges were left alone, so this one asks less."""
    return bool(turn.memory["tik"])


def says_yes(turn: Turn) -> bool:
    """Yes, there was something."""
    return turn.answer.value in {"ja", "kort"}


def take(turn: Turn) -> None:
    """Something was done with the nudge; a typed answer goes along to where it is kept."""
    uitstel.follow(turn)
    if not turn.answer.value:
        turn.memory.update(tekst=turn.answer.text, gevraagd=turn.memory["vraag"])


def rest(turn: Turn) -> None:
    """This kernaspect does not apply: nothing about it for six weeks."""
    rests = {**turn.person.planning.rests, turn.memory["kernaspect"]: turn.said.at + _REST}
    turn.plan(rests=rests)
    uitstel.end(turn, "nvt")


def shown(turn: Turn) -> dict[str, object]:
    """The reason, the question, and the answer to "waarom dit?"."""
    memory = turn.memory
    kort = turn.kader.kernaspect(memory["kernaspect"]).kort
    return {"reden": memory["reden"], "vraag": memory["vraag"], "waarom": memory["waarom"], "kort": kort}
