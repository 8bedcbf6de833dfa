"""Understands a typed message: an answer, a wish to stop or pause, a question back, or a scene out of the blue."""

from dialogs.kernel import correcting, intents, waiting
from dialogs.kernel.asks import HELD, HINT, LATER, SKIP, UNKNOWN, Answer, Open
from dialogs.kernel.dialogue import End
from dialogs.kernel.flow import Flow
from dialogs.kernel.intents import Intent
from dialogs.kernel.turn import Turn

CATCH = "moment"  # the dialogue that takes free text when nothing runs
SCENE = 4  # words from which a text out of place is worth keeping


def hear(flow: Flow, turn: Turn) -> None:
    """Take a typed message to where it belongs."""
    if not turn.frames:
        _idle(flow, turn)
    elif turn.parked:
        _resume(flow, turn)
    else:
        _running(flow, turn)


def hear_again(flow: Flow, turn: Turn) -> None:
    """Hear what was caught, now that the person has cleared it."""
    while turn.again:
        turn.said, turn.again = turn.again, None
        hear(flow, turn)


def held(turn: Turn) -> dict[str, str]:
    """A text whose place is not clear yet, as a dialogue's memory holds it."""
    return {"text": turn.said.text, "message": turn.said.message}


def _idle(flow: Flow, turn: Turn) -> None:
    intent = intents.read(turn.said.text)
    if intent in {Intent.STOP, Intent.LATER, Intent.RESIST}:
        flow.stop(turn)
    elif intent is Intent.WAIT:
        turn.say("wait")
    elif intent is not None:
        turn.say("hello" if intent in {Intent.GREET, Intent.NO, Intent.UNKNOWN} else "hulp")
    elif len(turn.said.text.split()) < SCENE:
        turn.say("too_short")
    else:
        flow.start_with(turn, CATCH, turn.said.text.strip(), turn.said.message)


def _resume(flow: Flow, turn: Turn) -> None:
    """Back after a pause: the question comes again; a longer text may well be its answer, so it is held."""
    text = turn.said.text
    if intents.read(text) is Intent.STOP:
        flow.stop(turn)
        return
    turn.say("resumed")
    if not intents.resumes(text) and len(text.split()) >= SCENE:
        turn.memory[HELD] = held(turn)
    flow.ask(turn)


def _running(flow: Flow, turn: Turn) -> None:
    ask = flow.state(turn).ask
    if isinstance(ask, End):
        raise TypeError("a stored conversation never rests in an end")
    answer = ask.spelled(turn) if isinstance(ask, Open) else None if ask.free else ask.read(turn)
    if answer and answer.value in {HINT, LATER}:
        flow.hint(turn) if answer.value == HINT else flow.park(turn)
        return
    intent = None if answer else _wish(flow, turn, wary=isinstance(ask, Open) and ask.wary)
    if (intent and _follow(flow, turn, intent)) or (not answer and waiting.goes_on(flow, turn)):
        return
    turn.memory.pop(HELD, None)
    answer = answer or ask.read(turn)
    if answer:
        flow.answer(turn, answer, turn.said.message)
    else:
        _unclear(flow, turn, ask.free)


def _wish(flow: Flow, turn: Turn, *, wary: bool) -> Intent | None:
    """What the person wants instead of answering; a text that only seems to say so is held, for it may be an answer."""
    sure = intents.read(turn.said.text)
    if sure or not wary:
        return sure
    seems = Intent.CORRECT if correcting.corrects(turn) else flow.suspect(turn.said.text)
    if seems:
        turn.memory[HELD] = held(turn)
    return seems


def _follow(flow: Flow, turn: Turn, intent: Intent) -> bool:
    """Do what was wished; False when the message had better be read as an answer."""
    ask = flow.state(turn).ask
    if isinstance(ask, Open) and (meant := ask.meant(intent)):
        flow.answer(turn, Answer(meant, turn.said.text))
        return True
    match intent:
        case Intent.STOP:
            flow.stop(turn)
        case Intent.LATER:
            flow.park(turn)
        case Intent.BACK:
            flow.back(turn)
        case Intent.WAIT:
            waiting.wait(turn)
        case Intent.CORRECT:
            turn.say("correct")
            flow.ask(turn)
        case Intent.RESIST:
            _leave_free(flow, turn)
        case Intent.EXPLAIN | Intent.HELP:
            flow.ask(turn, "explain")
        case Intent.NO if isinstance(ask, Open) and ask.nay:
            return False
        case Intent.SKIP | Intent.UNKNOWN | Intent.NO:
            return _without_answer(flow, turn, intent)
        case _:
            return False
    return True


def _leave_free(flow: Flow, turn: Turn) -> None:
    """Take irritation lightly; the question stays, and may be passed over where it can be."""
    if {SKIP, UNKNOWN} & {option.value for option in flow.options(turn)}:
        turn.say("resist")
        flow.ask(turn)
    else:
        flow.ask(turn, "unclear")


def _without_answer(flow: Flow, turn: Turn, intent: Intent) -> bool:
    """No answer now: first a hint where there is one, then on to the next question."""
    ways = {option.value for option in flow.options(turn)}
    if intent is Intent.UNKNOWN and UNKNOWN not in ways and flow.has_hint(turn) and "hints" not in turn.memory:
        flow.hint(turn)
        return True
    wanted = (SKIP, UNKNOWN) if intent is Intent.SKIP else (UNKNOWN, SKIP)
    value = next((way for way in wanted if way in ways), "")
    if not value:
        return False
    flow.answer(turn, Answer(value, turn.said.text))
    return True


def _unclear(flow: Flow, turn: Turn, free: bool) -> None:
    if not free and len(turn.said.text.split()) >= SCENE:
        turn.memory[HELD] = held(turn)
        flow.ask(turn, "held")
    else:
        flow.ask(turn, "unclear")
