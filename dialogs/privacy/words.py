"""Keep the word lists that the rules look words up in, and say what sort of word one is."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache, lru_cache
from importlib.resources import files
from itertools import groupby

from dialogs.privacy.wordlist import WordList

_COMMENT = re.compile(r"^#.*$", re.MULTILINE)
_SECTION = re.compile(r"^# -- ([\w-]+):.*$", re.MULTILINE)
_THING = re.compile(
    r"\w\w(?:school|schooltje|college|lyceum|ziekenhuis|kliniek|kerk|moskee|straat|str|laan|weg|plein|plantsoen|kade|gracht"
    r"|singel|dreef|steeg|park|hof|huis|fonds|stichting|methode|training|toernooi|cup|dag|feest|markt|wijk|brug)$"
)
_IN_ORDER = "woorden"  # a list so long that it is better used as it lies
_LONGEST_WORD = 9  # woorden.txt holds words up to here; longer ones are compounds far more often than names


class Sort(Enum):
    """What a word is by itself, before its surroundings are asked."""

    FIRST_NAME = auto()
    SURNAME = auto()
    NOUN_NAME = auto()
    MASS_NAME = auto()
    VERB_NAME = auto()
    PLACE_NAME = auto()
    CAPITAL_NAME = auto()
    NO_PERSON = auto()
    WORD = auto()
    UNKNOWN = auto()
    UNKNOWN_LONG = auto()


DOUBTFUL = {
    "zelfstandig": Sort.NOUN_NAME,
    "stof": Sort.MASS_NAME,
    "werkwoord": Sort.VERB_NAME,
    "plaats": Sort.PLACE_NAME,
    "nooit-vooraan": Sort.CAPITAL_NAME,
}

_ARTICLES = {"al", "el", "ait", "ben", "abu"}
STRANGERS = frozenset({Sort.UNKNOWN, Sort.UNKNOWN_LONG})


def _read(name: str) -> str:
    return files("dialogs.privacy").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")


@cache
def listed(name: str) -> WordList:
    """The words of ``data/<name>.txt``."""
    text = _COMMENT.sub("", _read(name))
    return WordList.of_lines(text.splitlines()) if name == _IN_ORDER else WordList(text.split())


@cache
def _sections(name: str) -> dict[str, frozenset[str]]:
    _, *parts = _SECTION.split(_read(name))
    return {title: frozenset(body.split()) for title, body in zip(parts[::2], parts[1::2], strict=True)}


@cache
def no_persons(section: str) -> frozenset[str]:
    """The words of one section of ``data/geen_persoon.txt``."""
    return _sections("geen_persoon")[section]


@cache
def cue(section: str) -> frozenset[str]:
    """The cue words of one section of ``data/signalen.txt``."""
    return _sections("signalen")[section]


def _first_word(line: str) -> str:
    return re.split(r"[\s'’-]", line)[0]


@cache
def sayings() -> dict[str, tuple[str, ...]]:
    """Sayings and titles that hold a person's name, by their first word."""
    lines = [line for line in _read("uitdrukkingen").splitlines() if not line.startswith("#")]
    return {key: tuple(group) for key, group in groupby(sorted(lines, key=_first_word), key=_first_word)}


@cache
def common_first_names() -> WordList:
    """First names met often enough in the Netherlands to forgive a typing error in."""
    return WordList(name for name in listed("voornamen_eigen") if name not in _doubtful())


@cache
def _doubtful() -> dict[str, Sort]:
    sections = _sections("dubbelzinnig")
    short = {name: Sort.NOUN_NAME for name in listed("voornamen_faker") if len(name) < 5}
    return short | {word: DOUBTFUL[title] for title, words in sections.items() for word in words}


@lru_cache(maxsize=8192)
def names_a_thing(word: str) -> bool:
    """Whether the folded `word` ends as streets, schools and other institutions do."""
    return sort(word) not in {Sort.FIRST_NAME, Sort.SURNAME} and _THING.search(word) is not None


@lru_cache(maxsize=8192)
def sort(word: str) -> Sort:
    """What sort of word the folded `word` is; a hyphenated one is a name when all its parts may be."""
    whole = next(_sorts(word))
    return _sort_of_parts(word) if "-" in word and whole in {Sort.UNKNOWN, Sort.UNKNOWN_LONG, Sort.WORD} else whole


def _sorts(word: str) -> Iterator[Sort]:
    if word in _doubtful():
        yield _doubtful()[word]
    if word in listed("voornamen_eigen") or word in listed("voornamen_faker"):
        yield Sort.FIRST_NAME
    if word in listed("geen_persoon"):
        yield Sort.NO_PERSON
    if word in listed("woorden") or word in listed("woorden_eigen"):
        yield Sort.WORD
    if word in listed("achternamen_eigen") or word in listed("achternamen_faker"):
        yield Sort.SURNAME
    yield Sort.UNKNOWN if len(word) <= _LONGEST_WORD else Sort.UNKNOWN_LONG


def _sort_of_parts(word: str) -> Sort:
    sorts = [sort(part) for part in word.split("-") if part]
    names = {Sort.FIRST_NAME, Sort.SURNAME, *DOUBTFUL.values()}
    if sorts[0] is Sort.FIRST_NAME and all(s in names or s is Sort.UNKNOWN for s in sorts):
        return Sort.FIRST_NAME
    if all(s in {Sort.FIRST_NAME, Sort.SURNAME} for s in sorts) or _surnames_joined(word, sorts):
        return Sort.SURNAME
    return Sort.WORD


def _surnames_joined(word: str, sorts: list[Sort]) -> bool:
    # "vries-smit", "al-khatib"
    first, *rest = word.split("-")
    if first in _ARTICLES:
        return len(rest) == 1 and len(rest[0]) > 3 and sorts[-1] is not Sort.WORD
    return Sort.SURNAME in sorts and all(map(may_be_surname, (first, *rest)))


@lru_cache(maxsize=8192)
def may_be_surname(word: str) -> bool:
    """Whether the folded `word` is in the lists of surnames, be it an ordinary word or a town as well."""
    return any(
        part in listed("achternamen_eigen") or part in listed("achternamen_faker") for part in (word, *word.split("-"))
    )
