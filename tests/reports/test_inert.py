"""What is done to a text before it is set: the least that makes every letter visible and every line fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.reports.coverage import shown
from bot.reports.inert import fit, inert


def test_the_fonts_show_what_people_here_write() -> None:
    """Dutch with its accents and quotes, Turkish, Polish, Greek, Cyrillic, Arabic, and the nicknames' emoji."""
    assert set("Eén façade – ‘zo’ “is” het… €5 · ığş łóź Ελλάδα Україна مرحبا 🦊🌿🐿🎋") <= shown() | {" "}


@pytest.mark.parametrize(
    "text",
    ["Gewone zin.\nTweede regel.", "#panic() $x$ *b* _i_ `c` @a <b> \\ // /* */ [naam] {}", "مرحبا", "❤ 🦊"],
)
def test_what_can_be_shown_stays_as_it_is(text: str) -> None:
    """Typst's markup is as harmless as any other sign."""
    assert fit(text) == text


@pytest.mark.parametrize(
    ("text", "set_as"),
    [
        ("nul\0byte", "nulbyte"),
        ("om\u202egekeerd", "omgekeerd"),
        ("een\r\ntwee\u2028drie", "een\ntwee\ndrie"),
        ("tab\there", "tab here"),
        ("你好 世界!", "[tekst in een ander schrift]!"),
        ("\ud800", ""),
        ("﷽﷽", "﷽\u200b﷽\u200b"),
    ],
)
def test_what_cannot_be_shown_is_left_out_or_said(text: str, set_as: str) -> None:
    """Control characters go; letters without a font leave a remark, so that nobody misses them unknowingly."""
    assert fit(text) == set_as


@given(some.text(max_size=400))
def test_every_letter_that_is_left_has_a_glyph(text: str) -> None:
    """Whatever is typed, nothing is left that a font cannot show, and no word is too long to break."""
    set_as = fit(text)
    assert set(set_as) <= shown() | {"\n", "\u200b"}
    assert all(len(piece) < 36 for word in set_as.split() for piece in word.split("\u200b"))


@pytest.mark.parametrize("word", ["W" * 35, "m" * 35, "NL91ABNA0417164300XXXX", "x" * 12 + "abcdefghij" * 3])
def test_a_word_that_hyphenation_cannot_break_is_broken_anyhow(word: str) -> None:
    """Capitals, digits, one letter again and again, or simply too long: no piece of it is wider than a line."""
    pieces = fit(word).split("\u200b")
    assert ("".join(pieces), max(map(len, pieces)) <= 12) == (word, True)


def test_long_dutch_words_are_left_to_hyphenation() -> None:
    """They break where Dutch breaks them, with a hyphen."""
    assert fit("Jeugdhulpverleningsorganisaties") == "Jeugdhulpverleningsorganisaties"


def test_texts_are_found_wherever_they_stand() -> None:
    """In lists and blocks as well; numbers and yes or no stay what they are."""
    assert inert({"a": ["\0x", 1, None, True], "b": {"c": "y\0"}}) == {"a": ["x", 1, None, True], "b": {"c": "y"}}
