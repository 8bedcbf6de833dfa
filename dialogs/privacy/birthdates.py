"""Find birth dates: dates near a word of birth, of someone's age, or right behind a name; other dates stay."""

import re
from collections.abc import Iterator, Sequence

from dialogs.privacy.spans import Span

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:r|ruari)?|mrt|maart|apr(?:il)?|mei|jun[i]?|jul[i]?|aug(?:ustus)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_FULL = rf"(?:\d{{1,2}}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?['’]?(?:19|20)?\d{{2}}|\d{{1,2}}[ -]{_MONTH}[ -]?['’]?(?:(?:19|20)?\d{{2}})|\d{{1,2}} \d{{1,2}} (?:19|20)\d{{2}}|(?:19|20)\d{{2}}-\d{{2}}-\d{{2}})"
_PARTIAL = rf"(?:\d{{1,2}}(?:e|ste|de)?[ -]{_MONTH}(?!\w)|{_MONTH} (?:19|20)\d{{2}})"
_ANY = rf"(?:{_FULL}|{_PARTIAL})"
_BIRTH = re.compile(
    rf"\b(?:geb(?:oren|oortedatum|oortedag|oorte|dat|d)?\.?(?:\s?dat(?:um)?\.?)?|g\.d\.|gd|dob|bday|verjaart|jarig)\b\W{{0,3}}"
    rf"(?:(?:is|was|op|in|den|de|van|moeder|vader|zoon|dochter|kind|de jongste|de oudste|hij|zij|ze|dus|ook|nl|namelijk)\b\W{{0,2}}){{0,3}}(?P<date>{_ANY})(?!\d)",
    re.IGNORECASE,
)
_BORN = re.compile(rf"(?<![\w/-])(?P<date>{_ANY})\W{{0,2}}(?:is |zijn |werd )?(?:ze |zij |hij )?(?:geboren|geb\.|jarig)", re.IGNORECASE)
_STAR = re.compile(rf"(?:^|[\s(])\*\s?(?P<date>{_ANY})", re.IGNORECASE)
_IS_FROM = re.compile(
    rf"\b(?P<who>\w+) (?:is|zijn|was|komt|dus) (?:er )?(?:eentje |een )?(?:van|uit) (?P<date>{_FULL})(?!\d)", re.IGNORECASE
)
_SURELY = re.compile(r"(?:jongste|oudste|middelste|kind|zoon|zoontje|dochter|dochtertje|moeder|vader|baby|hij|zij|ze|jongen|meisje|client|cliënt|broer|broertje|zus|zusje|tweeling|ventje|kleine)$", re.IGNORECASE)
_BEHIND_NAME = re.compile(rf"\s?(?:[,(*]|,? ?(?:geb\.?|van))\s?(?P<date>{_FULL})(?!\d)", re.IGNORECASE)
_BEFORE_NAME = re.compile(rf"(?P<date>{_FULL})[,)]?\s$")


def birthdates(text: str, names: Sequence[Span]) -> Iterator[Span]:
    """The birth dates in `text`, whose names of people are `names`."""
    for pattern in (_BIRTH, _BORN, _STAR):
        yield from (_span(found) for found in pattern.finditer(text))
    for found in _IS_FROM.finditer(text):
        if _SURELY.search(found["who"]) or any(name.end == found.end("who") for name in names):
            yield _span(found)
    for name in names:
        if behind := _BEHIND_NAME.match(text, name.end):
            yield _span(behind)


def _span(found: re.Match[str]) -> Span:
    return Span(found.start("date"), found.end("date"), "geboortedatum")
