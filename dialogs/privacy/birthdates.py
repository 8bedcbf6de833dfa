"""Find birth dates: dates beside a word of birth, said of a person, or right behind a name; other dates stay."""

import re
from collections.abc import Iterator, Sequence

from dialogs.privacy.spans import Span

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:r|ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t|tember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"['’]?(?:19|20)?\d\d"
_FULL = (
    rf"(?:\d{{1,2}}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?{_YEAR}|\d{{1,2}}[ -]{_MONTH}[ -]?{_YEAR}"
    r"|\d{1,2} \d{1,2} (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
)
_PARTIAL = rf"(?:\d{{1,2}}(?:e|ste|de)?[ -]{_MONTH}(?!\w)|{_MONTH} (?:19|20)\d\d)"
_ANY = rf"(?P<date>{_FULL}|{_PARTIAL})"
_WHOLE = rf"(?P<date>{_FULL})(?!\d)"
_BORN_ON = re.compile(
    r"\b(?:geb(?:oren|oortedatum|oortedag|oorte|dat|d)?\.?(?:\s?dat(?:um)?\.?)?"
    r"|g\.d\.|gd|dob|verjaart|jarig|verjaardag is)\b\W{0,3}"
    r"(?:(?:is|was|op|in|den|de|van|moeder|vader|zoon|dochter|kind|jongste|oudste|hij|zij|ze|dus|ook|nl)\b\W{0,2}){0,3}"
    rf"{_ANY}(?!\d)",
    re.IGNORECASE,
)
_ON_BORN = re.compile(
    rf"(?<![\w/-]){_ANY}\W{{0,2}}(?:is |zijn |werd )?(?:ze |zij |hij )?"
    r"(?:geboren|geb\.|jarig|ter wereld|op de wereld)",
    re.IGNORECASE,
)
_STAR = re.compile(rf"(?:^|[\s(])\*\s?{_ANY}", re.IGNORECASE)
_SAID_OF = re.compile(
    rf"\b(?P<who>\w+) (?:is|zijn|was|komt|dus) (?:er )?(?:eentje |een )?(?:van|uit) {_WHOLE}", re.IGNORECASE
)
_SOMEONE = (
    r"(?:jongste|oudste|middelste|kind|zoon|zoontje|dochter|dochtertje|moeder|vader|baby|hij|zij|ze|jongen|meisje|cli[eë]nt"
    r"|broer|broertje|zus|zusje|tweeling|ventje|kleine)"
)
_SOMEONE_WORD = re.compile(_SOMEONE + "$", re.IGNORECASE)
_BEHIND_SOMEONE = re.compile(rf"\b{_SOMEONE} ?\({_WHOLE}", re.IGNORECASE)
_BEHIND_NAME = re.compile(rf"\s?(?:[,(*]|,? ?(?:geb\.?|van))\s?{_WHOLE}", re.IGNORECASE)


def birthdates(text: str, names: Sequence[Span]) -> Iterator[Span]:
    """The birth dates in `text`, whose names of people are `names`."""
    for pattern in (_BORN_ON, _ON_BORN, _STAR, _BEHIND_SOMEONE):
        yield from (_span(found) for found in pattern.finditer(text))
    for found in _SAID_OF.finditer(text):
        if _SOMEONE_WORD.search(found["who"]) or any(name.end == found.end("who") for name in names):
            yield _span(found)
    for name in names:
        if behind := _BEHIND_NAME.match(text, name.end):
            yield _span(behind)


def _span(found: re.Match[str]) -> Span:
    return Span(found.start("date"), found.end("date"), "geboortedatum")
