"""Waits for someone who is still typing: what follows on "wacht" belongs to the answer before it."""

from dialogs.kernel.asks import Answer
from dialogs.kernel.facts import Entry
from dialogs.kernel.flow import LAST, WAITING, Flow
from dialogs.kernel.turn import Turn
from dialogs.kernel.wording import LEADING_ON, words

# Words that often end a sentence, but hardly one after which somebody types "wacht".
_MAY_LEAD_ON = LEADING_ON.union("een het dat die van voor om er bij naar ik we ze hij zij op in aan over toen".split())


def wait(turn: Turn) -> None:
    """Leave the question open; what comes belongs to it, or to the answer before it when that was half a sentence."""
    before = previous(turn)
    half = before is not None and _breaks_off(before.text)
    turn.memory[WAITING] = half
    turn.say("finish" if half else "wait")


def goes_on(flow: Flow, turn: Turn) -> bool:
    """Whether this text finished the answer before it; then both are one answer, to the question before."""
    begun = previous(turn) if turn.memory.pop(WAITING, False) else None
    if begun is None:
        return False
    flow.undo(turn)
    turn.remove(begun.id)
    flow.answer(turn, Answer("", f"{begun.text} {turn.said.text.strip()}"), turn.said.message)
    return True


def _breaks_off(text: str) -> bool:
    return text.endswith((",", "..", "…")) or not _MAY_LEAD_ON.isdisjoint(words(text)[-1:])


def previous(turn: Turn) -> Entry | None:
    """The typed answer that led to this question, as it is kept; None when it was a tap, or is not kept yet."""
    kept = dict(turn.entries).get(turn.memory.get(LAST, ""))
    return next((entry for entry in turn.record if entry.id == kept), None) if kept else None
