"""Sees at a glance that a text tells when it was, or what the writer did, so that the coach does not ask for it again.

The evidence check decides what is concrete; it may miss what any reader sees, and to be asked for what one just said
is to be not heard.
"""

import re

_DAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|morgen|middag|avond)?"
_WHEN = re.compile(
    rf"\b(?<!elke )(?<!iedere )(?<!op )(?:(?:eer)?gister(?:en|ochtend|morgen|middag|avond)*|"
    rf"van(?:daag|ochtend|morgen|middag|avond|nacht)|{_DAY}|(?:vorige|afgelopen|deze) (?:week|maand|{_DAY})|"
    r"zojuist|daarnet)\b"
)
_I = re.compile(r"(?:(\w+) )?\b(?:ik|'k)\b(?: (\w+))?")
_WENT = re.compile(
    r"\b(?:ik (?:ben|was)|(?:ben|was) ik) (?:\w+ ){0,4}?(?:\w*gegaan|\w*gekomen|blijven|gebleven|begonnen|"
    r"gestopt|opgestaan)\b"
)
_LEADS_ON = frozenset("en maar want dus of".split())  # after these the verb follows "ik"
_HOLDS_OFF = frozenset("dat toen als omdat zodat terwijl wat hoe wie waar die waarin nadat totdat voordat".split())
_INNER = frozenset(
    "weet wist denk dacht vind vond zag zie hoor hoorde merk merkte voel voelde schrok snap snapte begrijp begreep "
    "hoop hoopte geloof geloofde was ben wil wilde wou zou moet moest kan kon mag mocht word werd bleek lijk".split()
)


def says_when(text: str) -> bool:
    """Whether a day or another time stands in it: "gister", "vorige week"; not "elke dinsdag"."""
    return bool(_WHEN.search(text.lower()))


def says_what_i_did(text: str) -> bool:
    """Whether the writer does something in it: "ik zat ernaast"; what they thought, saw or had to do is not that."""
    lowered = text.lower()
    return any(_is_act(*found.groups("")) for found in _I.finditer(lowered)) or bool(_WENT.search(lowered))


def _is_act(before: str, after: str) -> bool:
    if before in _HOLDS_OFF:
        return False
    verb = after if not before or before in _LEADS_ON else before
    return bool(verb) and verb not in _INNER
