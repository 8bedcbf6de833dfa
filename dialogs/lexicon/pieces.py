"""Cuts a text into words and what stands between them, in one go; where a word stands is only counted when asked."""

import re


class Pieces:
    """The pieces of a text: a gap, a word, a gap, a word, …, a gap. All of them together are the text."""

    __slots__ = ("_all", "gaps", "words")

    def __init__(self, word: re.Pattern[str], text: str) -> None:
        """`word` is a pattern with one group, around all of it."""
        self._all = word.split(text)
        self.words = self._all[1::2]
        self.gaps = self._all[::2]  # before each word, and behind the last one

    def start(self, at: int) -> int:
        """Where in the text the word begins."""
        return sum(map(len, self._all[: 2 * at + 1]))

    def end(self, at: int) -> int:
        """Where in the text the word ends."""
        return sum(map(len, self._all[: 2 * at + 2]))
