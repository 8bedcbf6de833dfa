"""A text is cut into words once, and nothing of it is lost."""

import re

from hypothesis import given
from hypothesis import strategies as st

from dialogs.lexicon.pieces import Pieces

WORD = re.compile(r"(\w+)")


@given(st.text("ab ,.é", max_size=20))
def test_words_stand_where_they_stood(text: str) -> None:
    """Between its start and its end in the text stands the word, and the gaps fill the rest."""
    pieces = Pieces(WORD, text)
    assert [text[pieces.start(at) : pieces.end(at)] for at in range(len(pieces.words))] == pieces.words
    assert "".join(gap + word for gap, word in zip(pieces.gaps, [*pieces.words, ""], strict=True)) == text
