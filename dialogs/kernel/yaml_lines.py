"""Reads the YAML files people edit as plain texts, lists and blocks, and remembers where everything stands."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import yaml
from yaml.error import Mark

from dialogs.kernel.yaml_document import Data, Document, Loc, Positions, Spot
from dialogs.kernel.yaml_problems import ContentError, Problem
from dialogs.kernel.yaml_source import decoded
from dialogs.kernel.yaml_traps import node_traps, scalar_traps, syntax_problem

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where PyYAML was built with it
_DEEPEST = 20  # no file of ours comes near; it keeps a damaged one from exhausting the stack


def read(file: Path) -> Document:
    """Read a YAML file in which every value is a text, a list or a block.

    Never raises: mistakes of YAML itself (an unreadable file, a duplicate key, a bare 15:30 or no) are in
    `problems`, and `data` then holds the text as it was written, so that the other checks can go on.
    """
    try:
        text = decoded(file)
    except ContentError as error:
        return Document(file, None, {}, Positions(), error.problems)
    return _Builder(text).document(file)


class _Builder:
    """Turns YAML's events into data. Own work, as PyYAML's loader drops positions, duplicate keys and references."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=LOADER)
        self._texts: dict[Loc, str] = {}
        self._positions = Positions()
        self._found: list[tuple[Loc, Spot, str]] = []

    def document(self, file: Path) -> Document:
        data, syntax = self._parsed(file)
        broken = frozenset(loc for loc, _, _ in self._found)
        document = Document(file, data, self._texts, self._positions, broken=broken)
        found = tuple(document.problem(loc, message, spot) for loc, spot, message in self._found)
        return replace(document, problems=found + syntax)

    def _parsed(self, file: Path) -> tuple[Data, tuple[Problem, ...]]:
        try:
            return self._root(), ()
        except yaml.MarkedYAMLError as error:
            line, column, message = syntax_problem(error, self._text)
            return None, (Problem(file, line, column, "", message),)

    def _root(self) -> Data:
        next(self._events)  # the start of the stream
        if isinstance(next(self._events), yaml.StreamEndEvent):
            self._note((), (1, 1), ["the file is empty"])
            return None
        data = self._value(next(self._events), ())
        next(self._events)  # the end of the document
        if not isinstance(extra := next(self._events), yaml.StreamEndEvent):
            self._note((), _spot(extra), ["a line --- starts a second document here; remove it"])
        return data

    def _value(self, event: yaml.Event, loc: Loc) -> Data:
        self._positions.values[loc] = spot = _spot(event)
        if len(loc) > _DEEPEST:
            raise yaml.MarkedYAMLError(problem="blocks within blocks, too deep", problem_mark=_mark(event))
        self._note(loc, spot, node_traps(event))
        match event:
            case yaml.MappingStartEvent():
                return self._block(loc)
            case yaml.SequenceStartEvent():
                return self._list(loc)
            case yaml.ScalarEvent():
                self._note(loc, spot, scalar_traps(event, self._text))
                self._texts[loc] = event.value
                return event.value
        return None  # a reference: noted above

    def _list(self, loc: Loc) -> list[Data]:
        entries: list[Data] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            entries.append(self._value(event, (*loc, len(entries))))
        return entries

    def _block(self, loc: Loc) -> dict[str, Data]:
        block: dict[str, Data] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if self._key_noted(event, loc):
                key = cast(yaml.ScalarEvent, event).value
                block[key] = self._value(next(self._events), (*loc, key))
            else:
                self._skip(next(self._events))
        return block

    def _key_noted(self, event: yaml.Event, loc: Loc) -> bool:
        """Notes the key's position; False when it cannot be used, and its value is to be passed over."""
        spot = _spot(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._note(loc, spot, ["the name before a ':' must be a single word"])
            self._skip(event)
            return False
        place = (*loc, event.value)
        if first := self._positions.keys.get(place):
            self._note(place, spot, [f"stands here a second time (first on line {first[0]}); remove one of the two"])
            return False
        self._positions.keys[place] = spot
        self._note(place, spot, [*node_traps(event), *scalar_traps(event, self._text)])
        return True

    def _skip(self, event: yaml.Event) -> None:
        depth = _opened(event)
        while depth:
            depth += _opened(next(self._events))

    def _note(self, loc: Loc, spot: Spot, messages: Iterable[str]) -> None:
        self._found += ((loc, spot, message) for message in messages)


def _opened(event: yaml.Event) -> int:
    return isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)


def _mark(event: yaml.Event) -> Mark:
    return cast(Mark, event.start_mark)  # optional for events made by hand, always there on parsed ones


def _spot(event: yaml.Event) -> Spot:
    return _mark(event).line + 1, _mark(event).column + 1
