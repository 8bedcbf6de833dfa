"""Compares what people type on a phone with words we know: case, accents, punctuation and one slip of the thumb."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

_NO_WORD = re.compile(r"[^a-z0-9]+")


def normal(text: str) -> str:
    """Lower case, without accents and punctuation, words parted by one space."""
    bare = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return _NO_WORD.sub(" ", bare).strip()


def words(text: str) -> list[str]:
    """The normalised words of a text."""
    return normal(text).split()


def _shortened(text: str) -> set[str]:
    """The text and every form with one letter dropped: two texts that share one differ by about one slip."""
    return {text} | {text[:i] + text[i + 1 :] for i in range(len(text))} if len(text) > 4 else {text}


class Lookup:
    """Finds the known phrase that a text is, give or take one letter (added, dropped, wrong, or two swapped)."""

    def __init__(self, phrases: Mapping[str, str] | Iterable[tuple[str, str]]) -> None:
        """`phrases` gives (phrase, meaning) pairs; of two that collide the first stands."""
        pairs = phrases.items() if isinstance(phrases, Mapping) else phrases
        self._exact: dict[str, str] = {}
        self._near: dict[str, str] = {}
        for phrase, meaning in pairs:
            self._exact.setdefault(normal(phrase), meaning)
            for form in _shortened(normal(phrase)):
                self._near.setdefault(form, meaning)

    def find(self, text: str) -> str | None:
        """The meaning of the phrase that `text` is, or None."""
        typed = normal(text)
        if typed in self._exact:
            return self._exact[typed]
        return next((self._near[form] for form in sorted(_shortened(typed)) if form in self._near), None)
