"""Say of a word by itself which rules on names have to look at it, so that most words cost no more than a look-up."""

from typing import NamedTuple

from dialogs.lexicon.memo import PerWord
from dialogs.privacy.spelling import spelled_otherwise
from dialogs.privacy.tokens import fold
from dialogs.privacy.words import DOUBTFUL, STRANGERS, Sort, cue, may_be_surname, names_a_thing, sort

# One bit a sign, so that the signs of many words are put together in no time.
TITLE, PARTICLE, INITIAL, NAMING, ROLE, FIRST_NAME, SURNAME, DOUBT, STRANGER = (1 << bit for bit in range(9))

BEFORE_SURNAMES = frozenset({"El", "Ait", "Aït", "Ben", "Abu", "Ter", "Ten"})
_PRESENTING = {"ben", "als", "maar", "hem", "haar"}  # the second words of "ik ben", "voor als", "noem hem"


class Look(NamedTuple):
    """What a word shows: itself folded, whether it has a capital, and its signs."""

    fold: str
    capital: bool
    signs: int


def _look(written: str) -> Look:
    word, capital = fold(written), written[0].isupper()
    shown = {
        TITLE: word in cue("titel"),
        PARTICLE: word in cue("tussenvoegsel") or written in BEFORE_SURNAMES,
        INITIAL: capital and len(written) == 1,
        NAMING: word in _PRESENTING or any(word in cue(section) for section in ("naamwoord", "noemt", "groet")),
        ROLE: word in cue("rol") or word in cue("gezin"),
        FIRST_NAME: sort(word) is Sort.FIRST_NAME or spelled_otherwise(word),
        SURNAME: sort(word) is Sort.SURNAME,
        DOUBT: sort(word) in DOUBTFUL.values(),
        STRANGER: _stranger(word, len(written)) or (capital and sort(word) is Sort.WORD and may_be_surname(word)),
    }
    return Look(word, capital, sum(sign for sign, is_shown in shown.items() if is_shown))


def _stranger(word: str, length: int) -> bool:
    return length > 2 and sort(word) in STRANGERS and not names_a_thing(word)


look = PerWord(_look)
