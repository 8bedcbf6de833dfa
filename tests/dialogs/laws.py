"""The laws of a dialogue, as functions that name every breach."""

from collections.abc import Iterable, Mapping
from string import Formatter

from dialogs.kernel.asks import Choice, Open, Pass
from dialogs.kernel.dialogue import Dialogue, End, State
from dialogs.kernel.texts import Texts

_MOMENTS = ("hint", "explain", "unclear", "later", "held")  # at which a state says something else than its question


def table(dialogue: Dialogue) -> list[str]:
    """What is wrong with the states and roads."""
    return [*_roads(dialogue), *_reach(dialogue)]


def _roads(dialogue: Dialogue) -> Iterable[str]:
    for state in dialogue.states.values():
        if isinstance(state.ask, End) and state.roads:
            yield f"{state.name} is an end with roads"
        elif not isinstance(state.ask, End) and (not state.roads or state.roads[-1].when):
            yield f"{state.name}: the last road has a condition, or there is none"
        for road in state.roads:
            if road.target not in dialogue.states:
                yield f"{state.name} leads to {road.target}, which is no state"


def _reach(dialogue: Dialogue) -> Iterable[str]:
    onward = {s.name: {road.target for road in s.roads} for s in dialogue.states.values()}
    for name in dialogue.states.keys() - _from({dialogue.first}, onward):
        yield f"{name} cannot be reached"
    ends = {s.name for s in dialogue.states.values() if isinstance(s.ask, End)}
    for name in dialogue.states:
        if not _from({name}, onward) & ends:
            yield f"{name} never leads to an end"


def _from(start: set[str], onward: dict[str, set[str]]) -> set[str]:
    seen, edge = set(start), set(start)
    while edge:
        edge = {target for name in edge for target in onward.get(name, ())} - seen
        seen |= edge
    return seen


def words(dialogue: Dialogue, texts: Texts) -> list[str]:
    """What is missing or superfluous in the texts."""
    prefix = f"{dialogue.name}."
    asked = [s.name for s in dialogue.states.values() if not isinstance(s.ask, End | Pass)]
    missing = [name for name in asked if not (texts.has(f"{prefix}{name}.ask") or texts.has(f"shared.{name}.ask"))]
    written = {key.split(".")[1] for key in (*texts.phrasings, *texts.labels) if key.startswith(prefix)}
    return [
        *(f"{name} has no question: write an `ask` for it in {dialogue.name}.yaml" for name in missing),
        *(f"{name} is written but no state" for name in sorted(written - dialogue.states.keys() - {"say"})),
        *(f"{state.name} has a button without a label: {value}" for state, value in _unlabelled(dialogue, texts)),
    ]


def _unlabelled(dialogue: Dialogue, texts: Texts) -> Iterable[tuple[State, str]]:
    for state in dialogue.states.values():
        values = state.ask.ways if isinstance(state.ask, Open) else _fixed(state.ask)
        for value in values:
            places = (f"{dialogue.name}.{state.name}", f"shared.{state.name}", "kernel.ways")
            if not any(f"{place}.{value}" in texts.labels for place in places):
                yield state, value


def _fixed(ask: object) -> Iterable[str]:
    return ask.values if isinstance(ask, Choice) else ()


def placeholders(texts: Texts, filled: Mapping[str, frozenset[str]]) -> list[str]:
    """Texts with a {placeholder} that is not filled where they are said; `filled` is what is, by `place`."""
    return [
        f"{key}: nothing fills {{{name}}} (filled: {', '.join(sorted(filled[place(key)])) or 'nothing'})"
        for key, phrasings in texts.phrasings.items()
        if place(key) in filled
        for name in sorted(_names(phrasings) - filled[place(key)] - texts.always.keys())
    ]


def borrowed(dialogue: Dialogue, texts: Texts, filled: Mapping[str, frozenset[str]]) -> list[str]:
    """Shared texts that a state falls back on, while nothing fills a {placeholder} of theirs there."""
    return [
        f"{dialogue.name}.{name} takes shared.{name}.{moment}, where nothing fills {{{missing}}}: write its own"
        for name in dialogue.states
        for moment in ("ask", *_MOMENTS)
        if not texts.has(f"{dialogue.name}.{name}.{moment}") and texts.has(f"shared.{name}.{moment}")
        for missing in sorted(_names(texts.phrasings[f"shared.{name}.{moment}"]) - _given(dialogue, name, filled))
    ]


def _given(dialogue: Dialogue, state: str, filled: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return filled.get(f"{dialogue.name}.{state}", filled.get(f"shared.{state}", frozenset()))


def place(key: str) -> str:
    """Where a text is said: all texts of a state are filled with the same, one said in passing has its own."""
    return key if ".say." in key else key.rpartition(".")[0]


def _names(phrasings: Iterable[str]) -> set[str]:
    return {name for phrasing in phrasings for _, name, _, _ in Formatter().parse(phrasing) if name}
