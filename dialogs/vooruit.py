"""Sees that what someone writes still has to come: "morgen een lastig gesprek", so that nobody asks what came of it."""

import re

from dialogs.hearing.assessed import assess

_TO_COME = r"(?:(?:over)?morgen(?:ochtend|middag|avond)?|straks|zo ?meteen|dadelijk|volgende week|komende \w+)"
_AHEAD = re.compile(
    rf"(?:(?:en|nou|oh|dus|pff+|ja),? )?(?:{_TO_COME}\b|(?:\w+ )?ik (?:\w+ ){{0,3}}?{_TO_COME}\b)", re.IGNORECASE
)
_BEHIND = re.compile(r"\b(?:gister\w*|vandaag|vanmorgen|vanochtend|vanmiddag|net|zojuist|daarnet|zei|vroeg|was|had)\b")


def lies_ahead(text: str) -> bool:
    """Whether the text begins with something to come, and tells of nothing that happened."""
    return bool(_AHEAD.match(text)) and not _BEHIND.search(text.lower()) and not assess(text).effect
