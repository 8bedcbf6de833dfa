"""Makes something out of a kader once and keeps it as long as that same kader is in use."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from dialogs.kernel.kader import Kader

_T = TypeVar("_T")
_KEPT = 4  # kaders; a running coach has one


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
