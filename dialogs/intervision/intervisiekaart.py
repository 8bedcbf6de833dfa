"""The intervisiekaart: what someone brings to intervision, free of traces of a client."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dialogs import schuilnamen
from dialogs.kernel.facts import Entry
from dialogs.privacy import find, mask
from dialogs.reports.answers import run

LINES = ("moment", "handeling", "vraag", "nodig", "methode")
_MOST = {"moment": 260, "handeling": 260, "vraag": 200}  # characters, so that all of it fits one screen
_FOR_ONE_MEETING = timedelta(weeks=3)
_FAMILY = "het gezin"
_WORDS_TOO = frozenset({"Bij", "Den", "Varen", "Riet", "Wortel", "Peer"})  # nicknames that are ordinary words
_STYLE = "\ufe0f"  # the sign behind a picture that asks for it in colour; phones send it or not
_EMOJI = re.compile("|".join(f"{name.split()[0].rstrip(_STYLE)}{_STYLE}?" for name in schuilnamen.NAMES))


@dataclass(frozen=True, slots=True)
class Kaart:
    """One card; `kernaspect` is an id, `nodig` and `methode` are words, and what is empty is left out.

    Who tells a moment on the spot tells what they did in the same line: `handeling` is empty then.
    """

    moment: str
    kernaspect: str
    handeling: str
    vraag: str
    nodig: str
    methode: str = ""

    def values(self) -> Mapping[str, str]:
        """The recipe for its picture and its PDF."""
        return {name: getattr(self, name) for name in self.__slots__}


def free(text: str, used: Iterable[str]) -> str:
    """A text without what could lead to a client: what the privacy gate finds, and the nicknames in use."""
    bare = " ".join(mask(text, find(text)).split())
    for name in used:
        bare = _without_nickname(bare, name)
    return " ".join(_EMOJI.sub("", bare).split())


def line(name: str, text: str, used: Iterable[str]) -> str:
    """A text as it stands on the card: free of clients, a sentence, cut between words where it is too long."""
    names, most = tuple(used), _MOST.get(name, 80)
    bare = free(text, names)
    bare = free(bare[:1].upper() + bare[1:], names)  # again, for a capital may make a name of its first word
    if len(bare) <= most:
        return bare
    return f"{bare[:most].rsplit(' ', 1)[0].rstrip(' ,;:.–-')}…"


def recent(entries: Sequence[Entry], used: Iterable[str], at: datetime) -> Kaart | None:
    """The card for the intervision around `at`, if one was made; an older card was for another meeting."""
    return newest([entry for entry in entries if entry.at > at - _FOR_ONE_MEETING], used)


def newest(entries: Sequence[Entry], used: Iterable[str]) -> Kaart | None:
    """The card that was made last, from what is on record; None when there is none."""
    made = [entry for entry in entries if entry.kind == "checkin" and entry.id.endswith(".nodig")]
    if not made:
        return None
    last = max(made, key=lambda entry: entry.at)
    texts = {e.id.rpartition(".")[2]: e.text for e in entries if e.kind == "checkin" and run(e) == run(last)}
    used = tuple(used)
    lines = {name: line(name, texts.get(name, ""), used) for name in LINES}
    return Kaart(kernaspect=last.kernaspect, **lines)


def _without_nickname(text: str, name: str) -> str:
    """The family instead of its nickname; one that is an ordinary word too only behind its picture."""
    picture, word = name.split()
    before = f"{picture.rstrip(_STYLE)}{_STYLE}? ?"
    pattern = f"{before}{word}\\b" if word in _WORDS_TOO else f"(?:{before})?\\b{word}\\b"
    return re.sub(pattern, _FAMILY, text, flags=re.IGNORECASE)
