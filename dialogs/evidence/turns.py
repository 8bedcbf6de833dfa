"""Finds turns of phrase that hint at the kind of a message: a don't-know, a question, a wish to stop, an answer."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from dialogs.evidence.tokens import DATA


class Turn(NamedTuple):
    """A turn of phrase: the kind it hints at, its pattern, and pieces of words of which a text must hold one."""

    kind: str
    pattern: str
    cues: tuple[str, ...]
    find: Callable[[str], re.Match[str] | None]


class Hint(NamedTuple):
    """A turn of phrase that was found, and whether the text begins with it."""

    kind: str
    pattern: str
    opens: bool


def hints(text: str) -> Iterator[Hint]:
    """The turns of phrase in a text of words parted by blanks, each once."""
    by_cue, always = _tries()
    tried = {turn.pattern: turn for cue in filter(text.__contains__, by_cue) for turn in by_cue[cue]}
    for turn in [*tried.values(), *always]:
        if found := turn.find(text):
            yield Hint(turn.kind, turn.pattern, found.start() == 0)


@cache
def turns() -> list[Turn]:
    """The turns of phrase of signals.txt."""
    kind = ""
    found = []
    for line in (DATA / "signals.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            kind = line[2:]
        elif line and not line.startswith("# "):
            cues, _, pattern = line.rpartition(": ")
            found.append(Turn(kind, pattern, tuple(cues.split()), _finder(pattern)))
    return found


def _finder(pattern: str) -> Callable[[str], re.Match[str] | None]:
    compiled = re.compile(pattern)
    return compiled.match if pattern.startswith("^") else compiled.search  # search would try ^ everywhere


@cache
def _tries() -> tuple[Mapping[str, Sequence[Turn]], Sequence[Turn]]:
    """By cue which turns it makes worth trying, and those that are always tried."""
    by_cue: defaultdict[str, list[Turn]] = defaultdict(list)
    for turn in turns():
        for cue in turn.cues:
            by_cue[cue].append(turn)
    return by_cue, [turn for turn in turns() if not turn.cues]
