"""Finds turns of phrase that hint at the kind of a message: a don't-know, a question, a wish to stop, an answer."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from dialogs.evidence.tokens import DATA


class Turn(NamedTuple):
    """A turn of phrase: the kind it hints at, its pattern, and pieces of which some word of a text must hold one."""

    kind: str
    pattern: str
    cues: tuple[str, ...]
    find: Callable[[str], re.Match[str] | None]


class Hint(NamedTuple):
    """A turn of phrase that was found, and whether the text begins with it."""

    kind: str
    pattern: str
    opens: bool


def hints(text: str, cued: Iterable[Sequence[int]]) -> Iterator[Hint]:
    """The turns of phrase in a text of words parted by blanks, each once; `cued` says of its words what they cue."""
    known = turns()
    for number in set[int]().union(*cued):
        turn = known[number]
        if found := turn.find(text):
            yield Hint(turn.kind, turn.pattern, found.start() == 0)


def cued_by(word: str) -> tuple[int, ...]:
    """The numbers of the turns of phrase that a word makes worth trying."""
    bounded, by_cue = f"^{word}$", _by_cue()
    if not _any_cue().search(bounded):  # most words cue nothing
        return ()
    return tuple(number for cue in filter(bounded.__contains__, by_cue) for number in by_cue[cue])


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
def _by_cue() -> Mapping[str, Sequence[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, turn in enumerate(turns()):
        for cue in turn.cues:
            found[cue].append(number)
    return found


@cache
def _any_cue() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _by_cue())))
