"""Laws of the word lists: written as the rules look them up, and none of them idle."""

import re
from pathlib import Path

import pytest

from dialogs.privacy.tokens import fold
from dialogs.privacy.words import Sort, common_first_names, listed, sort

ROOM = Path(__file__).parents[2] / "dialogs" / "privacy"
LISTS = sorted(path.stem for path in (ROOM / "data").glob("*.txt") if path.stem != "uitdrukkingen")


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_folded(name: str) -> None:
    """Words are listed in lower case and without diacritics, or no word of a text would ever match them."""
    assert {word for word in listed(name) if fold(word) != word} == set()


def test_every_cue_is_read() -> None:
    """Each section of signalen.txt is named by a rule."""
    sections = re.findall(r"^# -- ([\w-]+):", (ROOM / "data" / "signalen.txt").read_text("utf-8"), re.MULTILINE)
    rules = "".join(path.read_text("utf-8") for path in ROOM.glob("*.py"))
    assert [section for section in sections if f'"{section}"' not in rules] == []


def test_names_of_the_project_and_of_faker_do_not_overlap() -> None:
    """A first name stands in one list of first names only."""
    assert listed("voornamen_eigen") & listed("voornamen_faker") == set()


def test_a_common_first_name_is_a_first_name() -> None:
    """No other list takes a common first name away."""
    assert {name for name in common_first_names() if sort(name) is not Sort.FIRST_NAME} == set()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("fatima", Sort.FIRST_NAME),
        ("bouzian", Sort.SURNAME),
        ("roos", Sort.NOUN_NAME),
        ("hoop", Sort.MASS_NAME),
        ("wil", Sort.VERB_NAME),
        ("paris", Sort.PLACE_NAME),
        ("dan", Sort.CAPITAL_NAME),
        ("nijmegen", Sort.NO_PERSON),
        ("tafel", Sort.WORD),
        ("qweru", Sort.UNKNOWN),
        ("ouderbegeleider", Sort.UNKNOWN_LONG),
        ("gerrit-jan", Sort.FIRST_NAME),
        ("jim-aanpak", Sort.WORD),
    ],
)
def test_what_sort_of_word(word: str, expected: Sort) -> None:
    """A word is looked up in one order: doubtful names, names, no persons, words, surnames; the rest is unknown."""
    assert sort(word) is expected
