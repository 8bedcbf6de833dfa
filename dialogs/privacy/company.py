"""Answer what the words around a doubtful or unknown word tell: whether a person is meant by it."""

from collections.abc import Iterator

from dialogs.privacy.reading import Reading
from dialogs.privacy.words import cue

_NEAR = 8  # words within which what people do still says something about them
_IS = {"is", "was", "wordt", "werd"}
_SELF = {"zelf", "haar", "zijn", "z'n", "zn", "zich", "hij", "zij", "ze", "thuis", "blij", "boos"}
_DOES = frozenset("heeft had wil wilde kan kon mag mocht moet moest zou gaat ging kwam komt".split())


def _nearby(reading: Reading, start: int) -> Iterator[str]:
    """The words from `start` on, as far as they are near and in the same sentence."""
    for k in range(start, min(start + _NEAR, reading.size)):
        if reading.opens[k]:
            return
        yield reading.word(k)


def owns(reading: Reading, i: int) -> bool:
    """Whether the word at `i` has relations: "X haar moeder", "X's vader"."""
    apostrophe = reading.gap_after(i) in {"'", "’"} and reading.word(i + 1) == "s" and reading.capitals[i]
    return (apostrophe or reading.after(i, "bezit")) and reading.word(i + 2) in cue("rol")


def explained(reading: Reading, i: int) -> bool:
    """Whether brackets tell that the word at `i` is a person: "Wil (oma)", "Joy (8)"."""
    return reading.gap_after(i).startswith(" (") and (reading.word(i + 1) in cue("rol") or aged(reading, i))


def aged(reading: Reading, i: int) -> bool:
    """Whether an age follows the word at `i`: "X (14)", "X, 9 jaar"."""
    rest = reading.gap_after(i).lstrip(" (,")
    digits = rest[: len(rest) - len(rest.lstrip("0123456789"))]
    return 0 < len(digits) < 3 and rest[len(digits) : len(digits) + 1] in {")", ",", " "}


def of_age(reading: Reading, i: int) -> bool:
    """Whether "van", a child's age and a verb follow the word at `i`: "X van 9 heeft"."""
    of = reading.word(i + 1) == "van" and reading.joined(i + 1)
    age = reading.gap_after(i + 1).strip() if of else ""
    verb = any(reading.word(i + 2) in cue(section) for section in ("spreekt", "doet", "persoonsvorm"))
    return verb and age.isdigit() and int(age) < 20


def feels(reading: Reading, i: int) -> bool:
    """Whether the word at `i` is something only people are: "X is jarig", "X was heel boos"."""
    return reading.word(i + 1) in _IS and any(word in cue("gemoed") for word in _nearby(reading, i + 2))


def met(reading: Reading, i: int) -> bool:
    """Whether "met" stands before the word at `i` and what people do together behind it: "met X gepraat"."""
    return reading.word(i - 1) == "met" and any(word in cue("samen") for word in _nearby(reading, i + 1))


def with_family(reading: Reading, i: int) -> bool:
    """Whether relations stand beside the word at `i`: "X en zijn broer", "de moeder van X"."""
    after = reading.word(i + 1) == "en" and reading.joined(i + 1) and reading.word(i + 2) in cue("bezit")
    before = reading.word(i - 1) == "van" and reading.word(i - 2) in cue("rol") and reading.capitals[i]
    return (after and reading.word(i + 3) in cue("rol")) or (before and not reading.opens[i])


def at_home(reading: Reading, i: int) -> bool:
    """Whether one is at the house of the word at `i`: "bij X thuis", "naar X toe"."""
    return reading.word(i - 1) in {"bij", "naar"} and reading.word(i + 1) in {"thuis", "toe"} and reading.joined(i + 1)


def acts(reading: Reading, i: int) -> bool:
    """Whether the word at `i` is the subject of what someone does: "vandaag heeft X zelf gebeld"."""
    beside = (
        reading.word(i - 1) in _DOES
        or reading.word(i + 1) in _DOES
        or any(reading.after(i, section) for section in ("spreekt", "doet", "persoonsvorm"))
    )
    return beside and any(word in _SELF for word in _nearby(reading, i + 1))


def visited(reading: Reading, i: int) -> bool:
    """Whether what follows is said of someone's house: "bij X op de bank", "naar X toe"."""
    return any(word in cue("bezoek") for word in _nearby(reading, i + 1))
