"""Names that only their company gives away: words that are names as well (Roos, Joy, Wil), and words in no list."""

from collections.abc import Iterator

from dialogs.privacy.company import acts, aged, at_home, explained, feels, met, of_age, owns, visited, with_family
from dialogs.privacy.reading import Reading
from dialogs.privacy.signs import DOUBT, STRANGER
from dialogs.privacy.spelling import compound, slip_of_word
from dialogs.privacy.surnames import last_word
from dialogs.privacy.words import Sort, cue, no_persons, sort

Names = Iterator[tuple[int, int]]  # first and last word of each name

_WITH_VERB = frozenset("dat of om binnen langs mee thuis weg op uit niet niks niets zelf even weer".split())
_OF_THINGS = frozenset("is was wordt werd ligt lag staat stond zit zat komt kwam gaat ging".split())
_OF_PLACES = frozenset("heeft had komt kwam kwamen liep loopt bleef mag mocht moest past paste zit zat werkt".split())
_SINCE = {"eind", "begin", "half", "medio", "vanaf", "sinds", "tot", "van", "per", "afgelopen", "vorige"}
_SAYS = {"zei", "zegt", "vroeg", "vraagt", "vertelde", "vertelt", "belde", "belt", "appte", "appt", "lachte", "huilde"}


def doubtful(reading: Reading) -> Names:
    """Words that are names as well, where case and company say that a person is meant."""
    for i in reading.showing(DOUBT):
        if _meant_as_name(reading, i, sort(reading.folds[i])):
            yield i, last_word(reading, i)


def _meant_as_name(reading: Reading, i: int, kind: Sort) -> bool:
    if reading.before(i, "lidwoord"):
        return False
    if not reading.capitals[i] or reading.shouts:
        return (kind is Sort.NOUN_NAME and _low_name(reading, i)) or _low_subject(reading, i, kind)
    if reading.opens[i]:
        return _opening_name(reading, i, kind)
    if kind is Sort.PLACE_NAME:
        return _place_speaks(reading, i) or met(reading, i)
    return kind is not Sort.MASS_NAME or not reading.capitals[i - 1] or reading.opens[i - 1]


def _speaks(reading: Reading, i: int) -> bool:
    return reading.after(i, "spreekt")


def _place_speaks(reading: Reading, i: int) -> bool:
    # Months and places come and go, have and may: only what people alone do tells, and not "in Mei vroeg zij".
    placed = not reading.opens[i] and (reading.before(i, "plaatsend") or reading.word(i - 1) in _SINCE)
    return reading.after(i, "spreekt") and reading.word(i + 1) not in _OF_PLACES and not placed


def _low_name(reading: Reading, i: int) -> bool:
    says = reading.joined(i + 1) and reading.word(i + 1) in _SAYS
    said = reading.word(i - 1) in _SAYS and not reading.opens[i]
    phoned = reading.word(i - 1) in {"heb", "had", "hebben", "hebt"} and reading.after(i, "samen")
    starts = reading.opens[i] and reading.after(i, "spreekt")
    source = reading.word(i - 1) == "volgens" and reading.joined(i)
    return source or says or said or phoned or starts or met(reading, i) or at_home(reading, i)


def _low_subject(reading: Reading, i: int, kind: Sort) -> bool:
    """Whether a verb of people stands before a bare noun and an article behind it: "toen pakte joy de stift"."""
    follows = reading.before(i, "doetmens") and (reading.after(i, "lidwoord") or reading.word(i + 1) in _WITH_VERB)
    return kind in {Sort.NOUN_NAME, Sort.MASS_NAME} and follows


def _opening_name(reading: Reading, i: int, kind: Sort) -> bool:
    if kind is Sort.CAPITAL_NAME:
        return False
    signs = (owns, explained, of_age, feels, with_family)
    speaks = _place_speaks if kind is Sort.PLACE_NAME else _speaks
    if speaks(reading, i) or any(sign(reading, i) for sign in signs):
        return True
    return kind is Sort.NOUN_NAME and reading.after(i, "persoonsvorm")


def unknown(reading: Reading) -> Names:
    """Words in no list at all, and surnames that are words, where the company says that a person is meant."""
    for i in reading.showing(STRANGER):
        meant = _surname_meant if sort(reading.folds[i]) is Sort.WORD else _stranger_meant
        if meant(reading, i):
            yield i, last_word(reading, i)


def _stranger_meant(reading: Reading, i: int) -> bool:
    numbered = reading.gap_after(i)[:1].isdigit()
    if reading.before(i, "lidwoord"):
        return _family(reading, i)
    if numbered or (reading.written[i].isupper() and not reading.shouts):
        return False  # a firm with a number in its name, or an abbreviation
    if not reading.capitals[i] or reading.shouts:
        return (met(reading, i) or with_family(reading, i) or _says(reading, i)) and _no_slip(reading, i)
    if reading.opens[i]:
        return _opening_stranger(reading, i)
    return _capital_stranger(reading, i)


def _family(reading: Reading, i: int) -> bool:
    """Whether the word at `i` is a surname in the plural: "bij de Hendriksens"."""
    plural = reading.word(i - 1) == "de" and reading.joined(i) and reading.telling_capital(i)
    return plural and reading.word(i).endswith("s") and sort(reading.word(i)[:-1]) is Sort.SURNAME


def _says(reading: Reading, i: int) -> bool:
    # "toen zei xhevahire niets" could be anything, "xhevahire zei niets" hardly.
    role = reading.before(i, "rol") or len(reading.word(i)) < 4
    return reading.joined(i + 1) and reading.word(i + 1) in _SAYS and not role and not compound(reading.word(i))


def _no_slip(reading: Reading, i: int) -> bool:
    return sort(reading.word(i)) is Sort.UNKNOWN and not slip_of_word(reading.word(i))


def _opening_stranger(reading: Reading, i: int) -> bool:
    signs = (owns, explained, with_family, feels, aged, of_age, acts)
    verb = any(reading.after(i, section) for section in ("spreekt", "doet", "persoonsvorm"))
    told = any(sign(reading, i) for sign in signs) or (verb and reading.word(i + 1) not in _OF_THINGS)
    return told and _no_slip(reading, i)


def _capital_stranger(reading: Reading, i: int) -> bool:
    if reading.joined(i) and reading.telling_capital(i - 1) and reading.word(i - 1) in no_persons("merken"):
        return False  # "Google Translate"
    signs = (owns, explained, met, with_family, aged, at_home, acts)
    if reading.after(i, "spreekt") or reading.before(i, "vraagt") or any(sign(reading, i) for sign in signs):
        return True
    # Nobody writes an ordinary word with a capital in mid-sentence, so what is left is a person, a place or a firm.
    placed = reading.before(i, "plaatsend") and not visited(reading, i)
    return sort(reading.word(i)) is Sort.UNKNOWN and not placed and not reading.capitals[i - 1]


def _surname_meant(reading: Reading, i: int) -> bool:
    word = reading.word(i)
    plain = word not in cue("schuilnaam") and not reading.before(i, "lidwoord")
    return reading.telling_capital(i) and plain and (met(reading, i) or reading.after(i, "spreekt"))
