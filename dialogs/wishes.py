"""Hears in what is typed beneath a nudge that it is about the nudge: why it came, no more, fewer, or not now."""

import re

from dialogs.kernel.wording import normal

WHY, NONE, FEWER, AWAY = "waarom", "geen", "vaak", "pauze"
_LONGEST = 9  # words; who writes more is telling something
_SENT = r"(?:berich\w+|seintjes?|appjes|meldingen|notificaties)"
_WAYS = {
    WHY: (
        r"hoezo(?: \w+)?",
        r"waarom(?:(?: \w+)? (?:dit|dat|nu))?",
        r"(?:waarom|hoezo|waarvoor) (?:krijg|kreeg|stuur|vraag) \w.*",
        r"wie heeft (?:dit|dat) (?:in|aan)ge\w+",
        r"hoe kom je (?:hier|daar) ?(?:bij|aan)",
    ),
    NONE: (
        r"laat (?:me|mij) (?:\w+ )?met rust.*",
        r"(?:stop|hou|houd|kap)(?: \w+){0,2} (?:op )?(?:met|mee)"
        rf"(?: (?:die|deze|al|dit|dat|je|jouw|sturen))*(?: {_SENT})?",
        r"(?:stop|hou|houd|kap) (?:op )?(?:hier|daar)mee",
        rf"(?:ik wil )?geen {_SENT}(?: \w+){{0,3}}",
        rf"(?:ik wil )?(?:dit|deze|die) (?:{_SENT} )?niet meer",
        r"(?:stuur|app) (?:me|mij) (?:\w+ ){0,2}(?:niks|niets|niet|geen)\b.*",
        rf"(?:hoe )?zet (?:ik )?(?:dit|die|deze|de)(?: {_SENT})? uit",
        r"rot op|uitzetten|afmelden|uitschrijven",
    ),
    FEWER: (
        rf"(?:ik wil )?(?:niet zo ?veel|minder|te veel) {_SENT}",
        r"(?:dit is |dat is )?(?:veel )?te vaak",
        "minder vaak",
    ),
    AWAY: (
        r"(?:(?:ik|ben|zit|lig|heb|ga|nog|nu|al|even|thuis|deze week|momenteel) )+"
        r"(?:ziek|op vakantie|vakantie|vrij|(?:met )?\w*verlof|burn ?out)"
        r"(?: (?:nu|tot|t m|deze|volgende|vandaag|thuis|sinds|de hele|en|dus)(?: .*)?)?",
    ),
}
_AROUND = r"(?:(?:nou|pff+|zeg|sorry|ja|nee|en|hallo|joh|hou|eens|alsjeblieft|aub|a u b|graag|hoor|meer) )*"
_WISHES = {
    name: re.compile(f"{_AROUND}(?:{'|'.join(forms)})(?: (?:graag|hoor|zeg|nou|meer|aub|alsjeblieft))*")
    for name, forms in _WAYS.items()
}


def wish(text: str) -> str:
    """WHY, NONE, FEWER or AWAY; "" when the text is about anything else."""
    said = normal(text)
    if said.count(" ") >= _LONGEST:
        return ""
    return next((name for name, form in _WISHES.items() if form.fullmatch(said)), "")
