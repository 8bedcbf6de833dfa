"""Find the words that look like a person's name but belong to a saying, a pet, a school, a street or a nickname."""

import re
from collections.abc import Iterator

from dialogs.privacy.reading import Reading
from dialogs.privacy.words import Sort, cue, names_a_thing, sayings, sort

_EMOJI = re.compile(r"[\u2600-\u27bf\U0001f300-\U0001faff]")
_PLACED = {"op", "in", "uit", "van", "naar", "bij"}
_CALLED = {"heet", "heette", "genaamd"}


def things(reading: Reading) -> frozenset[int]:
    """The indexes of the words of `reading` that name no person, whatever they look like."""
    pets = {reading.word(i) for i in _pets(reading)}
    return frozenset(
        i
        for i in range(reading.size)
        if reading.word(i) in pets or _institution(reading, i) or _nickname(reading, i) or _shop(reading, i)
    ) | frozenset(_in_sayings(reading))


def _in_sayings(reading: Reading) -> Iterator[int]:
    lower = reading.text.lower()
    for i in range(reading.size):
        if known := sayings().get(re.split("-", reading.written[i].lower())[0]):
            yield from _in_one(reading, i, lower, known)


def _in_one(reading: Reading, i: int, lower: str, known: tuple[str, ...]) -> Iterator[int]:
    start = reading.start(i)
    for saying in known:
        end = start + len(saying)
        if lower.startswith(saying, start) and not lower[end : end + 1].isalpha():
            yield from (k for k in range(i, min(i + len(saying), reading.size)) if reading.start(k) < end)


def _pets(reading: Reading) -> Iterator[int]:
    for i in range(reading.size):
        if reading.folds[i] in cue("dier"):
            yield from _pet_name(reading, i + 1)
        elif reading.capitals[i] and _pet_follows(reading, i):
            yield i


def _pet_name(reading: Reading, i: int) -> Iterator[int]:
    called = reading.word(i) in _CALLED or (reading.word(i) in {"die", "dat"} and reading.word(i + 2) in _CALLED)
    i += called
    if i < reading.size and reading.gaps[i].strip() in {"", ",", "(", ":"} and _fits_pet(reading, i, called):
        yield i
        if reading.word(i + 1) == "en" and _fits_pet(reading, i + 2, called):
            yield i + 2


def _fits_pet(reading: Reading, i: int, called: bool) -> bool:
    return i < reading.size and (reading.capitals[i] or called) and not _is_word(reading.folds[i])


def _is_word(word: str) -> bool:
    return sort(word) in {Sort.WORD, Sort.NO_PERSON}


def _pet_follows(reading: Reading, i: int) -> bool:
    gap = reading.gap_after(i).strip()
    k = i + 2 if reading.word(i + 1) in cue("lidwoord") else i + 1
    return gap in {",", "("} and reading.word(k) in cue("dier")


def _institution(reading: Reading, i: int) -> bool:
    """Whether the word at `i` is, or begins, the name of a school, a street and the like ("Johan de Wittcollege")."""
    if names_a_thing(reading.word(i)) or _method(reading, i):
        return True
    k = i + 1
    while reading.joined(k) and k < i + 4 and (reading.capitals[k] or reading.word(k) in cue("tussenvoegsel")):
        if names_a_thing(reading.word(k)):
            return True
        k += 1
    rules = (_kind_before, _kind_behind, _neuter, _in_a_story)
    return reading.capitals[i] and any(rule(reading, i) for rule in rules)


def _method(reading: Reading, i: int) -> bool:
    return reading.word(i) in cue("hoofdletters") and reading.written[i].isupper() and not reading.shouts


def _kind_before(reading: Reading, i: int) -> bool:
    # "school Het Anker", "school de Wilhelmina", but "op school Yusuf gesproken"
    i -= reading.joined(i) and reading.word(i - 1) in {"de", "het", "'t"}
    placed = reading.word(i - 2) in _PLACED
    return reading.joined(i) and reading.before(i, "instelling") and not placed


def _neuter(reading: Reading, i: int) -> bool:
    # "op het Titus Brandsma", "Het Erasmus wil": people have no "het", but "dat het Emre lukt"
    start = i
    while reading.joined(start) and reading.capitals[start] and start > i - 3:
        start -= 1
    return reading.word(start) == "het" and (reading.opens[start] or reading.word(start - 1) in _PLACED)


def _in_a_story(reading: Reading, i: int) -> bool:
    # "Daan uit het prentenboek"
    k = i + 3 if reading.word(i + 2) in cue("lidwoord") else i + 2
    return reading.word(i + 1) in {"uit", "van"} and reading.joined(i + 1) and reading.word(k) in cue("verhaal")


def _kind_behind(reading: Reading, i: int) -> bool:
    return reading.word(i + 1) in cue("instelling-achter") and reading.gaps[i + 1] in {" ", "-"}


def _shop(reading: Reading, i: int) -> bool:
    if reading.word(i) not in cue("winkel"):
        return False
    shopping = any(word in cue("winkelwoord") for word in reading.folds)
    return shopping or reading.before(i, "lidwoord")


def _nickname(reading: Reading, i: int) -> bool:
    if reading.before(i, "geenrol") and reading.word(i - 1) == "schuilnaam":
        return True
    if reading.gap_after(i).strip() == "(" and reading.word(i + 1) == "schuilnaam":
        return True
    if reading.folds[i] not in cue("schuilnaam"):
        return False
    return _EMOJI.search(reading.gaps[i]) is not None or reading.before(i, "gezin")
