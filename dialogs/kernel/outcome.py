"""What a step gives back to the shell: the new conversation, what to say and what to keep."""

from dataclasses import dataclass
from datetime import datetime

from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Fact
from dialogs.kernel.reply import Reply


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one step; the shell stores and sends it, or forgets it as a whole."""

    conversation: Conversation
    replies: tuple[Reply, ...] = ()
    facts: tuple[Fact, ...] = ()
    toast: str = ""  # a short line shown at the tapped button
    closes: bool = False  # the buttons of the question that was open must go
    secret: str = ""  # to be held in memory for this person, and nowhere else
    erase: str = ""  # the person's message that must leave the chat
    planned: bool = False  # `due` was worked out anew, and replaces the one that is stored
    due: datetime | None = None  # when the coach has something to say of its own accord
