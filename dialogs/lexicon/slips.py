"""Finds the known words that are one slip from a typed one, without keeping a list of all slips."""

from collections import defaultdict
from collections.abc import Iterator

from dialogs.lexicon.spelling import one_slip

SHORTEST = 8  # letters of a sound from which one slip is looked through
_START = 4  # of two words of that length a slip apart, either these first letters are the same,
_END = 3  # or the first one and these last


class Slips:
    """Sounds of words, by how they begin and by how they end."""

    def __init__(self) -> None:
        self._known: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, sound: str) -> None:
        """Have the sound found, if it is long enough."""
        if len(sound) >= SHORTEST:
            for edge in _edges(sound):
                self._known[edge].append(sound)

    def near(self, sound: str) -> Iterator[str]:
        """The sounds with the same first letter that are one slip from `sound`; a few may come twice."""
        for edge in _edges(sound):
            for known in self._known.get(edge, ()):
                if abs(len(known) - len(sound)) < 2 and one_slip(sound, known):
                    yield known


def _edges(sound: str) -> tuple[str, str]:
    return sound[:_START], f"{sound[0]}…{sound[-_END:]}"
