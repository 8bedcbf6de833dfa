"""Names that another word announces: a title (mevrouw, dhr.), a role (haar zus), or a word that names (heet)."""

from collections.abc import Iterator

from dialogs.privacy.reading import Reading
from dialogs.privacy.signs import NAMING, ROLE, TITLE
from dialogs.privacy.spelling import slip_of_word
from dialogs.privacy.surnames import after_particles, last_word, surname_after_particle
from dialogs.privacy.words import DOUBTFUL, Sort, cue, may_be_surname, names_a_thing, no_persons, sort

Names = Iterator[tuple[int, int]]  # first and last word of each name

_KNOWN = {Sort.FIRST_NAME, Sort.SURNAME}
_PRESENTING = {("ik", "ben"), ("voor", "als"), ("me", "maar")} | {
    (verb, whom) for verb in ("noem", "noemt", "noemen") for whom in ("hem", "haar")
}
_WHOM, _WHAT = {"die", "hem", "haar", "m", "hij"}, {"dat", "wat", "het", "dit"}
_LOOSE = {"", ".", ",", "(", ":", ".,"}


def titled(reading: Reading) -> Names:
    """Names behind a title: any capital, a known name in lower case, an initial ("mw K.")."""
    for i in reading.showing(TITLE):
        if reading.gap_after(i).strip() in {"", ".", "'", "’"}:
            yield from _titled(reading, i + 1)


def _titled(reading: Reading, i: int) -> Names:
    k = after_particles(reading, _after_initials(reading, i))
    if k < reading.size and (k == i or _loosely(reading, k)) and _title_fits(reading, i, k):
        yield i, last_word(reading, k)
    elif _after_initials(reading, i) > i:
        yield i, _after_initials(reading, i) - 1


def _loosely(reading: Reading, k: int) -> bool:
    return reading.gaps[k].strip() in {"", ".", "'", "/"}


def _after_initials(reading: Reading, i: int) -> int:
    while i < reading.size and _initial(reading, i):
        i += 1
    return i


def _initial(reading: Reading, i: int) -> bool:
    if len(reading.written[i]) != 1 or reading.gaps[i].strip() not in {"", "."}:
        return False
    dotted = reading.gap_after(i).startswith(".") and reading.folds[i] not in {"v", "d"}
    return reading.written[i].isupper() or dotted


def _title_fits(reading: Reading, i: int, k: int) -> bool:
    known = sort(reading.folds[k])
    if known is Sort.NO_PERSON or reading.folds[k] in cue("titel") or names_a_thing(reading.folds[k]):
        from_town = may_be_surname(reading.folds[k]) or reading.folds[k] in no_persons("plaatsen")
        return k > i and from_town and reading.capitals[k]
    if known in _KNOWN or (known is Sort.UNKNOWN and len(reading.folds[k]) > 2 and not slip_of_word(reading.folds[k])):
        return True
    if reading.capitals[k] and not reading.shouts:
        return _capital_fits(reading, i, k)
    particle = reading.word(k - 1) if k > i else ""
    if particle:
        return surname_after_particle(reading.folds[k], particle)
    return reading.folds[k] in cue("lage-achternaam") and _stands_as_name(reading, k)


def _stands_as_name(reading: Reading, k: int) -> bool:
    ends = k + 1 == reading.size or reading.gap_after(k).strip() != ""
    verb = any(reading.after(k, section) for section in ("spreekt", "doet", "persoonsvorm"))
    return ends or verb or reading.word(k + 1) in {"en", "van"}


def _capital_fits(reading: Reading, i: int, k: int) -> bool:
    # A phone puts a capital behind "mw." by itself, so there a capital is only telling on a word that may be a name.
    word = reading.word(k)
    doubted = reading.gaps[k].startswith(".") and k == i
    likely = may_be_surname(word) or sort(word) in DOUBTFUL.values()
    return likely or not doubted or (sort(word) is Sort.UNKNOWN_LONG and not word.endswith(("de", "te", "ing")))


def related(reading: Reading) -> Names:
    """Names behind a role ("haar zus Xhemile"), known or not, as long as they are no ordinary word."""
    for i in reading.showing(ROLE):
        if i + 1 == reading.size:
            return
        gap = reading.gaps[i + 1]
        if gap.strip() in _LOOSE and "\n" not in gap and _related(reading, i + 1):
            yield i + 1, last_word(reading, i + 1)
        elif _role_initial(reading, i + 1):
            yield i + 1, i + 1


