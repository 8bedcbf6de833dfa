"""Find e-mail addresses and telephone numbers of people; numbers of public hotlines stay."""

import re
from collections.abc import Iterator

from dialogs.privacy.spans import Span

_EMAIL = re.compile(r"[\w.+-]*\w@\w[\w-]*(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.,/-])(?:\+\d{1,3}|00\d{2}|\(?0)[\s().-]{0,2}\d(?:[\s().\-/]{0,3}\d){6,11}(?![\w/])")
_MOBILE = re.compile(
    r"(?<![\w.,/-])(?:06|\+31[\s-]?6|00316|316(?=\d{8})|\+?31\s?\(0\)\s?6)[\s.-]{0,2}\d(?:[\s.-]?\d){6,8}(?!\d)"
)
_HOTLINE = re.compile(r"0800|090[069]")


def emails(text: str) -> Iterator[Span]:
    """The e-mail addresses in `text`."""
    if "@" in text:
        yield from (Span(found.start(), found.end(), "email") for found in _EMAIL.finditer(text))


def telephones(text: str) -> Iterator[Span]:
    """The telephone numbers in `text`, Dutch or foreign; a mobile number with a digit too few or many counts too."""
    for found in _NUMBER.finditer(text):
        if not _HOTLINE.match(_digits(found[0])) and _valid(found[0]):
            yield Span(found.start(), found.end(), "telefoon")
    for found in _MOBILE.finditer(text):
        yield Span(found.start(), found.end(), "telefoon")


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _valid(number: str) -> bool:
    # Imported here because its tables cost 20 ms, and few messages hold anything that looks like a number.
    import phonenumbers  # noqa: PLC0415

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number.replace("(0)", ""), "NL"))
    except phonenumbers.NumberParseException:
        return False
