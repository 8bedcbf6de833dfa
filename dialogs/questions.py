"""Which question of the kader is under way in a reflection."""

from dialogs import kernaspecten, record
from dialogs.kernel.conversation import Memory
from dialogs.kernel.kader import Kader, Vraag
from dialogs.kernel.turn import Turn

_HINTS = 3  # indicators shown at once


def fits(memory: Memory, kader: Kader) -> bool:
    """Whether the kernaspect and the questions under way still stand in the kader."""
    if "kernaspect" not in memory:
        return True
    known = {aspect.id: [vraag.id for vraag in aspect.vragen] for aspect in kader.kernaspecten}
    return bool(known.get(memory["kernaspect"]) == memory["vragen"])


def choose(turn: Turn) -> None:
    """Take the chosen kernaspect, or a surprise."""
    chosen = kernaspecten.surprise(turn).id if turn.answer.value == "verras" else turn.answer.value
    vragen = [vraag.id for vraag in turn.kader.kernaspect(chosen).vragen]
    turn.memory.update(kernaspect=chosen, vragen=vragen, nummer=0, concreet=0, dieper=0, laatst="", woorden=False)
    record.begun(turn)


def current(turn: Turn) -> Vraag:
    """The question under way."""
    number: int = turn.memory["nummer"]
    return kernaspecten.current(turn).vragen[number]


def are_left(turn: Turn) -> bool:
    """The kernaspect has more questions."""
    return bool(turn.memory["nummer"] + 1 < len(turn.memory["vragen"]))


def go_on(turn: Turn) -> None:
    """On to the next question."""
    turn.memory["nummer"] += 1
    turn.memory.pop("hints", None)


def closing_question(turn: Turn) -> str:
    """The question with which the kernaspect closes."""
    return kernaspecten.current(turn).bewijsvraag or turn.kader.bewijsvraag


def shown(turn: Turn) -> dict[str, object]:
    """The question with its number, and a few indicators to think of, others each time."""
    aspect = kernaspecten.current(turn)
    indicators = turn.kader.indicatoren_bij(aspect.id)
    start = turn.memory.get("hints", 0) * _HINTS % max(len(indicators), 1)
    some = (indicators + indicators)[start : start + min(_HINTS, len(indicators))]
    return {
        "kort": aspect.kort,
        "nummer": turn.memory["nummer"] + 1,
        "aantal": len(aspect.vragen),
        "vraag": current(turn).vraag,
        "uitleg": current(turn).uitleg,
        "denk_aan": "\n".join(f"· {indicator.tekst}" for indicator in some),
    }


def closing_shown(turn: Turn) -> dict[str, object]:
    """The closing question of the kernaspect."""
    return {**shown(turn), "vraag": closing_question(turn)}
