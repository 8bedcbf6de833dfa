"""Names that another word announces: a title (mevrouw, dhr.), a role (haar zus), or a word that names (heet)."""

from collections.abc import Iterator

from dialogs.privacy.reading import Reading, names_a_thing
from dialogs.privacy.spelling import slip_of_word
from dialogs.privacy.surnames import after_particles, last_word, surname_after_particle
from dialogs.privacy.words import DOUBTFUL, Sort, cue, may_be_surname, sort

Names = Iterator[tuple[int, int]]  # first and last word of each name

_KNOWN = {Sort.FIRST_NAME, Sort.SURNAME}
_PRESENTING = {("ik", "ben"), ("voor", "als"), ("me", "maar")} | {
    (verb, whom) for verb in ("noem", "noemt", "noemen") for whom in ("hem", "haar")
}
_LOOSE = {"", ".", ",", "(", ":", ".,"}


def titled(reading: Reading) -> Names:
    """Names behind a title: any capital, a known name in lower case, an initial ("mw K.")."""
    for i, token in enumerate(reading.tokens[:-1]):
        if token.fold in cue("titel") and reading.gap_after(i).strip() in {"", ".", "'", "’"}:
            yield from _titled(reading, i + 1)


def _titled(reading: Reading, i: int) -> Names:
    k = after_particles(reading, _after_initials(reading, i))
    if k < len(reading.tokens) and (k == i or _loosely(reading, k)) and _title_fits(reading, i, k):
        yield i, last_word(reading, k)
    elif _after_initials(reading, i) > i:
        yield i, _after_initials(reading, i) - 1


def _loosely(reading: Reading, k: int) -> bool:
    return reading.tokens[k].gap.strip() in {"", ".", "'", "/"}


def _after_initials(reading: Reading, i: int) -> int:
    while i < len(reading.tokens) and _initial(reading, i):
        i += 1
    return i


def _initial(reading: Reading, i: int) -> bool:
    token = reading.tokens[i]
    if len(token.text) != 1 or token.gap.strip() not in {"", "."}:
        return False
    return token.text.isupper() or (reading.text[token.end : token.end + 1] == "." and token.fold not in {"v", "d"})


def _title_fits(reading: Reading, i: int, k: int) -> bool:
    token = reading.tokens[k]
    known = sort(token.fold)
    if known is Sort.NO_PERSON or token.fold in cue("titel") or names_a_thing(token.fold):
        return k > i and may_be_surname(token.fold) and token.capital
    if known in _KNOWN or (known is Sort.UNKNOWN and len(token.fold) > 2 and not slip_of_word(token.fold)):
        return True
    if token.capital and not reading.shouts:
        return _capital_fits(reading, i, k)
    particle = reading.word(k - 1) if k > i else ""
    if particle:
        return surname_after_particle(token.fold, particle)
    return token.fold in cue("lage-achternaam") and _stands_as_name(reading, k)


def _stands_as_name(reading: Reading, k: int) -> bool:
    ends = k + 1 == len(reading.tokens) or reading.gap_after(k).strip() != ""
    verb = any(reading.after(k, section) for section in ("spreekt", "doet", "persoonsvorm"))
    return ends or verb or reading.word(k + 1) in {"en", "van"}


def _capital_fits(reading: Reading, i: int, k: int) -> bool:
    # A phone puts a capital behind "mw." by itself, so there a capital is only telling on a word that may be a name.
    word = reading.word(k)
    doubted = reading.tokens[k].gap.startswith(".") and k == i
    likely = may_be_surname(word) or sort(word) in DOUBTFUL.values()
    return likely or not doubted or (sort(word) is Sort.UNKNOWN_LONG and not word.endswith(("de", "te", "ing")))


def related(reading: Reading) -> Names:
    """Names behind a role ("haar zus Xhemile"), known or not, as long as they are no ordinary word."""
    for i, token in enumerate(reading.tokens[:-1]):
        following = reading.tokens[i + 1]
        role = token.fold in cue("rol") or token.fold in cue("gezin")
        if role and following.gap.strip() in _LOOSE and "\n" not in following.gap and _related(reading, i + 1):
            yield i + 1, last_word(reading, i + 1)
        elif role and _role_initial(reading, i + 1):
            yield i + 1, i + 1


