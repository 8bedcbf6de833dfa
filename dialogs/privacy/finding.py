"""Bring the rules together: everything in a text that could lead to a person."""

import re
from collections.abc import Iterator

from dialogs.privacy.addresses import addresses, homes
from dialogs.privacy.birthdates import birthdates
from dialogs.privacy.contact import emails, telephones
from dialogs.privacy.numbers import bsns, references
from dialogs.privacy.persons import persons
from dialogs.privacy.postcodes import postcodes
from dialogs.privacy.spans import Span, without_overlap

_DIGIT = re.compile(r"\d")


def find(text: str) -> list[Span]:
    """What in `text` could lead to a person, in order and without overlap; where two rules meet the surer one wins."""
    return without_overlap(_candidates(text))


def _candidates(text: str) -> Iterator[Span]:
    yield from emails(text)
    names = list(persons(text))
    if _DIGIT.search(text):
        yield from references(text)
        yield from telephones(text)
        yield from birthdates(text, names)
        yield from bsns(text)
        yield from postcodes(text)
        yield from addresses(text)
    yield from homes(text)
    yield from names
