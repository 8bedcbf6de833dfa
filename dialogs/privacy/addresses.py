"""Find where people live: a street with a house number, a home street without one, and postcodes."""

import re
from collections.abc import Iterator

from dialogs.privacy.spans import Span

_SUFFIX = (
    r"(?:straat|strjitte|str\.?|laan|weg|plein|plantsoen|kade|gracht|singel|dreef|steeg|pad|park|hof|dijk|wal|markt|baan|ring|erf|veld|kamp"
    r"|hoek|brink|boulevard|allee|akker|akkers|donk|horst|oord|burg|stede|warande|werf|sluis|hoeve|poort|tuin|tuinen|dam|haven|berg|duin|bos|gaarde"
    r"|meen|esch|es|zoom|wei|weide|land|rade|veste|vest|bolwerk|vaart|wetering|zijde|einde|hage|wijk|rak)"
)
_SURE = r"(?:straat|strjitte|str\.?|laan|weg|plein|plantsoen|kade|gracht|singel|dreef|steeg|pad|park|hof|dijk)"
_NUMBER = (
    r"(?P<number>\d{1,4}(?:[ ]?[-/]?[ ]?(?:[a-wyzA-WYZ](?![\w'’])|hs\b|huis\b|bis\b|[IV]{1,3}\b|\d{1,3}(?!\d|[-/]\d)))?)"
    r"(?![\w%]|[.,:]\d|-\d|e\b|[ ]?(?:uur|u\b|keer|x\b|dagen|dag|weken|week|maanden|jaar|jr\b|min|minuten|kinderen|mensen|euro|km\b|meter|m\b|mannen|vrouwen"
    r"|gezinnen|huizen|kamers|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|of \d|tot|à|van de|op de)\b)"
)
_LEAD = (
    r"(?:(?:[1-9]e|(?:Van|Von|De|Den|Der|Het|Ter|Ten|Oude|Nieuwe|Lange|Korte|Grote|Kleine|Eerste|Tweede|Derde|Sint|St\.?|Burg(?:emeester|\.)?|Prof(?:essor|\.)?|Dr\.?|Mr\.?"
    r"|Jhr\.?|Past(?:oor|\.)?|Ds\.?|Gen(?:eraal|\.)?|Graaf|Prins|Prinses|Koning|Koningin|President|Minister|Pater|Kapelaan|Deken|Kardinaal|[A-Z][\w.'’-]*)) "
    r"(?:(?:van|de|den|der|het|'t|ter|ten|von|en|vd|v\.d\.) ){0,2}){0,3}"
)
_STREET = re.compile(
    rf"(?<![\w-])(?P<street>{_LEAD}(?P<word>(?:[^\W\d_]*-)*(?:[^\W\d_]*(?i:{_SURE})|[A-Z][^\W\d_]*{_SUFFIX})))(?:,? |,? ?nr\.? |,? nummer ){_NUMBER}"
)
_SPOKEN = re.compile(
    rf"(?<![\w-])(?P<street>(?i:laan van (?:nieuw )?[a-z]+|plein \d{{4}}|(?:het )?hof van [a-z]+)|[A-Z]\w+ van [A-Z]\w+) (?:nr\.? )?{_NUMBER}"
)
_AT_HOME = r"(?:wo(?:on|ont|onde|nen|onden|onachtig)|adres(?:sen)?|verhuisd|verhuist|ingeschreven|huisbezoek|hb|verblijft|verblijven|logeert|staat)"
_HOME_NUMBERED = re.compile(
    rf"\b{_AT_HOME}\b(?P<between>(?: \w+){{0,3}}?(?: (?:op|aan|in|naar|van|is|te))?:?) (?P<home>(?:(?:de|het|'t|De|Het) )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}}) {_NUMBER}"
)
_HOME_STREET = re.compile(
    rf"\b{_AT_HOME}\b[^.!?\n]{{0,25}}?\b(?:op|aan|in|naar)(?: de| het)? (?P<street>(?:[A-Z][\w.'’-]+ (?:(?:van|de|den|der) ){{0,2}}){{0,3}}[A-Z]?[\w'’-]*{_SURE})(?!\w)"
)
_NO_STREET = frozenset(
    """weg onderweg snelweg uitweg omweg straat laan plein park hof pad markt baan ring veld hoek berg dam haven land bos tuin tuinen einde wijk poort werf
    dijk akker wei wal burg es zoom kade huis thuisbasis speelplein speelveld voetbalveld sportpark speelpark werkplein schoolplein autosnelweg fietspad zandpad
    voetpad achterhoek nederland buitenland duitsland engeland finland ierland rusland vaderland zeeland friesland flevoland gelderland thailand oekraine
    dierentuin speeltuin moestuin achtertuin voortuin peutertuin kruispunt hoofdweg rotonde tuin bladzij zijde stadspark vakantiepark pretpark bungalowpark
    supermarkt arbeidsmarkt rommelmarkt vrijmarkt kerstmarkt woningmarkt werkbaan loopbaan bijbaan droombaan glijbaan renbaan zwembaan trouwring buurtkamp
    zomerkamp jeugdkamp scoutingkamp voedselbos huisberg schuldenberg groepshuis wacht kerkhof gerechtshof rechtbank binnenhof achterstand landhoek
    zithoek speelhoek keukenhoek leeshoek hoogste bedrijf gang noord amsterdam rotterdam schiedam zaandam volendam edam monnickendam appingedam tilburg
    limburg middelburg culemborg doesburg zaltbommel valkenburg duisburg hamburg luxemburg wouwerbos leiden tussenhoek zes mes fles les bijles rijles
    zwemles proces succes adres jongensproces bes stress dames bommes accessoires koekjes vriendjes steen geen
    vierkant ander band verband avond tijdland eiland ijsland platteland lesland""".split()
)
_POSTCODE = re.compile(r"(?<![\w.,/-])[1-9]\d{3}(?P<blank> ?)(?P<letters>[A-Za-z]{2})(?![\w'’-])")
_YEAR = re.compile(r"(?:19|20)[0-4]\d|1000|2000|1500")
_PAIRS = frozenset(
    """na is en in om op te ik ze we je of er de al zo nu as ex ha ja hé he an at be bv bz ca cd cm cc cl db dd dl do dr du eu ff fr ga gb gr ho hm hr ie jr kb kg km la
    le ll ma mb mg mi ml mm mn mw ne no nl nr ok ov pa pc pm pp re sp st tb tm tv uw va vd ve vr wa wc wo wk x xx zn zt zei""".split()
)
_AFTER_YEAR = re.compile(r"\b(?:in|sinds|tot|vanaf|na|voor|uit|van|anno|eind|begin|medio|rond|jaar|\d{1,2}[ -]\w+) $", re.IGNORECASE)
_POST_WORD = re.compile(r"(?:postcode\w*|adres|wonend|woont)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)


def addresses(text: str) -> Iterator[Span]:
    """Streets with a house number, in any case, and streets without one where someone is said to live."""
    if any(character.isdigit() for character in text):
        yield from _numbered(text)
    for found in _HOME_STREET.finditer(text):
        if _bare(found["street"]) not in _NO_STREET:
            yield Span(found.start("street"), found.end("street"), "adres")


def _numbered(text: str) -> Iterator[Span]:
    for found in _STREET.finditer(text):
        if _bare(found["word"]) not in _NO_STREET or found["street"].strip() != found["word"]:
            yield Span(_start(found), found.end("number"), "adres")
    for found in _SPOKEN.finditer(text):
        yield Span(found.start(), found.end("number"), "adres")
    for found in _HOME_NUMBERED.finditer(text):
        yield Span(found.start("home"), found.end("number"), "adres")


def _start(found: re.Match[str]) -> int:
    """Where the street begins: of the words before it only those with a capital belong to it."""
    return found.start("street")


def _bare(street: str) -> str:
    return street.lower().rstrip(".")


def postcodes(text: str) -> Iterator[Span]:
    """Dutch postcodes; a year and a small word ("1995 na") are none."""
    for found in _POSTCODE.finditer(text):
        if _is_postcode(text, found):
            yield Span(found.start(), found.end(), "postcode")


def _is_postcode(text: str, found: re.Match[str]) -> bool:
    letters, before = found["letters"], text[: found.start()]
    if letters.upper() in {"SA", "SD", "SS"}:
        return False
    if _POST_WORD.search(before):
        return True
    year = _YEAR.match(found[0]) is not None
    if letters.isupper():
        return not (year and found["blank"] and _AFTER_YEAR.search(before))
    return letters.lower() not in _PAIRS and not (year and found["blank"])