def _role_initial(reading: Reading, i: int) -> bool:
    token = reading.tokens[i]
    return len(token.text) == 1 and token.gap == " " and token.text.isupper() and reading.gap_after(i).startswith(".")


def _related(reading: Reading, i: int) -> bool:
    token = reading.tokens[i]
    abbreviation = token.text.isupper() and sort(token.fold) is Sort.UNKNOWN
    if token.gap.strip() in {".", ":"} or len(token.text) < 2 or abbreviation or names_a_thing(token.fold):
        return False
    if reading.telling_capital(i) or (token.capital and token.gap.strip() == "("):
        return sort(token.fold) in DOUBTFUL.values() or _stranger(reading, i) or _plain(reading, i)
    return token.gap.isspace() and (_low_noun_name(reading, i) or _low_stranger(reading, i))


def _low_stranger(reading: Reading, i: int) -> bool:
    return _stranger(reading, i) and not slip_of_word(reading.word(i))


def _plain(reading: Reading, i: int) -> bool:
    # "Vader Groot", but not "Ouders Willen": a surname that is a word, without a further capital behind it.
    following = reading.at(i + 1)
    alone = not (following and following.capital)
    return alone and may_be_surname(reading.word(i)) and sort(reading.word(i)) is Sort.WORD


def _stranger(reading: Reading, i: int) -> bool:
    gap = reading.tokens[i].gap.strip()
    closed = reading.gap_after(i).strip()[:1] in {",", ")", ""} if gap else True
    known = sort(reading.word(i))
    unlisted = known is Sort.UNKNOWN or (known is Sort.UNKNOWN_LONG and reading.telling_capital(i))
    return unlisted and len(reading.word(i)) > 2 and closed


def _low_noun_name(reading: Reading, i: int) -> bool:
    ends = i + 1 == len(reading.tokens) or reading.gap_after(i).strip() != ""
    fits = ends or reading.after(i, "spreekt") or reading.after(i, "persoonsvorm") or reading.word(i + 1) == "en"
    return sort(reading.word(i)) is Sort.NOUN_NAME and fits


def named(reading: Reading) -> Names:
    """Names behind a word that names: "de zoon heet Xavi", "voornaam Tijn", "ik ben Hennie", "groetjes Wia"."""
    for i, token in enumerate(reading.tokens):
        if token.fold in cue("naamwoord") and not _thing_is_named(reading, i):
            yield from _named(reading, i + 1)
        elif token.fold in cue("groet") or _presents(reading, i):
            yield from (span for span in _named(reading, i + 1) if reading.tokens[span[0]].capital)


def _presents(reading: Reading, i: int) -> bool:
    return (reading.word(i - 1), reading.word(i)) in _PRESENTING


def _thing_is_named(reading: Reading, i: int) -> bool:
    said = {reading.word(k) for k in range(max(0, i - 4), i) if not reading.tokens[k + 1].opens or k + 1 == i}
    return bool(said & (cue("instelling") | cue("geenrol") | cue("dier")))


def _named(reading: Reading, i: int) -> Names:
    while reading.word(i) in cue("tussen"):
        i += 1
    token = reading.at(i)
    if token and token.gap.strip(" '\"‘“") in {"", ":", ","} and _name_fits(reading, i):
        yield i, last_word(reading, i)


def _name_fits(reading: Reading, i: int) -> bool:
    token = reading.tokens[i]
    known = sort(token.fold)
    if known is Sort.NO_PERSON or len(token.text) < 2:
        return False
    if token.capital and not reading.shouts:
        nickname = reading.word(i - 1) in {"hem", "haar", "als"}
        return known is not Sort.WORD or nickname or may_be_surname(token.fold)
    return known in _KNOWN or known is Sort.NOUN_NAME or (known is Sort.UNKNOWN and not slip_of_word(token.fold))
