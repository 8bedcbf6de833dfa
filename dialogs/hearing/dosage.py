"""Notices that someone made a family's trouble ordinary; the kader warns that recognition must go with it."""

import re

_NORMALISING = re.compile(
    r"\b(?:normaal|normale zaak|hoort erbij|hoort er gewoon bij|"
    r"(?:dat )?hebben (?:veel|meer|alle|andere) (?:ouders|mensen|gezinnen)|"
    r"(?:veel|alle|andere|meer) (?:ouders|gezinnen)(?: \w+){0,3} (?:dit|dat|ook|mee)|"
    r"maakt iedereen (?:wel )?(?:een keer )?mee|iedereen heeft dat|"
    r"niet de enige|niks geks|niets geks|niet gek|genormaliseerd|normaliseren)\b"
)
_SAYING = re.compile(
    r"\b(?:zei|gezegd|zeg|vertelde|verteld|vertel|uitgelegd|legde uit|genormaliseerd|benoemd|benoemde|gerustgesteld)\b"
)


def normalises(text: str) -> bool:
    """Whether the writer told the family that it is ordinary."""
    lowered = text.lower()
    return bool(_SAYING.search(lowered) and _NORMALISING.search(lowered))
