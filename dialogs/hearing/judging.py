"""What every typed text is held against before anything else happens to it: danger, client data, and what it wants."""

import re

from dialogs.hearing.assessed import assess, elements
from dialogs.hearing.cues import likely
from dialogs.hearing.danger import danger
from dialogs.hearing.labels import labels
from dialogs.kernel.coach import Judge
from dialogs.kernel.guard import Caught
from dialogs.kernel.intents import Intent
from dialogs.kernel.kader import Kader
from dialogs.privacy import find, mask

_LONGER = 4  # words; shorter messages are known by the kernel's own phrases
_WISHES = {"stop": Intent.LATER, "vraag": Intent.EXPLAIN}  # a "weet niet" with more words around it is an answer
# Beside the model's reading some word must say so: an answer may be odd, and it may not be taken for a wish.
_SIGNS = {
    "stop": re.compile(
        r"\b(?:later|straks|stop\w*|pauze\w*|morgen|vanavond|weg|door|verder|zin|genoeg|"
        r"geen tijd(?! (?:voor )?gehad)|tijd (?:meer|om|nu|voor(?! gehad))|ophouden|kappen|zo terug|"
        r"andere keer|afronden|ophangen|moet (?:nu|even|ik|zo|gaan|naar))\b"
    ),
    "vraag": re.compile(
        r"\?|\b(?:bedoel\w*|snap\w*|begrijp\w*|uitleg\w*|leg|voorbeeld)\b|^(?:hoe|wat|waarom|welke|moet ik)\b"
    ),
}


def judge(kader: Kader) -> Judge:
    """The judge for this kader's words."""

    def guard(text: str) -> Caught | None:
        spans = find(text)
        masked = mask(text, spans) if spans else text
        if danger(text, kader):
            return Caught("", "gevaar", secret=masked, erase=bool(spans))
        return Caught(masked, "naam", secret=text, erase=True) if spans else None

    return Judge(guard, _suspect, lambda text: assess(text).concreet, elements)


def warm(kader: Kader) -> None:
    """Read all word lists now, so that the first person does not wait for them."""
    text = "Gisteren belde ik met de moeder van Noor. Hij sloeg haar."
    find(text)
    danger(text, kader)
    labels(text, kader)
    likely(text, kader)
    assess(text)


def _suspect(text: str) -> Intent | None:
    """A longer text that seems to be no answer; what it wants is softer than a stop."""
    if len(text.split()) < _LONGER:
        return None
    soort = assess(text).soort
    return _WISHES[soort] if soort in _WISHES and _SIGNS[soort].search(text.lower()) else None
