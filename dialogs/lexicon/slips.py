"""Finds the known words that are one slip from a typed one, without keeping a list of all slips."""

from collections.abc import Iterable, Iterator
from itertools import chain

from dialogs.lexicon.index import Index
from dialogs.lexicon.spelling import one_slip

SHORTEST = 8  # letters of a sound from which one slip is looked through


class Slips:
    """Sounds of words, by how they begin and by how they end."""

    __slots__ = ("_by_ends", "_sounds")

    def __init__(self, sounds: Index) -> None:
        """`sounds` are kept by their first letters there; by first and last ones they must be added here."""
        self._sounds = sounds
        self._by_ends: dict[str, str] = {}

    def add(self, sounds: Iterable[str]) -> None:
        """Have these sounds of the index found by their ends too, as far as they are long enough."""
        for sound in sounds:
            known = self._by_ends.get(_ends(sound), " ")
            if len(sound) >= SHORTEST and f" {sound} " not in known:
                self._by_ends[_ends(sound)] = f"{known}{sound} "

    def near(self, sound: str) -> Iterator[str]:
        """The sounds with the same first letter that are one slip from `sound`; a few may come twice."""
        half = len(sound) // 2  # of two sounds a slip apart, either what is before it is the same or what is behind it
        for known in chain(self._sounds.beginning(sound[:half]), self._ending(sound, sound[half + 1 :])):
            if abs(len(known) - len(sound)) < 2 and len(known) >= SHORTEST and one_slip(sound, known):
                yield known

    def _ending(self, sound: str, end: str) -> Iterator[str]:
        *found, _ = self._by_ends.get(_ends(sound), "").split(f"{end} ")
        return (before.rpartition(" ")[2] + end for before in found)


def _ends(sound: str) -> str:
    return f"{sound[0]}{sound[-2:]}"
