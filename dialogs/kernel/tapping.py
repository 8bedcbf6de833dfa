"""Follows a tapped button; one that belongs to an older question does nothing and says so."""

from dialogs.kernel import listening
from dialogs.kernel.asks import HELD, HINT, LATER, Answer
from dialogs.kernel.dialogue import End
from dialogs.kernel.flow import Flow
from dialogs.kernel.turn import Turn


def tap(flow: Flow, turn: Turn) -> None:
    """Take a tap to where it leads."""
    said = turn.said
    if not turn.frames or not turn.open or said.question != turn.question:
        _stale(turn)
    elif said.value == LATER:
        flow.park(turn)
    elif said.value == HINT and flow.has_hint(turn):
        flow.hint(turn)
    elif said.value == HELD and HELD in turn.memory:
        _place(flow, turn)
    else:
        _choose(flow, turn)


def _choose(flow: Flow, turn: Turn) -> None:
    ask = flow.state(turn).ask
    answer = None if isinstance(ask, End) else ask.read(turn)
    if answer:
        flow.answer(turn, answer)
        listening.hear_again(flow, turn)
    else:
        _stale(turn)


def _place(flow: Flow, turn: Turn) -> None:
    """Give a held text its place: the answer to the open question, or a moment of its own."""
    held = turn.memory.pop(HELD)
    ask = flow.state(turn).ask
    if not isinstance(ask, End) and ask.free:
        flow.answer(turn, Answer("", held["text"]), held["message"])
    else:
        turn.close()
        flow.start_with(turn, listening.CATCH, held["text"], held["message"])


def _stale(turn: Turn) -> None:
    turn.toast = turn.phrase("kernel.say.stale")[0].text
