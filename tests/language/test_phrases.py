"""What an editor may write in kader.yaml to have words found: a language of five signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.lexicon.lexicon import Lexicon
from dialogs.lexicon.phrase import parsed
from dialogs.lexicon.places import Places
from dialogs.lexicon.spelling import one_slip, shortened
from dialogs.lexicon.tokens import tokens

PERSONS = {"{iemand}": ("moeder", "vader")}

WRITTEN = {
    "a word": ("zorgmijder", "die zorgmijders daar", ["zorgmijders"]),
    "a start of words": ("multiprobleem*", "multiprobleemwijk en multi", ["multiprobleemwijk"]),
    "an end of words": ("*stoornis", "twee gedragsstoornissen", ["gedragsstoornissen"]),
    "one word or another": ("niet/beperkt leerbaar", "beperkt leerbaar, goed leerbaar", ["beperkt leerbaar"]),
    "a gap of five words": (
        "slaat … kind",
        "slaat een twee drie vier vijf kind",
        ["slaat een twee drie vier vijf kind"],
    ),
    "a gap of none": ("slaat … kind", "slaat kind", ["slaat kind"]),
    "a gap of six words": ("slaat … kind", "slaat een twee drie vier vijf zes kind", []),
    "a gap does not reach into the next clause": ("slaat … kind", "hij slaat, het kind kijkt", []),
    "a gap typed as three points": ("slaat ... kind", "slaat het kind", ["slaat het kind"]),
    "words of one sentence": ("beperkt leerbaar", "Beperkt. Leerbaar!", []),
    "the rarest word is one of a list": ("{iemand} of wij", "moeder of wij, oma of wij", ["moeder of wij"]),
    "a name for a list": ("slaat {iemand}", "slaat moeder, slaat oma", ["slaat moeder"]),
    "brackets before": ("(geen) inzicht", "geen inzicht, veel inzicht", ["inzicht"]),
    "brackets after": ("depressie (… {iemand})", "de depressie van vader, de depressie van de zee", ["depressie"]),
    "the longest of two": ("relatie", "een symbiotische relatie", ["symbiotische relatie"]),
    "an abbreviation": ("LVB", "lvb'er, LVB-gezin, lvbx", ["lvb'er", "LVB-gezin"]),
    "a point in an abbreviation ends no sentence": ("mw slaat", "Mw. slaat", ["Mw. slaat"]),
}


@pytest.mark.parametrize(("phrase", "text", "found"), [pytest.param(*WRITTEN[name], id=name) for name in WRITTEN])
def test_a_phrase_finds_what_it_says(phrase: str, text: str, found: list[str]) -> None:
    """Each sign does what kader.yaml promises of it."""
    lexicon = Lexicon([(phrase, None), ("symbiotische relatie", None)], PERSONS, ["gezin"])
    typed = tokens(text)
    places = [hit.extent for hit in lexicon.find(typed)]
    assert [text[typed.pieces.start(place.first) : typed.pieces.end(place.last)] for place in places] == found


def test_brackets_in_the_middle_are_refused() -> None:
    """A phrase that cannot be followed is an error for who wrote it, not a phrase that never fits."""
    with pytest.raises(ValueError, match="brackets"):
        parsed("heel (erg) moe", Places({}))


@given(st.text("abcd", max_size=6), st.text("abcd", max_size=6))
def test_words_a_slip_apart_share_a_shortened_form(one: str, other: str) -> None:
    """No pair that differs by one letter, or by two that changed places, is overlooked by the index."""
    if one_slip(one, other):
        assert set(shortened(one)) & set(shortened(other))


@given(st.text("abcd", min_size=1, max_size=6), st.integers(0, 5), st.sampled_from("abcd"))
def test_every_slip_is_one(word: str, at: int, letter: str) -> None:
    """A letter added, dropped or wrong, or two that changed places, is one slip, in both directions."""
    i = at % len(word)
    swapped = word[:i] + word[i + 1 : i + 2] + word[i] + word[i + 2 :]
    for slipped in (word[:i] + letter + word[i:], word[:i] + word[i + 1 :], word[:i] + letter + word[i + 1 :], swapped):
        assert one_slip(word, slipped)
        assert one_slip(slipped, word)
