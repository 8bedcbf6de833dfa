"""Sees that a text mends the answer before: "bij de vorige vraag bedoelde ik oma", "dat was dinsdag, niet woensdag"."""

import re

from dialogs.kernel.turn import Turn
from dialogs.kernel.waiting import previous
from dialogs.kernel.wording import Lookup, normal, words

_LONGEST = 25  # words
_EARLIER = re.compile(r"\b(?:vorige|eerdere) (?:vraag|antwoord)\b")
_MENDS = re.compile(r"\b(?:bedoelde?|moet|moest|klopt niet|verge\w+|aanvull\w*|toevoeg\w*|verbeter\w*|fout|verkeerd)\b")
_SMALL = r"(?:dus |de |een |het |op |in |om )*"
_NOT = re.compile(rf"\b(?:bedoelde?|was|waren|is|moet|moest) {_SMALL}(\w+) (?:en )?niet {_SMALL}(\w+)$")
_DENIES = Lookup(
    (denial, "correct")
    for denial in (
        "dat klopt niet", "dit klopt niet", "klopt niet", "dat zei ik verkeerd", "dat zeg ik verkeerd",
        "dat schreef ik verkeerd", "nee dat bedoelde ik niet",
    )
)  # fmt: skip


def corrects(turn: Turn) -> bool:
    """Whether the text says so, or puts a word in the place of one that stands in the answer before."""
    text = turn.said.text
    return text.count(" ") < _LONGEST and (says_so(text) or _replaces(turn) or _denies(turn))


def _denies(turn: Turn) -> bool:
    return _DENIES.find(turn.said.text) is not None and previous(turn) is not None


def says_so(text: str) -> bool:
    """Whether it names an earlier answer and mends it; who asks something does not."""
    said = text.lower()
    return bool("?" not in said and _EARLIER.search(said) and _MENDS.search(said))


def _replaces(turn: Turn) -> bool:
    found = _NOT.search(normal(turn.said.text)) if " niet " in turn.said.text else None
    before = previous(turn) if found else None
    return bool(found and before and found[2] in words(before.text) and found[1] not in words(before.text))
