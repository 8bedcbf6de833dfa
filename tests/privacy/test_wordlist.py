"""A word list answers as a set does."""

from hypothesis import given
from hypothesis import strategies as st

from dialogs.privacy.wordlist import WordList
from dialogs.privacy.words import listed

WORDS = st.text("ab-'", min_size=1, max_size=4)


@given(st.sets(WORDS, max_size=60), WORDS)
def test_it_holds_what_was_put_in(words: set[str], word: str) -> None:
    """No word gets lost between two lines, and none that is merely a part of another is found."""
    known = WordList(words)
    assert (word in known) == (word in words)
    assert set(known) == words
    assert len(known) == len(words)


def test_the_longest_list_lies_in_order() -> None:
    """It is used as it lies, so a word in the wrong place would never be found."""
    words = list(listed("woorden"))
    assert words == sorted(words)
    assert all(word in listed("woorden") for word in words[::97])
