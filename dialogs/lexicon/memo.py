"""Remembers what was made before: out of a kader, as long as that same kader is in use, and out of a word."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from dialogs.kernel.kader import Kader

_T = TypeVar("_T")
_KEPT = 4  # kaders; a running coach has one
_WORDS = 8192  # most of what people type is made of fewer


@dataclass(frozen=True, slots=True, eq=False)
class _Same(Generic[_T]):
    """A kader that equals only itself: comparing all its texts would take longer than the work it saves."""

    kader: Kader

    def __hash__(self) -> int:
        return id(self.kader)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.kader is other.kader


def per_kader(make: Callable[[Kader], _T]) -> Callable[[Kader], _T]:
    """`make`, called once for each kader."""
    kept = lru_cache(_KEPT)(lambda same: make(same.kader))
    return lambda kader: kept(_Same(kader))


class PerWord(dict[str, _T]):
    """What `make` makes of each word. A dict, as `map` looks all words of a text up in that without running Python."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[str], _T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> _T:
        if len(self) >= _WORDS:
            self.clear()
        made = self[word] = self._make(word)
        return made
