"""Find numbers that point to one person: BSN, bank account, licence plate, and the numbers of files and cases."""

import re
from collections.abc import Iterator

from dialogs.privacy.spans import Span

_NINE = re.compile(r"(?<![\w.,/-])\d{3,4}[ .]?\d{2,3}[ .]?\d{2,3}(?![\w/]|[.,-]\d)")
_CALLED_BSN = re.compile(
    r"\b(?:bsn|burgerservicen\w*|sofi\w*)\W{1,3}(?:\w+\W){0,4}?(?P<number>\d(?:[ .]?\d){7,8})(?!\d)", re.IGNORECASE
)
_ORDER = re.compile(
    r"(?:order|bestel\w*|pakket\w*|factu\w*|track\w*|zending\w*|bon|artikel\w*|serie\w*|ticket\w*|barcode|volg\w*)"
    r"(?:-?(?:nr|nummers?))?\W+(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_DUTCH_IBAN = re.compile(r"\bnl ?\d{2}(?: ?[a-z]{4})(?: ?\d){10}\b", re.IGNORECASE)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")
_SIDECODES = (
    "XX-99-99 99-99-XX 99-XX-99 XX-99-XX XX-XX-99 99-XX-XX 99-XXX-9 9-XXX-99 XX-999-X X-999-XX XXX-99-X X-99-XXX"
    " 9-XX-999 999-XX-9 9-XXX-999"
)
_PLATE = re.compile(
    r"(?<![\w-])(?:" + _SIDECODES.replace("X", "[A-Z]").replace("9", r"\d").replace(" ", "|") + r")(?![\w-])"
)
_COURT = re.compile(
    r"\b(?:(?:JE|FA|FT|BM) RK \d{2}-\d{2,5}"
    r"|[A-Z]{1,3}/\d{2}/\d{5,7}|\d{2}[/-]\d{6}[/-]\d{2}|[A-Z]{2,4}[/-]\d{4}[/-]\d{3,6})\b"
)
_BELGIAN = re.compile(r"(?<!\d)\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}(?!\d)")  # a rijksregisternummer
_OF_WHAT = (
    r"(?:(?:dossier|zaak|casus|cli[eë]nt(?:en)?|v|vreemdelingen|parket|rekest|rekening|registratie|meldings?|aanvraag|polis"
    r"|referentie|ref|pati[eë]nt(?:en)?|pas|paspoort|rijbewijs|document|beschikkings?|klant|relatie|inschrijf|id"
    r"|kinderbijslag|lidmaatschaps?|studenten|leerling(?:en)?|besluit|rol|jeugd|suwi|verzekerings?|identiteits?|verzoek"
    r"|bewindvoerings?|crisis)[ -]?(?P<numbered>nummers?|nrs?\b|no\b)\.?"
    r"|dossier|zaak|casus|kenmerk|referentie|ref|polis|(?P<plate>kenteken|nummerplaat|kentekenplaat)|rekening)"
)
_NUMBER_OF = re.compile(
    rf"\b{_OF_WHAT}(?![a-z])\.?(?: (?:van|bij) (?:\w+ ){{0,2}}?\w+(?= ?[:=]| is\b))?\s*[:#=]?"
    r"\s*(?:(?:is|was|luidt|met)\s+)?(?!(?:in|van|uit|sinds|over|tot|vanaf|per|op|om)\b)"
    r"(?P<code>[a-z0-9]+(?:[-./ ]?(?=[a-z0-9/-]*\d)[a-z0-9]+)*(?:-[a-z])?)(?![a-z])",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"(?:19|20)\d\d")


def bsns(text: str) -> Iterator[Span]:
    """Citizen service numbers: nine digits that pass the eleven-test, or any number that is called a BSN."""
    for found in _CALLED_BSN.finditer(text):
        yield Span(found.start("number"), found.end("number"), "bsn")
    for found in _NINE.finditer(text):
        if not _ORDER.search(text[: found.start()]) and _passes(found[0]):
            yield Span(found.start(), found.end(), "bsn")


def _passes(number: str) -> bool:
    # Imported here because it costs 30 ms, and few messages hold nine digits.
    from stdnum.nl import bsn  # noqa: PLC0415

    digits = re.sub(r"\D", "", number)
    return len(digits) == 9 and bsn.is_valid(digits)


def references(text: str) -> Iterator[Span]:
    """Bank accounts, licence plates, and numbers of files, cases and clients."""
    yield from (_whole(found) for found in _IBAN.finditer(text) if _account(found[0]))
    for pattern in (_DUTCH_IBAN, _PLATE, _COURT, _BELGIAN):
        yield from map(_whole, pattern.finditer(text))
    for found in _NUMBER_OF.finditer(text):
        if _is_code(found):
            yield Span(found.start("code"), found.end("code"), "kenmerk")


def _account(number: str) -> bool:
    from stdnum import iban  # noqa: PLC0415

    return bool(iban.is_valid(number, check_country=False))  # a bank that its tables do not know is a bank


def _whole(found: re.Match[str]) -> Span:
    return Span(found.start(), found.end(), "kenmerk")


def _is_code(found: re.Match[str]) -> bool:
    digits = sum(character.isdigit() for character in found["code"])
    if found["plate"] and len(re.sub(r"\W", "", found["code"])) == 6:
        return bool(digits)
    enough = 3 if found["numbered"] or found["plate"] or "kenmerk" in found[0].lower() else 4
    return digits >= enough and len(found["code"]) >= 4 and not _A_YEAR.fullmatch(found["code"])
