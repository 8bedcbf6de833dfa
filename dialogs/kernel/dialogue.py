"""A dialogue as a table, one row a state, compiled to one `transitions.Machine` that serves every conversation."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from transitions import Machine

from dialogs.kernel.asks import Ask
from dialogs.kernel.conversation import Memory
from dialogs.kernel.kader import Kader
from dialogs.kernel.turn import Turn

Guard = Callable[[Turn], bool]
Action = Callable[[Turn], None]
Show = Callable[[Turn], Mapping[str, object]]
Fits = Callable[[Memory, Kader], bool]


@dataclass(frozen=True, slots=True)
class End:
    """A dialogue's last state: what comes after it."""

    then: str = ""  # the dialogue that follows
    hands: tuple[str, ...] = ()  # what of its memory goes along
    answers: str = ""  # the key in memory of what answers the first question of what follows
    anew: bool = False  # what lies beneath is dropped and begun again
    feeds: bool = False  # the text in memory is heard again, now by what lies beneath
    parks: bool = False  # what lies beneath waits until the person says something


@dataclass(frozen=True, slots=True)
class Road:
    """A way out of a state, taken when its guard holds and no road before it did."""

    target: str
    when: Guard | None
    do: Action | None
    name: str = ""  # what the diagram writes beside the arrow


def to(target: str, *, when: Guard | str | None = None, do: Action | None = None) -> Road:
    """A road to `target`; `when` is a guard, or the answer's value it asks for."""
    if isinstance(when, str):
        return Road(target, answered(when), do, when)
    return Road(target, when, do, when.__name__.replace("_", " ").strip() if when else "")


def answered(value: str) -> Guard:
    """A guard: the answer has this value."""

    def guard(turn: Turn) -> bool:
        return turn.answer.value == value

    return guard


class State:
    """One row: its name, how it asks, what it keeps of an answer, and the roads that follow."""

    def __init__(
        self, name: str, ask: Ask | End, *roads: Road, keep: Action | None = None, show: Show | None = None
    ) -> None:
        self.name, self.ask, self.roads, self.keep = name, ask, roads, keep
        self._show = show

    def values(self, turn: Turn) -> Mapping[str, object]:
        """What fills the placeholders of this state's texts."""
        return self._show(turn) if self._show else {}


class Dialogue:
    """A table of states; `fits` tells whether a stored memory still suits the kader."""

    def __init__(self, name: str, *states: State, fits: Fits | None = None, resumable: bool = False) -> None:
        self.name = name
        self.states = {state.name: state for state in states}
        self.first = states[0].name
        self.resumable = resumable  # asked for again while it runs, it offers to go on
        self._fits = fits
        self._answer: Any = _machine(self).events["answer"] if any(s.roads for s in states) else None

    def fits(self, state: str, memory: Memory, kader: Kader) -> bool:
        """Whether a conversation stored here can go on."""
        return state in self.states and (self._fits is None or self._fits(memory, kader))

    def move(self, turn: Turn) -> None:
        """Take the first road whose guard holds."""
        self._answer.trigger(turn, turn)


def _machine(dialogue: Dialogue) -> Machine:
    roads = [
        {
            "trigger": "answer",
            "source": state.name,
            "dest": road.target,
            "conditions": [road.when] if road.when else [],
            "before": [road.do] if road.do else [],
        }
        for state in dialogue.states.values()
        for road in state.roads
    ]
    return Machine(
        model=None, states=list(dialogue.states), initial=dialogue.first, transitions=roads, auto_transitions=False
    )
