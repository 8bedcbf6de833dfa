"""An index of words answers as a dict of their numbers does."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from dialogs.lexicon.index import Index

WORDS = st.text("ab1", min_size=1, max_size=5)


@given(st.lists(st.tuples(WORDS, st.integers(0, 12))), WORDS)
def test_a_word_has_the_numbers_it_was_given(added: list[tuple[str, int]], asked: str) -> None:
    """No number gets lost or goes to another word, be that a piece of the word."""
    index, expected = Index(), defaultdict[str, list[int]](list)
    for word, number in added:
        index.add(word, number)
        expected[word].append(number)
    assert sorted(index) == sorted(expected)
    assert sorted(index.numbers(asked)) == sorted(expected[asked])


@given(st.sets(WORDS), st.text("ab1", min_size=3, max_size=4))
def test_words_are_found_by_how_they_begin(words: set[str], start: str) -> None:
    """All of them and no others, each once."""
    index = Index()
    for word in words:
        index.add(word, 7)
    assert sorted(index.beginning(start)) == sorted(word for word in words if word.startswith(start))
