"""Names that stand by themselves: listed ones, surnames with their small words, initials, and doubtful or unknown words in telling company."""

from collections.abc import Iterator

from dialogs.privacy.reading import Reading, names_a_thing
from dialogs.privacy.spelling import slip_of_name, slip_of_word
from dialogs.privacy.surnames import after_particles, first_word, last_word
from dialogs.privacy.words import DOUBTFUL, Sort, cue, listed, may_be_surname, sort

Names = Iterator[tuple[int, int]]  # first and last word of each name

_NEAR = 8  # words within which a participle still belongs to "met …"


def known(reading: Reading) -> Names:
    """First names and surnames from the lists, in any case; a word one letter from a common first name too."""
    for i, token in enumerate(reading.tokens):
        if sort(token.fold) is Sort.FIRST_NAME or slip_of_name(token.fold) or _possessive(token.fold):
            yield i, last_word(reading, i)
        elif sort(token.fold) is Sort.SURNAME and (token.capital or token.fold in listed("achternamen_eigen")):
            yield first_word(reading, i), last_word(reading, i)


def _possessive(word: str) -> bool:
    return possessive_stem(word) is not None


def possessive_stem(word: str) -> str | None:
    """The first name in a folded possessive without apostrophe ("dylans"), or None."""
    if word.endswith("s") and len(word) > 3 and sort(word) in {Sort.UNKNOWN, Sort.SURNAME} and word[:-1] in _all_first():
        return word[:-1]
    return None


def _all_first() -> frozenset[str]:
    return listed("voornamen_eigen")


def with_particles(reading: Reading) -> Names:
    """Surnames behind small words and without a title: "van der Laan heeft …", "de Vries", "J. van den Berg"."""
    for i, token in enumerate(reading.tokens):
        k = after_particles(reading, i)
        if k < len(reading.tokens) and (_particles_tell(reading, i, k) or _initials_tell(reading, i)):
            yield i, last_word(reading, after_particles(reading, _past_initials(reading, i)))
        elif token.text in {"El", "Ait", "Aït", "Ben", "Abu", "Ter", "Ten"} and _capital_pair(reading, i):
            yield i, last_word(reading, i + 1)


def _particles_tell(reading: Reading, i: int, k: int) -> bool:
    if k == i or names_a_thing(reading.word(k)) or not reading.tokens[k].gap.strip() in {"", "."}:
        return False
    capital = reading.tokens[k].capital and not reading.shouts
    if capital and reading.telling_capital(k - 1) and reading.word(k - 1) in {"van", "de", "den", "der"}:
        return True
    fits = sort(reading.word(k)) not in {Sort.NO_PERSON, Sort.WORD} or may_be_surname(reading.word(k))
    if k - i > 1 and reading.word(i) in {"van", "v", "vd", "von"}:
        fits = fits and len(reading.tokens[k].text) > 1 and not reading.tokens[k].text.isupper()
        return fits and (capital or (reading.word(k - 1) == "der" and k - i == 2))
    return k - i == 1 and _one_particle_tells(reading, i, capital)


def _one_particle_tells(reading: Reading, i: int, capital: bool) -> bool:
    particle, word = reading.word(i), reading.word(i + 1)
    if particle == "de":
        return word == "vries" or (capital and word in cue("de-alleen"))
    if particle == "van":
        return capital and may_be_surname(word) and sort(word) is Sort.WORD and word not in cue("schuilnaam")
    return particle in {"vd", "vda", "vander", "vanden"} and capital


def _capital_pair(reading: Reading, i: int) -> bool:
    if not reading.joined(i + 1) or not reading.tokens[i + 1].capital:
        return False
    word = reading.word(i + 1)
    return sort(word) in {Sort.UNKNOWN, Sort.SURNAME, Sort.FIRST_NAME} or (sort(word) is Sort.WORD and may_be_surname(word))


def _past_initials(reading: Reading, i: int) -> int:
    while i < len(reading.tokens) and _dotted_initial(reading, i):
        i += 1
    return i


def _dotted_initial(reading: Reading, i: int) -> bool:
    token = reading.tokens[i]
    return len(token.text) == 1 and token.capital and reading.text[token.end : token.end + 1] == "."


def _initials_tell(reading: Reading, i: int) -> bool:
    k = _past_initials(reading, i)
    last = after_particles(reading, k)
    token = reading.at(last)
    if k == i or token is None or not token.capital or token.gap.strip() not in {"", "."}:
        return False
    named = sort(token.fold) not in {Sort.WORD, Sort.NO_PERSON} or may_be_surname(token.fold)
    return named and not names_a_thing(token.fold) and len(token.text) > 1


def doubtful(reading: Reading) -> Names:
    """Words that are names as well (Roos, Joy, Wil) where case and company say that a person is meant."""
    for i, token in enumerate(reading.tokens):
        if sort(token.fold) in DOUBTFUL.values() and _meant_as_name(reading, i, sort(token.fold)):
            yield i, last_word(reading, i)


def _meant_as_name(reading: Reading, i: int, kind: Sort) -> bool:
    if reading.before(i, "lidwoord"):
        return False
    if not reading.tokens[i].capital or reading.shouts:
        return kind is Sort.NOUN_NAME and _low_name(reading, i)
    if reading.tokens[i].opens:
        return _opening_name(reading, i, kind)
    if kind is Sort.PLACE_NAME:
        return reading.after(i, "spreekt")
    return kind is not Sort.MASS_NAME or not reading.tokens[i - 1].capital or reading.tokens[i - 1].opens


_SAYS = {"zei", "zegt", "vroeg", "vraagt", "vertelde", "vertelt", "belde", "belt", "appte", "appt"}


