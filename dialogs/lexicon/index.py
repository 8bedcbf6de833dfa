"""Keeps which numbers go with which words, in a tenth of the room that a dict of tuples takes."""

from collections.abc import Iterator
from sys import intern

_EDGE = 3  # letters by which words are kept together


class Index:
    """Words of letters and digits, each with numbers; those that begin alike share one string: " slaan=3 slaat=7,3"."""

    __slots__ = ("_alike",)

    def __init__(self) -> None:
        self._alike: dict[str, str] = {}

    def add(self, word: str, number: int) -> None:
        """Have this number go with the word, beside those it has."""
        edge, entry = intern(word[:_EDGE]), f" {word}="
        alike = self._alike.get(edge, "")
        known = entry in alike
        self._alike[edge] = alike.replace(entry, f"{entry}{number},") if known else f"{alike}{entry}{number}"

    def numbers(self, word: str) -> list[int]:
        """The numbers that go with the word, the latest first."""
        found = self._alike.get(word[:_EDGE], "").partition(f" {word}=")[2]
        return [int(number) for number in found.partition(" ")[0].split(",")] if found else []

    def beginning(self, start: str) -> Iterator[str]:
        """Every word that begins with these letters, of which there must be three at least."""
        _, *found = self._alike.get(start[:_EDGE], "").split(f" {start}")
        return (start + rest.partition("=")[0] for rest in found)

    def __iter__(self) -> Iterator[str]:
        """Every word."""
        return (entry.partition("=")[0] for alike in self._alike.values() for entry in alike.split())
