"""Tell how far a name runs: on to its surname, and back over the small words before it ("van den Berg")."""

from dialogs.privacy.reading import Reading
from dialogs.privacy.words import DOUBTFUL, Sort, cue, may_be_surname, names_a_thing, sort

_NAMES = {Sort.FIRST_NAME, Sort.SURNAME}
_LONGEST = 6  # words in one name; it keeps the work in proportion to the text, whatever is typed


def last_word(reading: Reading, i: int) -> int:
    """Where the name that has a part at word `i` ends: the index of its last word."""
    end = i
    while end - i < _LONGEST and (following := _next_part(reading, end)) is not None:
        end = following
    return end


def first_word(reading: Reading, i: int) -> int:
    """Where the surname at word `i` begins, small words before it included."""
    start = i
    while i - start < _LONGEST and reading.joined(start) and _belongs(reading, start - 1):
        start -= 1
    return _with_van(reading, start)


def _with_van(reading: Reading, start: int) -> int:
    # "van der Laan", but "een mail van Postma": in front of another small word "van" belongs to the name.
    inner = reading.word(start) in cue("tussenvoegsel")
    return start - 1 if inner and reading.joined(start) and reading.word(start - 1) in {"van", "v", "von"} else start


def _belongs(reading: Reading, i: int) -> bool:
    word = reading.word(i)
    if word not in cue("tussenvoegsel"):
        return False
    return word not in cue("klein-teken") or (reading.capitals[i] and not reading.shouts)


def _next_part(reading: Reading, i: int) -> int | None:
    k = after_particles(reading, i + 1)
    if not reading.joined(k) or reading.opens[k]:
        return None
    return k if _continues(reading, k, reading.word(k - 1) if k > i + 1 else "") else None


def after_particles(reading: Reading, k: int) -> int:
    """The first word from `k` on that is no small word before a surname ("v.d." and "v/d" counted as such)."""
    end = k + _LONGEST
    while k < end and reading.word(k) in cue("tussenvoegsel") and _loosely_joined(reading, k):
        k += 1
    return k


def _loosely_joined(reading: Reading, k: int) -> bool:
    return "\n" not in reading.gaps[k] and reading.gaps[k].strip() in {"", ".", "/", "'", "’"}


def _continues(reading: Reading, k: int, particle: str) -> bool:
    if names_a_thing(reading.folds[k]):
        return False
    if sort(reading.folds[k]) in _NAMES:
        return True
    if reading.capitals[k] and not reading.shouts:
        return _capital_surname(reading.folds[k], particle)
    return _lower_surname(reading, k, particle)


def _capital_surname(word: str, particle: str) -> bool:
    if sort(word) is Sort.NO_PERSON:
        return bool(particle) and may_be_surname(word)
    unlisted = sort(word) in {Sort.UNKNOWN, Sort.UNKNOWN_LONG}
    return unlisted or sort(word) in DOUBTFUL.values() or may_be_surname(word) or bool(particle)


def _lower_surname(reading: Reading, k: int, particle: str) -> bool:
    word = reading.word(k)
    if not particle:
        return word in cue("lage-achternaam") and not reading.capitals[k - 1]
    return surname_after_particle(word, particle)


def surname_after_particle(word: str, particle: str) -> bool:
    """Whether a lower-case `word` is a surname behind this small word ("de vries", "van den heuvel")."""
    if particle in cue("mv-teken"):
        return may_be_surname(word) or sort(word) is Sort.UNKNOWN
    if particle == "de":
        return word in cue("de-naam")
    return may_be_surname(word) and word not in cue("geen-van") and particle in {"van", "v", "el", "ten", "ter"}
