"""One slip of the thumb in a long word is looked through, whatever the slip is."""

import string

from hypothesis import given
from hypothesis import strategies as st

from dialogs.lexicon.index import Index
from dialogs.lexicon.slips import SHORTEST, Slips
from dialogs.lexicon.spelling import one_slip

LETTERS = st.sampled_from(string.ascii_lowercase[:4])
SOUNDS = st.text(LETTERS, min_size=SHORTEST, max_size=12)


def slips_of(*sounds: str) -> Slips:
    """These sounds, made ready."""
    index = Index()
    for sound in sounds:
        index.add(sound, 0)
    slips = Slips(index)
    slips.add(sounds)
    return slips


@given(SOUNDS, st.data())
def test_every_slip_behind_the_first_letter_is_found(known: str, data: st.DataObject) -> None:
    """A letter added, dropped or wrong, or two that changed places: what is left at either end leads to the word."""
    at, letter = data.draw(st.integers(1, len(known) - 1)), data.draw(LETTERS)
    swapped = known[:at] + known[at : at + 2][::-1] + known[at + 2 :]
    slips = slips_of(known)
    for typed in (
        known[:at] + letter + known[at:],
        known[:at] + known[at + 1 :],
        known[:at] + letter + known[at + 1 :],
        swapped,
    ):
        if len(typed) >= SHORTEST:
            assert known in set(slips.near(typed))


@given(st.lists(SOUNDS, max_size=8), SOUNDS)
def test_only_slips_are_found(known: list[str], typed: str) -> None:
    """What is found is one slip away and begins with the same letter."""
    slips = slips_of(*known)
    assert all(one_slip(typed, found) and found[0] == typed[0] for found in slips.near(typed))


def test_short_words_are_left_alone() -> None:
    """A short word resembles too many others."""
    assert list(slips_of("ruzies").near("ruzie")) == []
    assert list(slips_of("ruzies").near("ruziesss")) == []
    assert list(slips_of("ruziede").near("ruzieden")) == []