def _role_initial(reading: Reading, i: int) -> bool:
    return (
        len(reading.written[i]) == 1
        and reading.gaps[i] == " "
        and reading.written[i].isupper()
        and reading.gap_after(i).startswith(".")
    )


def _related(reading: Reading, i: int) -> bool:
    abbreviation = reading.written[i].isupper() and sort(reading.folds[i]) is Sort.UNKNOWN
    if (
        reading.gaps[i].strip() in {".", ":"}
        or len(reading.written[i]) < 2
        or abbreviation
        or names_a_thing(reading.folds[i])
    ):
        return False
    if reading.telling_capital(i) or (reading.capitals[i] and reading.gaps[i].strip() == "("):
        return sort(reading.folds[i]) in DOUBTFUL.values() or _stranger(reading, i) or _plain(reading, i)
    return reading.gaps[i].isspace() and (_low_noun_name(reading, i) or _low_stranger(reading, i))


def _low_stranger(reading: Reading, i: int) -> bool:
    return _stranger(reading, i) and not slip_of_word(reading.word(i))


def _plain(reading: Reading, i: int) -> bool:
    # "Vader Groot", but not "Ouders Willen": a surname that is a word, without a further capital behind it.
    alone = not reading.capital(i + 1)
    return alone and may_be_surname(reading.word(i)) and sort(reading.word(i)) is Sort.WORD


def _stranger(reading: Reading, i: int) -> bool:
    gap = reading.gaps[i].strip()
    closed = reading.gap_after(i).strip()[:1] in {",", ")", ""} if gap else True
    known = sort(reading.word(i))
    unlisted = known is Sort.UNKNOWN or (known is Sort.UNKNOWN_LONG and reading.telling_capital(i))
    return unlisted and len(reading.word(i)) > 2 and closed


def _low_noun_name(reading: Reading, i: int) -> bool:
    ends = i + 1 == reading.size or reading.gap_after(i).strip() != ""
    fits = ends or reading.after(i, "spreekt") or reading.after(i, "persoonsvorm") or reading.word(i + 1) == "en"
    return sort(reading.word(i)) is Sort.NOUN_NAME and fits


def named(reading: Reading) -> Names:
    """Names beside a word that names: "de zoon heet Xavi", "ik ben Hennie", "groetjes Wia", "die wij Spike noemen"."""
    for i in reading.showing(NAMING):
        if reading.folds[i] in cue("naamwoord") and not _thing_is_named(reading, i):
            yield from _named(reading, i + 1)
        elif reading.folds[i] in cue("groet") or _presents(reading, i):
            yield from (span for span in _named(reading, i + 1) if reading.capitals[span[0]])
        elif reading.folds[i] in cue("noemt") and _someone_is_called(reading, i - 1):
            yield i - 1, i - 1


def _someone_is_called(reading: Reading, i: int) -> bool:
    if not (reading.joined(i + 1) and reading.telling_capital(i)):
        return False
    before = {reading.word(k) for k in range(max(0, i - 4), i)}
    return bool(before & _WHOM) and not before & _WHAT and sort(reading.word(i)) is not Sort.NO_PERSON


def _presents(reading: Reading, i: int) -> bool:
    return (reading.word(i - 1), reading.word(i)) in _PRESENTING


def _thing_is_named(reading: Reading, i: int) -> bool:
    said = {reading.word(k) for k in range(max(0, i - 4), i) if not reading.opens[k + 1] or k + 1 == i}
    return bool(said & (cue("instelling") | cue("geenrol") | cue("dier")))


def _named(reading: Reading, i: int) -> Names:
    while reading.word(i) in cue("tussen"):
        i += 1
    if i < reading.size and reading.gaps[i].strip(" '\"‘“") in {"", ":", ","} and _name_fits(reading, i):
        yield i, last_word(reading, i)


def _name_fits(reading: Reading, i: int) -> bool:
    known = sort(reading.folds[i])
    if known is Sort.NO_PERSON or len(reading.written[i]) < 2:
        return False
    if reading.capitals[i] and not reading.shouts:
        nickname = reading.word(i - 1) in {"hem", "haar", "als"}
        return known is not Sort.WORD or nickname or may_be_surname(reading.folds[i])
    return known in _KNOWN or known is Sort.NOUN_NAME or (known is Sort.UNKNOWN and not slip_of_word(reading.folds[i]))