def _low_name(reading: Reading, i: int) -> bool:
    speaks = reading.joined(i + 1) and reading.word(i + 1) in _SAYS
    said = reading.word(i - 1) in _SAYS and not reading.tokens[i].opens
    phoned = reading.word(i - 1) in {"heb", "had", "hebben", "hebt"} and reading.after(i, "samen")
    starts = reading.tokens[i].opens and reading.after(i, "spreekt")
    return speaks or said or phoned or starts or _in_company(reading, i)


def _opening_name(reading: Reading, i: int, kind: Sort) -> bool:
    if kind is Sort.CAPITAL_NAME:
        return False
    if possessed(reading, i) or _explained(reading, i) or reading.after(i, "spreekt") or _feels(reading, i):
        return True
    return kind is Sort.NOUN_NAME and reading.after(i, "persoonsvorm")


def _explained(reading: Reading, i: int) -> bool:
    """Whether the word at `i` is told to be a person: "Wil (oma)", "Joy (8)"."""
    return reading.gap_after(i) == " (" and (reading.word(i + 1) in cue("rol") or _aged(reading, i))


def _feels(reading: Reading, i: int) -> bool:
    near = range(i + 2, min(i + _NEAR, len(reading.tokens)))
    return reading.word(i + 1) in {"is", "was", "wordt", "werd"} and any(
        reading.word(k) in cue("gemoed") for k in _same_sentence(reading, near)
    )


def possessed(reading: Reading, i: int) -> bool:
    """Whether the word at `i` owns something: "X haar moeder", "X's vader"."""
    apostrophe = reading.gap_after(i) in {"'", "’"} and reading.word(i + 1) == "s" and reading.tokens[i].capital
    owner = i + 1 if not apostrophe else i + 1
    return (apostrophe or reading.after(i, "bezit")) and reading.word(owner + 1) in cue("rol")


def _in_company(reading: Reading, i: int) -> bool:
    """Whether "met" stands before the word at `i` and what people do together behind it."""
    near = range(i + 1, min(i + _NEAR, len(reading.tokens)))
    return reading.word(i - 1) == "met" and any(reading.word(k) in cue("samen") for k in _same_sentence(reading, near))


def _same_sentence(reading: Reading, near: range) -> Iterator[int]:
    for k in near:
        if reading.tokens[k].opens:
            return
        yield k


def unknown(reading: Reading) -> Names:
    """Words in no list at all, and surnames that are words, where the company says that a person is meant."""
    for i, token in enumerate(reading.tokens):
        stranger = sort(token.fold) is Sort.UNKNOWN and len(token.text) > 2 and not names_a_thing(token.fold)
        if (stranger and _stranger_meant(reading, i)) or _surname_meant(reading, i):
            yield i, last_word(reading, i)


def _surname_meant(reading: Reading, i: int) -> bool:
    word = reading.word(i)
    if not (reading.telling_capital(i) and may_be_surname(word) and sort(word) is Sort.WORD) or word in cue("schuilnaam"):
        return False
    return not reading.before(i, "lidwoord") and (_in_company(reading, i) or reading.after(i, "spreekt"))


def initials(reading: Reading) -> Names:
    """A single letter that stands for a person: "J. wil niet praten", "gesprek met A.", "M en haar moeder"."""
    for i, token in enumerate(reading.tokens):
        if len(token.text) == 1 and token.text in "ABCDEFGHIJKLMNPQRSTVWYZ" and not reading.before(i, "letter"):
            dotted = reading.gap_after(i).startswith(". ") and _acts(reading, i + 1)
            if not reading.shouts and (dotted or _with_family(reading, i)):
                yield i, i


def _acts(reading: Reading, i: int) -> bool:
    verbs = cue("spreekt") | cue("doet") | cue("persoonsvorm") | cue("samen") | cue("bezit")
    return reading.word(i) in verbs and not reading.tokens[i].capital


def _stranger_meant(reading: Reading, i: int) -> bool:
    if reading.tokens[i].text.isupper() and not reading.shouts:
        return False  # an abbreviation
    if not reading.tokens[i].capital or reading.shouts:
        met = _in_company(reading, i) or _with_family(reading, i)
        return met and not reading.before(i, "lidwoord") and not slip_of_word(reading.word(i))
    if possessed(reading, i) or _explained(reading, i) or reading.after(i, "spreekt"):
        return not reading.before(i, "lidwoord") and not (reading.tokens[i].opens and slip_of_word(reading.word(i)))
    signs = (_in_company(reading, i), _with_family(reading, i), _aged(reading, i), _at_home(reading, i))
    return reading.telling_capital(i) and (reading.before(i, "vraagt") or any(signs))


def _with_family(reading: Reading, i: int) -> bool:
    """Whether relations follow or lead to the word at `i`: "X en zijn broer", "de moeder van X"."""
    after = reading.word(i + 1) == "en" and reading.joined(i + 1) and reading.word(i + 2) in cue("bezit")
    before = reading.word(i - 1) == "van" and reading.word(i - 2) in cue("rol") and reading.tokens[i].capital
    return (after and reading.word(i + 3) in cue("rol")) or (before and not reading.tokens[i].opens)


def _at_home(reading: Reading, i: int) -> bool:
    return reading.word(i - 1) in {"bij", "naar"} and reading.word(i + 1) in {"thuis", "toe"} and reading.joined(i + 1)


def _aged(reading: Reading, i: int) -> bool:
    rest = reading.text[reading.tokens[i].end :].lstrip(" (,")
    digits = rest[: len(rest) - len(rest.lstrip("0123456789"))]
    return 0 < len(digits) < 3 and rest[len(digits) : len(digits) + 1] in {")", ",", " "}
