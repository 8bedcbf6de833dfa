"""Hears a typed text, unless it is caught: what may not be kept as it was typed is asked about first."""

from dialogs.kernel import intents, listening, questions
from dialogs.kernel.asks import Answer
from dialogs.kernel.dialogue import End
from dialogs.kernel.flow import Flow
from dialogs.kernel.guard import Caught, Guard
from dialogs.kernel.turn import Turn

_GATES = {"naam": "goed", "gevaar": "niets"}  # dialogues about a caught text, and what typing on beneath them means
_ABOUT_THE_QUESTION = {intents.Intent.EXPLAIN, intents.Intent.HELP, intents.Intent.REPEAT}


def hear(flow: Flow, turn: Turn, guard: Guard) -> None:
    """Take a typed text to where it belongs, or catch it."""
    _settle(flow, turn)
    caught = guard(turn.said.text)
    if caught and caught.masked and not _would_be_kept(flow, turn):
        turn.erase_message = turn.said.message  # nothing of it is kept, but it need not stay in the chat either
        caught = None
    if caught is None:
        listening.hear(flow, turn)
    else:
        _catch(flow, turn, caught)


def _would_be_kept(flow: Flow, turn: Turn) -> bool:
    """Whether these words would go on record; a few words where a button is asked for would not."""
    ask = flow.state(turn).ask if turn.frames else None
    free = ask is not None and not isinstance(ask, End) and ask.free
    return free or len(turn.said.text.split()) >= listening.SCENE


def _catch(flow: Flow, turn: Turn, caught: Caught) -> None:
    turn.secret = caught.secret
    turn.erase_message = turn.said.message if caught.erase else ""
    memory = {"text": caught.masked, "message": turn.said.message, "parked": turn.parked}
    flow.start(turn, caught.dialogue, memory)


def _settle(flow: Flow, turn: Turn) -> None:
    """Who types on beneath a masked text lets it stand; what was typed is heard after it."""
    if not turn.frames or turn.live.dialogue not in _GATES:
        return
    ask, said = flow.state(turn).ask, turn.said
    if isinstance(ask, End) or ask.read(turn) or _is_about_the_question(said.text):
        return
    flow.answer(turn, Answer(_GATES[turn.live.dialogue], ""))
    listening.hear_again(flow, turn)
    turn.said = said


def _is_about_the_question(text: str) -> bool:
    return intents.read(text) in _ABOUT_THE_QUESTION or bool(questions.topic(text))
