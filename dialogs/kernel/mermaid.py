"""Draws a dialogue's table as a Mermaid state diagram."""

from collections.abc import Iterable

from dialogs.kernel.dialogue import Dialogue, End, State


def diagram(dialogue: Dialogue) -> str:
    """The diagram's source: states, the roads between them, and on what they are taken."""
    lines = ["stateDiagram-v2", f"    [*] --> {dialogue.first}"]
    for state in dialogue.states.values():
        lines += _roads(state)
    return "\n".join(lines) + "\n"


def _roads(state: State) -> Iterable[str]:
    for road in state.roads:
        yield f"    {state.name} --> {road.target}" + (f": {road.name}" if road.name else "")
    if isinstance(state.ask, End):
        then = f": {state.ask.then}" if state.ask.then else ""
        yield f"    {state.name} --> [*]{then}"
