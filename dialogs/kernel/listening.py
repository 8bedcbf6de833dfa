"""Understands a typed message: an answer, a wish to stop or pause, a question back, or a scene out of the blue."""

from dialogs.kernel import correcting, intents, questions, waiting
from dialogs.kernel.asks import HELD, HINT, LATER, SKIP, UNKNOWN, Answer, Open
from dialogs.kernel.dialogue import End
from dialogs.kernel.flow import Flow
from dialogs.kernel.intents import Intent
from dialogs.kernel.turn import Turn

CATCH = "moment"  # the dialogue that takes free text when nothing runs
SCENE = 4  # words from which a text out of place is worth keeping
_CARDS = {Intent.WAIT: "wait", Intent.REPEAT: "no_question", Intent.CORRECT: "correct_idle"} | dict.fromkeys(
    (Intent.EXPLAIN, Intent.HELP, Intent.BACK), "hulp"
)  # said where nothing runs; to anything else: hello


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


def _tells(flow: Flow, turn: Turn) -> bool:
    """Whether this is a question to the coach; it is answered, and then the question that was open comes again."""
    about = questions.topic(turn.said.text)
    if not about:
        return False
    turn.say(about)
    turn.flush()
    if turn.frames:
        if about in questions.OF_OTHERS and _is_free(flow, turn):
            turn.memory.setdefault(HELD, held(turn))
        flow.ask(turn)
    return True


def _is_free(flow: Flow, turn: Turn) -> bool:
    ask = flow.state(turn).ask
    return not isinstance(ask, End) and ask.free


def _idle(flow: Flow, turn: Turn) -> None:
    if _tells(flow, turn):
        return
    intent = intents.read(turn.said.text)
    if intent in {Intent.STOP, Intent.LATER, Intent.RESIST}:
        flow.stop(turn)
    elif intent is not None:
        turn.say(_CARDS.get(intent, "hello"))
    elif len(turn.said.text.split()) < SCENE:
        turn.say("too_short")
    else:
        flow.start_with(turn, CATCH, turn.said.text.strip(), turn.said.message)


def _resume(flow: Flow, turn: Turn) -> None:
    """Back after a pause: the question comes again; a longer text may well be its answer, so it is held."""
    text = turn.said.text
    if _tells(flow, turn):
        return
    wish = intents.read(text)
    if wish is Intent.STOP:
        flow.stop(turn)
        return
    turn.say("resumed")
    if not wish and not intents.resumes(text) and len(text.split()) >= SCENE:
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
    if not answer and _tells(flow, turn):
        return
    intent = None if answer else _wish(flow, turn, wary=isinstance(ask, Open) and ask.wary)
    if (intent and _follow(flow, turn, intent)) or (not answer and waiting.goes_on(flow, turn)):
        return
    before = turn.memory.pop(HELD, None)
    answer = answer or ask.read(turn)
    if answer:
        flow.answer(turn, answer, turn.said.message)
    else:
        _unclear(flow, turn, before, tells=not ask.free and not intent)


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
        case Intent.CORRECT | Intent.HELLO | Intent.RESUME | Intent.REPEAT:
            _ask_again(flow, turn, intent)
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


def _ask_again(flow: Flow, turn: Turn, intent: Intent) -> None:
    if intent is not Intent.REPEAT:
        turn.say("correct" if intent is Intent.CORRECT else "resumed")
    flow.ask(turn)


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


def _unclear(flow: Flow, turn: Turn, before: dict[str, str] | None, *, tells: bool) -> None:
    """Not understood; a longer text that `tells` something is held, behind the one `before` that was."""
    if tells and len(turn.said.text.split()) >= SCENE:
        now = held(turn)
        turn.memory[HELD] = now if before is None else now | {"text": f"{before['text']} {now['text']}"}
        flow.ask(turn, "held")
    else:
        flow.ask(turn, "unclear")
