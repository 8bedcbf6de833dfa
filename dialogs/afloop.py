"""How a voornemen went, tapped or in the person's own words: "is gelukt hoor", "nog niet aan toe gekomen"."""

import re

from dialogs.kernel.asks import LATER, Answer, Choice
from dialogs.kernel.turn import Turn
from dialogs.kernel.wording import normal

# In this order: what is denied or halved is not yet done.
_SAID = (
    ("losgelaten", r"losgelaten|loslaten|laat (?:het|die|hem) los|niet meer (?:nodig|van toepassing)|hoeft niet meer"),
    ("deels", r"deels|beetje|half|halverwege|soms|een keer wel|gedeeltelijk|bijna|ging wel|gaat wel"),
    ("niet", r"niet|nee|vergeten|mislukt|geen (?:tijd|kans|moment|gelegenheid)|nooit|tegengekomen|lastig"),
    ("gelukt", r"gelukt|lukte|ging \w*\s?goed|goed gegaan|ja|jazeker|zeker|gedaan|werkte|top|prima|super"),
)
_WORDS = tuple((value, re.compile(rf"\b(?:{words})\b")) for value, words in _SAID)


class Afloop(Choice):
    """Four ways it can have gone, and a way out."""

    def __init__(self) -> None:
        super().__init__("gelukt", "deels", "niet", "losgelaten", LATER)

    def read(self, turn: Turn) -> Answer | None:
        """The button tapped or typed, or what the words come down to; their text is the person's own."""
        found = super().read(turn)
        if found or turn.said.kind == "tap":
            return found
        said = normal(turn.said.text)
        value = next((value for value, words in _WORDS if words.search(said)), "")
        return Answer(value, turn.said.text.strip()) if value else None
