"""Notices irritation at a question itself, which tells nothing: "bewijs? ik ben toch geen politie"."""

import re

from dialogs.kernel.wording import normal

_LONGEST = 10  # words; who is cross and writes more is telling something
# Who mentions anybody else, or something said, may well be telling what happened.
_TELLING = re.compile(
    r"\b(?:ze|zij|hij|hem|haar|hun|hen|we|wij|moeder|vader|ouders?|gezin\w*|kind\w*|zei|zegt|gezegd|riep|vroeg|vond|"
    r"dacht|gister\w*|toen|\w+dag)\b"
)
_TRIAL = r"(?:politie\w*|agent|rechter|rechtbank|verhoor|kruisverhoor|examen|overhoring|inspectie|detective|verdachte)"
_ODD = r"(?:stomme|domme|rare|vreemde|onzinnige|idiote|achterlijke|irritante|kut|rot)"
_LESS = r"(?:niet|niks|niets|geen bal|geen zak)"
_CROSS = "|".join(
    (
        rf"ik ben (?:\w+ )?geen {_TRIAL}",
        rf"(?:ben|is|zit|lijkt|het lijkt|wat is)(?: (?:ik|je|jij|dit|toch|soms|hier|wel|nou|van|bij|de|een))* {_TRIAL}",
        r"(?:en )?wat maakt (?:dat|het|dit|t)(?: \w+)? uit",
        r"nou en|lekker belangrijk|doe(?: \w+)? normaal|moet dat(?: nou| echt)+",
        r"(?:wat een )?(?:onzin|flauwekul|gezeur|gezeik|bullshit)",
        rf"(?:wat een |wat is dit voor een )?{_ODD} ?vra(?:ag|gen)|wat een vra(?:ag|gen)|alweer (?:een|die|deze) vraag",
        r"waar slaat (?:dit|dat|deze vraag|die vraag)(?: \w+)? op|slaat nergens op",
        rf"(?:dat )?gaat (?:je|jou|jullie) (?:\w+ )?{_LESS} aan",
        rf"(?:dat )?(?:boeit|interesseert) (?:me|mij) (?:\w+ )?{_LESS}",
        rf"(?:geloof|vertrouw) je (?:me|mij) (?:\w+ )?niet|heb je {_LESS} beters te doen",
        r"wat heb ik hier ?aan|wat heeft (?:dit|dat|het)(?: \w+)? voor (?:zin|nut)",
        r"moet ik (?:me|mezelf) (?:\w+ )?bewijzen",
    )
)
_AROUND = r"(?:nou|pff+|poeh|ja|hoor|hallo|zeg|joh|zucht|bewijs|hoezo|sorry|kom op|goh|jeetje|ofzo|dan)"
_RESISTS = re.compile(rf"(?:{_AROUND} )*(?:{_CROSS})(?: {_AROUND})*")


def resists(text: str) -> bool:
    """Whether a short text is cross with the question, and no more than that."""
    if text.count(" ") >= _LONGEST:
        return False
    said = normal(text)
    return bool(_RESISTS.fullmatch(said)) and not _TELLING.search(said)
