"""What a person did, stripped of the channel it came through."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Kind = Literal["text", "command", "tap", "edit", "other", "due"]


@dataclass(frozen=True, slots=True)
class Said:
    """One message, tap, command or edit, or ("due") that a time has come; `at` is an aware datetime."""

    at: datetime
    kind: Kind = "text"
    text: str = ""  # what was typed; for a command its argument
    value: str = ""  # a tap's option, a command's name, or what else was sent ("voice")
    question: int = 0  # the question a tapped button stood under
    message: str = ""  # the channel's id of the message, by which a later edit finds its entry
    secret: str = ""  # the text of a caught message, as long as it is still in memory
    entry: str = ""  # for an edit of long ago: the entry that the shell found under that message
