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
_MACHINE = r"(?:computer|robot|machine|bot|programma|apparaat|ai)"
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
        r"(?:rot|fuck|flikker|donder|sodemieter|hoepel|lazer|pleur) (?:toch |nou )*op|fuck off",
        rf"je bent (?:(?:ook|toch|maar|gewoon|alleen|echt|een|n|stomme|domme) )*{_MACHINE}|{_ODD} ?{_MACHINE}",
        r"(?:ik )?heb (?:hier |er )(?:echt |nu |helemaal |gewoon |totaal )*geen zin in",
    )
)
_AROUND = r"(?:nou|pff+|poeh|ja|hoor|hallo|zeg|joh|zucht|bewijs|hoezo|sorry|kom op|goh|jeetje|ofzo|dan)"
_RESISTS = re.compile(rf"(?:{_AROUND} )*(?:{_CROSS})(?: {_AROUND})*")
_TOLD = re.compile(
    rf"(?:{_AROUND} )*(?:dat|dit) (?:"
    r"(?:zeg|zei|schrijf|schreef|typ|typte) ik(?: je)?(?: (?:toch|net|al|nou|zojuist|daarnet))+|"
    r"heb ik(?: je)? (?:toch|net) (?:(?:toch|net|al) )*(?:gezegd|geschreven|verteld|getypt))"
    rf"(?: {_AROUND})*"
)
_QUOTES = ('"', "'", "“", "„", "‘", "«")


def resists(text: str) -> bool:
    """Whether a short text is cross with the question, and no more than that; what is quoted someone else said."""
    if text.count(" ") >= _LONGEST:
        return False
    said = normal(text)
    cross = _TOLD.fullmatch(said) or (_RESISTS.fullmatch(said) and not _TELLING.search(said))
    return bool(cross) and not text.lstrip().startswith(_QUOTES)
