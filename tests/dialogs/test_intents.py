"""What a short message wants, give or take a slip of the thumb."""

import pytest

from dialogs.kernel import intents
from dialogs.kernel.intents import Intent


@pytest.mark.parametrize("word", ["iets", "water", "zacht", "stappen", "dacht", "geven", "helpt"])
def test_a_common_word_is_no_slip_of_another(word: str) -> None:
    """An answer of one word is an answer, though it lies a letter away from a wish."""
    assert intents.read(word) is None


@pytest.mark.parametrize(
    ("typed", "wish"),
    [
        ("stopp", Intent.STOP),
        ("later", Intent.LATER),
        ("straks", Intent.LATER),
        ("straxs", Intent.LATER),
        ("niets", Intent.UNKNOWN),
    ],
)
def test_a_slip_of_the_thumb_is_understood(typed: str, wish: Intent) -> None:
    """A letter too many or a wrong one changes nothing."""
    assert intents.read(typed) is wish
