"""A rule of the scanner: a pattern, and what a match of it says."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from dialogs.when.names import END
from dialogs.when.pieces import Piece

Reading = Callable[[re.Match[str]], tuple[Piece, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """What `pattern` finds at the start of a word, `read` turns into pieces."""

    pattern: re.Pattern[str]
    read: Reading


def rule(pattern: str, read: Reading) -> Rule:
    """A rule whose match ends where a word ends."""
    return Rule(re.compile(f"(?:{pattern}){END}"), read)
