"""Choosing a kernaspect: all of them, or the one least addressed with the reason why."""

from dialogs import dutch
from dialogs.coverage import last_touch, least
from dialogs.kernel.conversation import Memory
from dialogs.kernel.kader import Kader, Kernaspect
from dialogs.kernel.reply import Button
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
    since, weeks = neglect(turn, aspect)
    return {"reden": turn.words(f"reflectie.say.{since}", {"naam": aspect.naam, "weken": weeks})}


def neglect(turn: Turn, aspect: Kernaspect) -> tuple[str, str]:
    """Since when a kernaspect was left alone: "nog_niet", "lang_geleden" or "het_minst", and the weeks in words."""
    last = last_touch(aspect.id, turn.person.touched)
    weeks = (turn.said.at - last).days // 7 if last else 0
    since = "nog_niet" if last is None else "lang_geleden" if weeks >= 2 else "het_minst"
    return since, dutch.weeks(weeks)


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
    return turn.kader.has(turn.answer.value)


def fits(memory: Memory, kader: Kader) -> bool:
    """Whether the kernaspect that a dialogue is about still stands in the kader."""
    return not memory.get("kernaspect") or kader.has(memory["kernaspect"])
