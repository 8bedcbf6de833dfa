"""Cuts a text into the pieces that say something about when; a word that matters but fits nowhere is a loose one."""

import re
import unicodedata
from collections.abc import Sequence

from dialogs.dutch import MONTHS, WEEKDAYS
from dialogs.kernel.wording import Lookup
from dialogs.when.clock_rules import CLOCK_RULES, PARTS
from dialogs.when.day_rules import DAY_RULES
from dialogs.when.names import CARDINALS, ORDINALS
from dialogs.when.pieces import Clock, Gone, Loose, Maybe, Piece
from dialogs.when.rhythm_rules import RHYTHM_RULES
from dialogs.when.rule import rule
from dialogs.when.values import Why

# Words and numbers that would matter elsewhere, but not here: "de volgende keer is 3 december", "in zaal 3".
_ASIDES = (
    rule(r"volgende (?:keer|intervisie|bijeenkomst|afspraak|sessie|datum)", lambda found: ()),
    rule(r"(?:zaal|kamer|lokaal|ruimte|groep|team) [0-9]{1,2}(?:\.[0-9]{1,2})?", lambda found: ()),
)
_RULES = (*_ASIDES, *RHYTHM_RULES, *CLOCK_RULES, *DAY_RULES)
_WORD = re.compile(r"[^\W_]+|@")
_SIGNS = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "-", "−": "-"})
_OPEN = frozenset("of misschien waarschijnlijk".split())
_BOUNDS = frozenset("na voor tot uiterlijk sinds tussen".split())  # before a piece they move it
_WEIGHTY = (CARDINALS.keys() - {"een"}) | frozenset(
    "over week weken wk maand maanden dagen uur jaar kwartaal half halverwege kwart volgende volgend komende vorige "
    "elke iedere elk ieder eind einde begin midden weekend werkdag dagelijks jaarlijks even oneven middernacht "
    "vannacht niet geen behalve daarna erna".split()
)
# Only words long enough to be known by all but one letter, and that no other Dutch word is near to.
_MISTYPED = (
    *WEEKDAYS,
    *(day + part for day in WEEKDAYS for part in PARTS),
    *(name for name in MONTHS if len(name) > 5),
    *"overmorgen ochtend aanstaande volgende iedere vanavond vanmiddag".split(),
)
_NEAR = Lookup((word, word) for word in _MISTYPED)
_KNOWN = frozenset((*_MISTYPED, *PARTS, *_WEIGHTY, *ORDINALS, *(day + end for day in WEEKDAYS for end in ("s", "en"))))


def normalised(text: str) -> str:
    """Lower case, without accents, plain dashes and apostrophes, single spaces, days and months spelled right."""
    plain = unicodedata.normalize("NFKD", text.translate(_SIGNS)).lower()
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign)).translate(_SIGNS)
    return _WORD.sub(lambda found: _spelled(found[0]), " ".join(bare.split()))


def scan(text: str) -> tuple[Piece, ...]:
    """The pieces of a normalised text, in order."""
    found, at = list[Piece | str](), 0
    while word := _WORD.search(text, at):
        pieces, at = _piece(text, word)
        found += pieces
    return tuple(piece for at, item in enumerate(found) if (piece := _weighed(item, found, at)))


def refused(pieces: Sequence[Piece]) -> Why | None:
    """Why pieces cannot be read at all, if so."""
    if not pieces or any(isinstance(piece, Loose) for piece in pieces):
        return Why.NOT_UNDERSTOOD
    return Why.PAST if any(isinstance(piece, Gone) for piece in pieces) else None


def _piece(text: str, word: re.Match[str]) -> tuple[tuple[Piece | str, ...], int]:
    """What begins at a word, and where it ends; the word itself when no rule knows it."""
    for known in _RULES:
        if match := known.pattern.match(text, word.start()):
            return known.read(match), match.end()
    return (word[0],), word.end()


def _weighed(item: Piece | str, found: list[Piece | str], at: int) -> Piece | None:
    """A piece as it is, and of the other words only those that matter; the end of "half 3 tot half 5" is left out."""
    if not isinstance(item, str):
        return None if _is_end(found, at) else item
    if item in _OPEN:
        return Maybe()
    bound = item in _BOUNDS and at + 1 < len(found) and not isinstance(found[at + 1], str)
    if bound and not _is_end(found, at + 1):
        return Loose()
    return Loose() if item in _WEIGHTY or any(sign.isdigit() for sign in item) else None


def _is_end(found: list[Piece | str], at: int) -> bool:
    """Whether the item is the end of a stretch of time."""
    return at > 1 and found[at - 1] == "tot" and isinstance(found[at - 2], Clock) and isinstance(found[at], Clock)


def _spelled(word: str) -> str:
    if len(word) < 5 or word in _KNOWN or not word.isalpha():
        return word
    return _NEAR.find(word) or word
