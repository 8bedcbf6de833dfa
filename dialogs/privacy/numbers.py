"""Find numbers that point to one person: BSN, bank account, licence plate, and the numbers of files and cases."""

import re
from collections.abc import Iterator

from dialogs.privacy.spans import Span

_NINE = re.compile(r"(?<![\w.,/-])\d{3,4}(?:[ .]?)\d{2,3}(?:[ .]?)\d{2,3}(?![\w/]|[.,-]\d)")
_NAMED_BSN = re.compile(r"\b(?:bsn|burgerservicen\w*|sofi\w*)\W{1,3}(?:\w+\W){0,4}?(\d(?:[ .]?\d){7,8})(?!\d)", re.IGNORECASE)
_ORDER = re.compile(
    r"(?:order|bestel\w*|pakket\w*|factu\w*|track\w*|zending\w*|bon|artikel\w*|serie\w*|ticket\w*|winkel\w*|barcode|volg\w*)"
    r"(?:-?(?:nr|nummers?))?\W+(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_DUTCH_IBAN = re.compile(r"\bnl ?\d{2}(?: ?[a-z]{4})(?: ?\d){10}\b", re.IGNORECASE)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")
_OF_WHAT = (
    r"(?:(?:dossier|zaak|casus|cli[eë]nt(?:en)?|v|vreemdelingen|parket|rekest|rekening|registratie|meldings?|aanvraag|polis|referentie|ref"
    r"|pati[eë]nt(?:en)?|pas|paspoort|rijbewijs|document|beschikkings?|klant|relatie|inschrijf|id|kinderbijslag|lidmaatschaps?|studenten"
    r"|leerling(?:en)?|besluit|rol|jeugd|suwi|verzekerings?|identiteits?|verzoek|bewindvoerings?|crisis)[ -]?(?:nummers?|nrs?\b|no\b)\.?"
    r"|dossier|zaak|casus|kenmerk|referentie|ref|polis|kenteken|nummerplaat|kentekenplaat|rekening)"
)
_NUMBER_OF = re.compile(
    rf"\b(?P<what>{_OF_WHAT})(?![a-z])\.?(?P<between>\s*[:#=]?\s*(?:(?:is|was|luidt|met)\s+)?)"
    r"(?P<code>[a-z0-9]+(?:[-./ ]?(?=[a-z0-9/-]*\d)[a-z0-9]+)*(?:-[a-z])?)(?![a-z])",
    re.IGNORECASE,
)
_PLATE = re.compile(
    r"(?<![\w-])(?:[A-Z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-\d{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2}"
    r"|\d{2}-[A-Z]{2}-[A-Z]{2}|\d{2}-[A-Z]{3}-\d|\d-[A-Z]{3}-\d{2}|[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{3}-\d{2}-[A-Z]"
    r"|[A-Z]-\d{2}-[A-Z]{3}|\d-[A-Z]{2}-\d{3}|\d{3}-[A-Z]{2}-\d)(?![\w-])"
)
_COURT = re.compile(r"\b(?:(?:JE|FA|FT|BM) RK \d{2}-\d{2,5}|[A-Z]{1,3}/\d{2}/\d{5,7}|\d{2}[/-]\d{6}[/-]\d{2}|[A-Z]{2,4}[/-]\d{4}[/-]\d{3,6})\b")


def bsns(text: str) -> Iterator[Span]:
    """Citizen service numbers: nine digits that pass the eleven-test, or any number that is called a BSN."""
    for found in _NAMED_BSN.finditer(text):
        yield Span(found.start(1), found.end(1), "bsn")
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
    yield from (Span(found.start(), found.end(), "kenmerk") for found in _IBAN.finditer(text) if _account(found[0]))
    for pattern in (_DUTCH_IBAN, _PLATE, _COURT):
        yield from (Span(found.start(), found.end(), "kenmerk") for found in pattern.finditer(text))
    for found in _NUMBER_OF.finditer(text):
        if _is_code(found["code"], found["what"]):
            yield Span(found.start("code"), found.end("code"), "kenmerk")


def _account(number: str) -> bool:
    from stdnum import iban  # noqa: PLC0415

    return bool(iban.is_valid(number))


def _is_code(code: str, what: str) -> bool:
    digits = sum(character.isdigit() for character in code)
    numbered = re.search(r"(?:nrs?|nummers?|plaat|no|kenmerk|kenteken)\.?$", what, re.IGNORECASE)
    year = re.fullmatch(r"(?:19|20)\d\d", code)
    return digits >= (3 if numbered else 4) and not year and len(code) >= 4
