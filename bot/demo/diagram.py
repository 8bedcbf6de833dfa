"""Draws a dialogue's table as it stands in the code: one row a state, with the roads beside it as arcs."""

from collections.abc import Iterator, Set
from html import escape

from dialogs.kernel.asks import Pass
from dialogs.kernel.dialogue import Dialogue, End, State

_WIDTH, _ROW, _BOX = 320, 30, 22  # of the picture, from row to row, and of a state
_LEFT, _RIGHT = 86, 234  # the sides of a state
_NEAREST, _STEP, _FARTHEST = 14, 6, 78  # how far an arc goes out; by the rows it spans


def diagram(dialogue: Dialogue, now: str, been: Set[str]) -> str:
    """The picture as SVG: the state `now` lit with the roads out of it, and those where the person has `been`."""
    names = list(dialogue.states)
    height = len(names) * _ROW
    roads = "".join(sorted(_roads(dialogue, names, now), key=lambda drawn: "out" in drawn))  # the lit ones on top
    boxes = "".join(_box(state, row, now, been) for row, state in enumerate(dialogue.states.values()))
    told = f"De toestanden van {dialogue.name}, onder elkaar; het gesprek staat bij {now}."
    return (
        f'<svg class="diagram" viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escape(told)}">'
        f"{_HEADS}{roads}{boxes}</svg>"
    )


_HEADS = "<defs>" + "".join(
    f'<marker id="{name}" class="{name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" '
    'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>'
    for name in ("head", "head-out")
) + "</defs>"  # fmt: skip


def _box(state: State, row: int, now: str, been: Set[str]) -> str:
    top = row * _ROW + (_ROW - _BOX) / 2
    kind = "end" if isinstance(state.ask, End) else "pass" if isinstance(state.ask, Pass) else "ask"
    lit = " now" if state.name == now else " been" if state.name in been else ""
    return (
        f'<g class="state {kind}{lit}"><rect x="{_LEFT}" y="{top:g}" width="{_RIGHT - _LEFT}" height="{_BOX}" '
        f'rx="{_BOX / 2:g}"/><text x="{_WIDTH / 2:g}" y="{_middle(row) + 4:g}">{escape(state.name)}</text></g>'
    )


def _roads(dialogue: Dialogue, names: list[str], now: str) -> Iterator[str]:
    """Each way from one state to another, once."""
    for row, state in enumerate(dialogue.states.values()):
        for target in dict.fromkeys(road.target for road in state.roads):
            kind, head = ("out", "head-out") if state.name == now else ("road", "head")
            yield f'<path class="{kind}" marker-end="url(#{head})" d="{_path(row, names.index(target))}"/>'


def _path(start: int, end: int) -> str:
    """Straight down to the next row; an arc on the right further down, and on the left back up."""
    if end == start + 1:
        x, gap = _WIDTH / 2, (_ROW - _BOX) / 2
        return f"M{x:g} {(start + 1) * _ROW - gap:g}V{end * _ROW + gap:g}"
    side, way = (_RIGHT, 1) if end >= start else (_LEFT, -1)
    out = side + way * min(_NEAREST + _STEP * abs(end - start), _FARTHEST)
    low, high = _middle(start) + 3, _middle(end) - 3  # apart, so that a way back to oneself is a loop
    return f"M{side} {low:g}C{out:g} {low:g} {out:g} {high:g} {side} {high:g}"


def _middle(row: int) -> float:
    return (row + 0.5) * _ROW
