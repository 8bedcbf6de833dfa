"""Choosing a kernaspect: all of them, or the one least addressed with the reason why."""

from dialogs import dutch
from dialogs.coverage import last_touch, least
from dialogs.kernel.conversation import Memory
from dialogs.kernel.kader import Kader, Kernaspect
from dialogs.kernel.reply import Button, plain
from dialogs.kernel.turn import Turn


def proposed(turn: Turn) -> Kernaspect:
    """The kernaspect addressed least."""
    return least(turn.kader, turn.person.touched, turn.said.at)


def surprise(turn: Turn) -> Kernaspect:
    """Another than the proposed one, a different one each time."""
    others = [aspect for aspect in turn.kader.kernaspecten if aspect != proposed(turn)] or [proposed(turn)]
    return others[turn.question % len(others)]


def reason(turn: Turn) -> dict[str, object]:
    """Why this one is proposed, in a sentence."""
    aspect = proposed(turn)
    last = last_touch(aspect.id, turn.person.touched)
    weeks = (turn.said.at - last).days // 7 if last else 0
    key = "nog_niet" if last is None else "lang_geleden" if weeks >= 2 else "het_minst"
    values = {"naam": aspect.naam, "weken": dutch.weeks(weeks)}
    return {"reden": plain(turn.phrase(f"reflectie.say.{key}", values))}


def buttons(turn: Turn) -> tuple[Button, ...]:
    """All kernaspecten."""
    return tuple(Button(aspect.kort, aspect.id) for aspect in turn.kader.kernaspecten)


def proposal(turn: Turn) -> tuple[Button, ...]:
    """The proposed kernaspect alone."""
    return (Button(proposed(turn).kort, proposed(turn).id),)


def current(turn: Turn) -> Kernaspect:
    """The kernaspect of the dialogue under way."""
    return turn.kader.kernaspect(turn.memory["kernaspect"])


def is_known(turn: Turn) -> bool:
    """The answer names a kernaspect."""
    return any(aspect.id == turn.answer.value for aspect in turn.kader.kernaspecten)


def fits(memory: Memory, kader: Kader) -> bool:
    """Whether the kernaspect that a dialogue is about still stands in the kader."""
    return memory.get("kernaspect", "") in {"", *(aspect.id for aspect in kader.kernaspecten)}
