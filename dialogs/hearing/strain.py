"""Notices that something weighs on the writer, so that the coach says so before anything else is asked."""

import re

_HEAVY = r"(?:kapot|gesloopt|bekaf|doodop|doodmoe|uitgeput|machteloos|radeloos|overstuur|van slag|aangeslagen|stuk)"
_HEAVY_WHEN_STRESSED = r"(?:moe|boos|bang|verdrietig|woest|klaar mee|zat|gefrustreerd)"
_STRAIN = re.compile(
    r"\b(?:rot|kut|klote|bagger|pokke)(?:dag|week|ochtend|middag|gesprek|bezoek)\b|"
    r"\bwat een (?:dag|week|ellende|drama)\b|"
    rf"\bik (?:ben|was|zit|zat|voel me|voelde me) (?:\w+ ){{0,3}}{_HEAVY}\b|"
    rf"\bik (?:ben|was|zit|zat) (?:er |het )?(?:zo|echt|helemaal|heel) {_HEAVY_WHEN_STRESSED}\b|"
    r"\ballemaal (?:zo|te|gewoon te|een beetje) ?veel\b|"
    r"\bik (?:moest|kon wel|zat te|heb zitten) (?:\w+ )?(?:huilen|janken)\b|"
    r"\b(?:word|werd) er (?:\w+ )?(?:gek|moedeloos|verdrietig|niet goed) van\b|"
    r"\bhakte? er(?: (?:echt|wel|best))? ?in\b|"
    r"\bik wist (?:echt |even )?niet (?:meer )?wat ik moest\b"
)


def weighs(text: str) -> bool:
    """Whether the writer says how heavy it is for themselves; how it is for the family is not meant."""
    return bool(_STRAIN.search(text.lower()))
