"""Find where people live: a street with a house number, or a street alone where someone is said to live."""

import re
from collections.abc import Iterator

from dialogs.privacy.spans import Span
from dialogs.privacy.tokens import fold
from dialogs.privacy.words import Sort, cue, sort


def _any(words: str) -> str:
    return "(?:" + "|".join(words.split()) + ")"


_SURE = _any(r"straat strjitte str\.? laan weg plein plantsoen kade gracht singel dreef steeg pad park hof dijk")
# Endings of streets that many other words share: only behind a capital.
_OFTEN = _any(
    "wal markt baan ring erf veld kamp hoek brink boulevard allee akker akkers donk horst oord burg stede warande werf"
    " sluis hoeve poort tuin tuinen dam haven berg duin bos gaarde meen esch es zoom wei weide land rade veste vest"
    " bolwerk vaart wetering zijde einde hage wijk rak"
)
_ADDITION = (
    r"(?:[ ]bus[ ]\d{1,4}"
    r"|[ ]?[-/]?[ ]?(?:[a-wyzA-WYZ](?![\w'’])|hs\b|huis\b|bis\b|[IV]{1,3}\b|\d{1,3}(?!\d|[-/]\d)))?"
)
_COUNTED = _any(
    "uur u keer x dagen dag weken week maanden jaar jr min minuten kinderen mensen euro km meter m mannen vrouwen"
    r" gezinnen huizen kamers januari februari maart april mei juni juli augustus september oktober november december"
    r" of\s\d tot à"
)
_NUMBER = rf"(?P<number>\d{{1,4}}{_ADDITION})(?![\w%]|[.,:]\d|-\d|[ ]?{_COUNTED}\b)"
_NR = r"(?:,? |,? ?nr\.? |,? nummer )"
_FIRST = _any(
    r"[1-9]e van(?=\sde[rn]) Van Von De Den Der Het Ter Ten Oude Nieuwe [Ss]t\.? [Bb]urg\. [Pp]rof\. [Dd]r\. Dr [Mm]r\."
    r" Mr Jhr\.? [Dd]s\. Ds [Gg]en\. [A-Z][\w.'’-]*"
)
_SMALL = r"(?:(?:van|de|den|der|het|'t|ter|ten|von|en|vd|v\.d\.) ){0,2}"
_WORD = rf"(?P<word>(?:[^\W\d_]*-)*(?:[^\W\d_]*(?i:{_SURE})|[A-Z][^\W\d_]*{_OFTEN}))"
_STREET = re.compile(rf"(?<![\w-])(?P<street>(?:{_FIRST} {_SMALL}){{0,3}}{_WORD}){_NR}{_NUMBER}")
_SPOKEN = re.compile(
    r"(?<![\w-])(?P<street>(?i:laan van (?:nieuw )?[a-z]+|plein \d{4}|(?:het )?hof van [a-z]+)|[A-Z]\w+ van [A-Z]\w+)"
    rf" (?:nr\.? )?{_NUMBER}"
)
_AT_HOME = _any(
    "woon woont woonde wonen woonden woonachtig adres adressen verhuisd verhuist ingeschreven huisbezoek hb verblijft"
    " verblijven logeert staat"
)
_HINTS = ("woon", "wonen", "adres", "verhuis", "ingeschreven", "huisbezoek", "hb", "verblij", "logeert", "staat")
_HOME_NUMBERED = re.compile(
    rf"\b{_AT_HOME}\b(?: \w+){{0,3}}?(?: (?:op|aan|in|naar|van|is|te))?:?"
    rf" (?P<street>(?:(?:de|het|'t|De|Het) )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}}) {_NUMBER}"
)
_HOME_STREET = re.compile(
    rf"\b{_AT_HOME}\b[^.!?\n]{{0,25}}?\b(?:op|aan|in|naar)(?: de| het)?"
    rf" (?P<street>(?:[A-Z][\w.'’-]+ (?:(?:van|de|den|der) ){{0,2}}){{0,3}}(?P<word>[A-Z]?[\w'’-]*{_SURE}))(?!\w)"
)
_WHERE_HOME = re.compile(
    rf"\b(?:[Oo]p|[Aa]an|[Ii]n) (?:de|het) (?P<street>(?P<word>[A-Z]?[\w'’-]*{_SURE})),?"
    rf" waar (?:\w+ ){{1,3}}{_AT_HOME}\b"
)
_WITH_POSTCODE = re.compile(
    r"(?<![\w'’-])(?![Pp]ostbus|[Aa]ntwoord)"
    rf"(?P<street>(?:(?:[Dd]e|[Hh]et|'t|’t) )?(?:[A-Z][\w'’.-]*(?: {_SMALL}[A-Z][\w'’.-]*){{0,3}}?|[\w'’-]{{3,}}))"
    rf" {_NUMBER},? [1-9]\d{{3}}(?: ?[A-Z]{{2}}|[a-z]{{2}})(?!\w)"
)
_AT_NUMBER = re.compile(rf"\b(?:op|aan|naar)(?P<article> de| het)? (?P<street>(?P<word>[A-Z][\w'’-]{{3,}})) {_NUMBER}")
_NUMBER_FIRST = re.compile(
    rf"\b(?:huisn(?:umme)?r|nummer|nr)\.? \d{{1,4}}[a-z]? (?:in|aan|van|op) (?:de |het )?(?P<street>{_WORD})(?!\w)"
)


def homes(text: str) -> Iterator[Span]:
    """Streets without a house number where someone is said to live."""
    if any(map(text.__contains__, _HINTS)):  # what _AT_HOME begins with; few texts are worth the long look
        for pattern in (_HOME_STREET, _WHERE_HOME):
            yield from (_until(found, "street") for found in pattern.finditer(text) if _is_street(found))


def addresses(text: str) -> Iterator[Span]:
    """Streets with a house number, in any case."""
    yield from (_until(found, "number") for found in _STREET.finditer(text) if _is_street(found))
    for pattern in (_SPOKEN, _HOME_NUMBERED, _WITH_POSTCODE):
        yield from (_until(found, "number") for found in pattern.finditer(text))
    yield from (_until(found, "number") for found in _AT_NUMBER.finditer(text) if _is_name(found))
    yield from (_until(found, "street") for found in _NUMBER_FIRST.finditer(text) if _is_street(found))


def _is_street(found: re.Match[str]) -> bool:
    several_words = found["street"] != found["word"]
    return several_words or found["word"].lower().rstrip(".") not in cue("geen-straat")


def _is_name(found: re.Match[str]) -> bool:
    # "naar de Meent 5" is a street, "op Tafel 4" is not.
    kind = sort(fold(found["word"]))
    return kind is not Sort.NO_PERSON and (kind is not Sort.WORD or found["article"] is not None)


def _until(found: re.Match[str], part: str) -> Span:
    return Span(found.start("street"), found.end(part), "adres")
