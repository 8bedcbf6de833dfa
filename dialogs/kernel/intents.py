"""Understands what is no answer: "straks verder", "geen idee", "hoe bedoel je?", also with a slip of the thumb."""

import re

from dialogs.kernel.phrases import EXCUSES, GO_ON, PHRASES, WHOLE, Intent
from dialogs.kernel.resistance import resists
from dialogs.kernel.wording import Lookup, form

__all__ = ["Intent", "read", "resumes"]

# Words that colour a phrase without changing what is asked.
_FILLERS = frozenset(
    "ik je nu even ff effe eventjes maar sorry nou eh uh ehm hm het dat dit deze eigenlijk helaas graag hoor zo wel "
    "toch echt gewoon dan wil mag kan ga we er alvast eerst mij me precies hier daar joh he pff pfff pffff poeh mwah "
    "ach k jee jeetje jezus jemig god godver godverdomme verdomme kut shit fuck".split()
)
# Common words and turns one slip of the thumb away from a known phrase, and meant as they stand.
_NO_SLIPS = frozenset(
    "acht dacht jacht lacht macht nacht pacht vacht zacht water kater liter pater lager laser laster straf "
    "strak momenten drank drankje fijne mooie pruim thans bedelt boedel uitweg uitlegt fiets iets geven geren "
    "gelen niest donor doorn verslaan vorig vurige helpt hielp beide bende kende rende eind einden eindje "
    "heide weide winde linde laden lagen laken lappen lasten late latte latten laadt maten gaten haten platen "
    "raten vaten zaten baten daten appen happen klappen knapen kapen kippen koppen kampen kapper stappen stoep "
    "tappen toppen zappen shoppen slaat plaat knappe knappen index stomp strop eerder vierde veder".split()
).union(
    ("weet ik", "laat ze met rust", "laat je met rust", "daar waren we", "daar was ik", "daar waren we gebleven",
     "daar was ik gebleven", "dat vroeg je", "dat vroeg je me")
)  # fmt: skip
_CLAUSE = re.compile(r"[,.;:!?\n]+|\ben\b|\bdus\b|\bmaar\b")
_LONGEST = 10  # words; who writes more than this is telling something


def _bare(said: str) -> str:
    return " ".join(word for word in said.split() if word not in _FILLERS) or said


def _forms(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(said for phrase in phrases for said in (phrase, _bare(form(phrase))))


_RESUME = Lookup((said, Intent.RESUME) for said in _forms(GO_ON))
_EXCUSED = Lookup((said, Intent.RESUME) for said in _forms(EXCUSES))
_LOOKUP = Lookup(
    (
        *((phrase, intent) for intent, phrases in WHOLE.items() for phrase in phrases),
        *((said, intent) for intent, phrases in PHRASES.items() for said in _forms(phrases)),
    ),
    _NO_SLIPS,
)
_HELLOS = frozenset(PHRASES[Intent.HELLO])
_PARTING = {Intent.STOP, Intent.LATER}
# A few of these in a row are no answer either.
_IN_PIECES = _PARTING | {
    Intent.WAIT, Intent.GREET, Intent.HELLO, Intent.NO, Intent.UNKNOWN, Intent.RESUME, Intent.REPEAT,
}  # fmt: skip


def read(text: str) -> Intent | None:
    """What the person wants when the whole message says so, or when its last clause takes leave; else None."""
    if text.count(" ") >= _LONGEST:
        return None
    said = form(text)
    found = _meaning(said) or _greeted(said)
    if found:
        return Intent(found)
    if resists(text):
        return Intent.RESIST
    clauses = [clause for clause in _CLAUSE.split(text.lower()) if clause.strip()]
    if len(clauses) < 2:
        return None
    meanings = [_meaning(said) or _greeted(said) for said in map(form, clauses)]
    if meanings[-1] in _PARTING or set(meanings) <= _IN_PIECES:
        return next((Intent(meaning) for meaning in reversed(meanings) if meaning), None)
    return None


def resumes(text: str) -> bool:
    """Whether the message merely says that the person is back."""
    return bool(_meaning(form(text), _RESUME))


def _meaning(said: str, phrases: Lookup = _LOOKUP) -> str | None:
    return phrases.find_form(said) or phrases.find_form(_bare(said))


def _greeted(said: str) -> str | None:
    """What is meant after a hello."""
    hello, _, rest = said.partition(" ")
    return (_meaning(rest) or _EXCUSED.find_form(_bare(rest))) if rest and hello in _HELLOS else None
