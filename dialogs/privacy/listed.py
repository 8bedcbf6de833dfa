"""Names one may know by their own look: listed ones, surnames behind small words, and initials."""

from collections.abc import Iterator

from dialogs.privacy.company import with_family
from dialogs.privacy.reading import Reading
from dialogs.privacy.signs import BEFORE_SURNAMES, FIRST_NAME, INITIAL, PARTICLE, SURNAME
from dialogs.privacy.surnames import after_particles, first_word, last_word
from dialogs.privacy.words import Sort, cue, listed, may_be_surname, names_a_thing, sort

Names = Iterator[tuple[int, int]]  # first and last word of each name

_FIRST_NAMES = {Sort.NOUN_NAME, Sort.MASS_NAME, Sort.VERB_NAME}
_MOST_INITIALS = 5
_SHORT_WORDS = frozenset("AKMNST")  # "'k had", "'t komt goed"
_INITIALS = frozenset("ABCDEFGHIJKLMNPQRSTVWYZ")  # "O" and "U" are words


def known(reading: Reading) -> Names:
    """First names and surnames from the lists, in any case; a word one letter from a common first name too."""
    first_names = frozenset(reading.showing(FIRST_NAME))
    for i in reading.showing(FIRST_NAME | SURNAME):
        if i in first_names and not _people(reading, i):
            yield i, last_word(reading, i)
        elif i not in first_names and _sure_surname(reading.folds[i], reading.capitals[i]):
            yield _with_first_name(reading, first_word(reading, i)), last_word(reading, i)


def _people(reading: Reading, i: int) -> bool:
    # "ze is Noors", but "Noors moeder": a word that is no person by itself has to own something.
    return sort(reading.folds[i]) is Sort.NO_PERSON and not reading.after(i, "rol")


def _with_first_name(reading: Reading, start: int) -> int:
    # "Roos Jansen": what stands right before a surname is no word, whatever it might be elsewhere.
    first = reading.joined(start) and reading.capitals[start - 1] and sort(reading.folds[start - 1]) in _FIRST_NAMES
    return start - 1 if first else start


def _sure_surname(word: str, capital: bool) -> bool:
    return capital or (word in listed("achternamen_eigen") and len(word) > 3)


def with_particles(reading: Reading) -> Names:
    """Surnames behind small words or initials: "van der Laan heeft …", "de Vries", "J. van den Berg", "El Khayat"."""
    for i in reading.showing(PARTICLE | INITIAL):
        if not _may_begin(reading, i):
            continue
        k = after_particles(reading, i)
        if k < reading.size and (_particles_tell(reading, i, k) or _initials_tell(reading, i)):
            yield i, last_word(reading, after_particles(reading, _past_initials(reading, i)))
        elif reading.written[i] in BEFORE_SURNAMES and _capital_pair(reading, i + 1):
            yield i, last_word(reading, i + 1)


def _may_begin(reading: Reading, i: int) -> bool:
    """Whether a surname may begin here at all: most small words stand before an ordinary word."""
    following = reading.word(i + 1)
    capital = reading.capitals[i] or reading.capital(i + 1)
    return capital or following == "vries" or following in cue("tussenvoegsel")


def _particles_tell(reading: Reading, i: int, k: int) -> bool:
    if k == i or names_a_thing(reading.word(k)) or reading.gaps[k].strip() not in {"", "."}:
        return False
    capital = reading.capitals[k] and not reading.shouts
    if capital and reading.telling_capital(k - 1) and reading.written[k - 1] in {"Van", "De", "Den", "Der"}:
        return reading.written[k - 1] == "Van" or _with_article(reading, k)
    if k - i > 1 and reading.word(i) in {"van", "v", "vd", "von"}:
        return _surname_like(reading, k) and (capital or (reading.word(k - 1) == "der" and k - i == 2))
    return k - i == 1 and _one_particle_tells(reading, i, capital)


def _with_article(reading: Reading, k: int) -> bool:
    # "belde De Boer", but "bij De Linde" and "van De Lijn": behind such a word it is rather an organisation.
    placed = reading.word(k - 2) == "van" or reading.before(k - 1, "plaatsend")
    plain = sort(reading.word(k)) not in {Sort.SURNAME, Sort.FIRST_NAME} and reading.word(k) not in cue("de-naam")
    return may_be_surname(reading.word(k)) and not (placed and plain)


def _surname_like(reading: Reading, k: int) -> bool:
    word, written = reading.word(k), reading.written[k]
    fits = sort(word) not in {Sort.NO_PERSON, Sort.WORD, Sort.UNKNOWN_LONG} or may_be_surname(word)
    return fits and len(written) > 1 and not written.isupper()


def _one_particle_tells(reading: Reading, i: int, capital: bool) -> bool:
    particle, word = reading.word(i), reading.word(i + 1)
    if particle == "de":
        further = reading.capital(i + 2) and reading.gaps[i + 2] == " "
        return word == "vries" or (capital and word in cue("de-alleen") and not further)
    if particle == "van":
        return capital and may_be_surname(word) and sort(word) is Sort.WORD and word not in cue("schuilnaam")
    return particle in {"vd", "vda", "vander", "vanden"} and capital


def _capital_pair(reading: Reading, k: int) -> bool:
    if not reading.joined(k) or not reading.capitals[k]:
        return False
    known_as = sort(reading.word(k))
    surname_word = known_as is Sort.WORD and may_be_surname(reading.word(k))
    return surname_word or known_as in {Sort.UNKNOWN, Sort.SURNAME, Sort.FIRST_NAME}


def _past_initials(reading: Reading, i: int) -> int:
    end = min(i + _MOST_INITIALS, reading.size)
    while i < end and _dotted_initial(reading, i):
        i += 1
    return i


def _dotted_initial(reading: Reading, i: int) -> bool:
    return len(reading.written[i]) == 1 and reading.capitals[i] and reading.gap_after(i).startswith(".")


def _initials_tell(reading: Reading, i: int) -> bool:
    past = _past_initials(reading, i)
    k = after_particles(reading, past)
    if past == i or not reading.capital(k) or reading.gaps[k].strip() not in {"", "."}:
        return False
    word = reading.folds[k]
    named = sort(word) not in {Sort.WORD, Sort.NO_PERSON} or may_be_surname(word)
    return named and not names_a_thing(word) and len(reading.written[k]) > 1


def initials(reading: Reading) -> Names:
    """A single letter that stands for a person: "J. wil niet praten", "M en haar moeder"."""
    if not reading.shouts:
        single = reading.showing(INITIAL)
        yield from ((i, i) for i in single if reading.written[i] in _INITIALS and _person(reading, i))


def _person(reading: Reading, i: int) -> bool:
    dotted = reading.gap_after(i).startswith(".") and (_does(reading, i + 1) or _in_mid_sentence(reading, i))
    speaks = reading.opens[i] and reading.after(i, "spreekt") and reading.written[i] not in _SHORT_WORDS
    return not reading.before(i, "letter") and (dotted or speaks or with_family(reading, i))


def _in_mid_sentence(reading: Reading, i: int) -> bool:
    if i + 1 == reading.size:
        return reading.before(i, "letterachter")
    gap = reading.gaps[i + 1]
    new_sentence = gap == ". " and reading.capitals[i + 1]
    return reading.before(i, "letterachter") and gap != "." and not new_sentence


def _does(reading: Reading, i: int) -> bool:
    verbs = cue("spreekt") | cue("doet") | cue("persoonsvorm") | cue("samen") | cue("bezit")
    return reading.word(i) in verbs and not reading.capitals[i]
