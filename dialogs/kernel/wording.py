"""Compares what people type on a phone with words we know: case, accents, punctuation and one slip of the thumb."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cached_property

LEADING_ON = frozenset("de en of met te mijn onze als maar want dus omdat".split())  # no sentence ends on these
_NO_WORD = re.compile(r"[\W_]+")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")


def normal(text: str) -> str:
    """Lower case, without accents and punctuation, words parted by one space; letters of any script are letters."""
    bare = text.lower()
    if not bare.isascii():
        bare = _FOREIGN.sub(_without_accents, unicodedata.normalize("NFKD", bare))
    return _NO_WORD.sub(" ", bare).strip()


def _without_accents(found: re.Match[str]) -> str:
    return "".join(sign for sign in found[0] if not unicodedata.combining(sign))


def words(text: str) -> list[str]:
    """The normalised words of a text."""
    return normal(text).split()


def form(text: str) -> str:
    """What is compared; signs alone stand for themselves, so that "?" is not the same as "👍"."""
    return normal(text) or text.strip()


def _shortened(text: str) -> set[str]:
    """The text and every form with one letter dropped: two texts that share one differ by about one slip."""
    return {text} | {text[:i] + text[i + 1 :] for i in range(len(text))} if len(text) > 4 else {text}


class Lookup:
    """Finds the known phrase that a text is, give or take one letter (added, dropped, wrong, or two swapped)."""

    def __init__(
        self, phrases: Mapping[str, str] | Iterable[tuple[str, str]], no_slips: frozenset[str] = frozenset()
    ) -> None:
        """`phrases` gives (phrase, meaning) pairs; of two that collide the first stands.

        `no_slips` are words of their own that only look like one of them.
        """
        self._no_slips = no_slips
        pairs = phrases.items() if isinstance(phrases, Mapping) else phrases
        self._exact: dict[str, str] = {}
        for phrase, meaning in pairs:
            self._exact.setdefault(form(phrase), meaning)
        self._longest = max(map(len, self._exact), default=0) + 1

    @cached_property
    def _near(self) -> dict[str, str]:
        """Meanings by phrases that lack a letter; not made before it is needed, as buttons are looked up only once."""
        near: dict[str, str] = {}
        for phrase, meaning in self._exact.items():
            for shorter in _shortened(phrase):
                near.setdefault(shorter, meaning)
        return near

    def find(self, text: str) -> str | None:
        """The meaning of the phrase that `text` is, or None."""
        return self.find_form(form(text))

    def find_form(self, typed: str) -> str | None:
        """The same for a text of which the `form` is known."""
        if typed in self._exact:
            return self._exact[typed]
        if typed in self._no_slips or len(typed) > self._longest:
            return None
        near = self._near.keys() & _shortened(typed)
        return self._near[min(near)] if near else None
