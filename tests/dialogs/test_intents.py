"""What a short message wants, give or take a slip of the thumb."""

import pytest

from dialogs.hearing.judging import judge
from dialogs.kernel import intents, kader
from dialogs.kernel.intents import Intent
from tests.support.phones import REAL


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
        ("ben er zo weer", Intent.LATER),
        ("ik ben zo terug hoor", Intent.LATER),
        ("niets", Intent.UNKNOWN),
        ("kut weet ik veel", Intent.UNKNOWN),
        ("pff geen idee meer", Intent.UNKNOWN),
        ("ik weet het niet hoor", Intent.UNKNOWN),
        ("vandaag niet veel bijzonders gebeurd eigenlijk", Intent.UNKNOWN),
        ("bedankt hè", Intent.GREET),
        ("nee joh", Intent.NO),
        ("nee, dat was het", Intent.NO),
        ("wa bedoelde", Intent.EXPLAIN),
        ("I don't know what you mean", Intent.EXPLAIN),
        ("verder", Intent.SKIP),
        ("doe maar overslaan", Intent.SKIP),
        ("slaat maar over", Intent.SKIP),
        ("n.v.t.", Intent.SKIP),
        ("niet van toepassing", Intent.SKIP),
        ("k weet ni goe", Intent.UNKNOWN),
        ("kweenie", Intent.UNKNOWN),
        ("klaar ermee", Intent.STOP),
        ("vergeet dat laatste", Intent.CORRECT),
        ("nee, dat klopt niet", Intent.CORRECT),
    ],
)
def test_a_slip_of_the_thumb_is_understood(typed: str, wish: Intent) -> None:
    """A letter too many or a wrong one changes nothing, and neither does dialect, English or a swear word."""
    assert intents.read(typed) is wish


@pytest.mark.parametrize(
    "typed",
    [
        "klaar",
        "ik laat het met rust",
        "het werd laat",
        "er kwam iets tussen",
        "ik vergeet het",
        "vader zei hoi",
        "laat ze met rust",
        "daar waren we",
        "weet ik",
    ],
)
def test_what_only_resembles_a_wish_is_an_answer(typed: str) -> None:
    """A short answer may share its words with one."""
    assert intents.read(typed) is None


def test_an_answer_about_being_on_time_is_no_wish_to_stop() -> None:
    """A word that some wishes hold does not make an answer one."""
    suspect = judge(kader.load(REAL)).suspect
    assert suspect("Ik kom op tijd en ik doe wat ik beloof.") is None
    assert suspect("ik heb nu even geen tijd meer, straks verder") is not None
