"""Notices that a child of a family has died, so that the coach asks nothing of the kader before that is heard.

Only what is told as news counts: families have their dead, and an answer that names them is an answer like any other.
"""

import re

_CHILD = (
    r"(?:kind(?:je|eren|jes)?|baby(?:'?tje)?|peuter|kleuter|zoon(?:tje)?|dochter(?:tje)?|jonge(?:n|ntje|tje)|meisje|"
    r"jongere|puber|tweeling|jongste|oudste|middelste)"
)
_DEAD = "overleden|gestorven|dood|doodgegaan|verongelukt|verdronken|omgekomen|doodgereden|levenloos"
_DIED = rf"(?:{_DEAD})\b(?!-| (?:op|van|moe|in|geboren|geweest)\b)"
_DIED_THEN = "overleed|stierf|verongelukte|verdronk"
_IS, _ONE = r"(?:is|zijn|was|bleek)", r"(?:een|een van mijn|het|dat|dit|de|mijn|hun|haar|zijn)"
_FUNERAL, _LOST = "begrafenis|uitvaart|crematie", "verloren|kwijtgeraakt"
_TOLD = re.compile(
    "|".join(
        (
            rf"\b{_CHILD}\b[^.!?;,]{{0,60}}\b{_IS}\b[^.!?;,]{{0,40}}\b{_DIED}",
            rf"\b{_IS} (?:er )?{_ONE} (?:\w+ )?{_CHILD}\b[^.!?;,]{{0,50}}\b{_DIED}",
            rf"^{_CHILD} {_DIED}",
            rf"\b{_CHILD} (?:van \w+ )?(?:{_DIED_THEN})\b|\b(?:{_DIED_THEN}) {_ONE} (?:\w+ )?{_CHILD}\b",
            rf"(?:^|[.!?,;]\s*|\b(?:en|dat) )(?:ze|zij|hij) is (?:\w+ ){{0,2}}{_DIED}",
            rf"\b{_ONE} {_CHILD} (?:\w+ ){{0,3}}(?:{_LOST})\b",
            rf"\b(?:morgen|overmorgen|straks)\b[^.!?;,]{{0,30}}\b(?:{_FUNERAL})\b",
            rf"\b(?:{_FUNERAL}) van {_ONE} (?:\w+ )?{_CHILD}\b",
        )
    ),
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    r"\b(?:jaar|jaren|maanden) geleden|\b(?:vorig jaar|vroeger|destijds|ooit|in \d{4})\b|\b(?:bang|bijna|alsof|stel|"
    r"hond|kat|poes|cavia|konijn|hamster|vis|paard|broertje|zusje|film|boek|spel)\b",
    re.IGNORECASE,
)
_SIGNS = "|".join((_DEAD, _DIED_THEN, _FUNERAL, _LOST)).split("|")  # hardly any answer holds one


def tells_of_a_death(text: str) -> bool:
    """Whether a child has died of late, or is about to be buried."""
    small = text.lower()
    if not any(sign in small for sign in _SIGNS):
        return False
    return bool(_TOLD.search(text)) and not _LONG_AGO.search(text)
