"""Keeps a long list of words in a tenth of the room that a set of Python strings takes."""

from bisect import bisect
from collections.abc import Iterable, Iterator, Set

_LINE = 16  # words; a line is found by halving, and a word in its line by reading it


class WordList(Set[str]):
    """Words without blanks in them, sorted, many in one string."""

    __slots__ = ("_lines",)

    def __init__(self, words: Iterable[str]) -> None:
        known = sorted(set(words))
        self._lines = [f" {' '.join(known[at : at + _LINE])} " for at in range(0, len(known), _LINE)]

    @classmethod
    def of_lines(cls, lines: Iterable[str]) -> "WordList":
        """The words of these lines, which must be sorted already, over all lines."""
        words = cls(())
        words._lines = [f" {line} " for line in lines if line]
        return words

    def __contains__(self, word: object) -> bool:
        # "!" sorts right behind the blank: a line that begins with the word itself is before it, one with more is not.
        at = bisect(self._lines, f" {word}!") - 1
        return at >= 0 and f" {word} " in self._lines[at]

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            yield from line.split()

    def __len__(self) -> int:
        return sum(line.count(" ") - 1 for line in self._lines)
