"""Replies in Telegram's form: nothing is lost, nothing is too long, nothing is read as markup."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram import render
from dialogs.kernel.reply import Button, Reply, Rich, Run, plain

TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.text("ab .\n<&🙂", min_size=20, max_size=400)
RICH = st.lists(st.builds(Run, TEXTS, st.booleans()), max_size=6).map(tuple)
LIMITS = st.integers(2, 60)


def bare(text: str) -> str:
    """A text without its white space."""
    return re.sub(r"\s", "", text)


class Shown(HTMLParser):
    """What Telegram shows of a message; only <b> may stand in it, opened and closed."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.bold = "", ""
        self._open = False
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert (tag, attrs, self._open) == ("b", [], False)
        self._open = True

    def handle_endtag(self, tag: str) -> None:
        assert (tag, self._open) == ("b", True)
        self._open = False

    def handle_data(self, data: str) -> None:
        self.text += data
        self.bold += data if self._open else ""

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


@given(RICH, LIMITS)
def test_no_part_is_longer_than_a_message_may_be(text: Rich, limit: int) -> None:
    """Whatever the text, each part fits, counted in UTF-16 units, and says something."""
    for part in render.split(text, limit):
        assert 0 < render.units(plain(part)) <= limit
        assert plain(part).strip()


@given(RICH, LIMITS)
def test_nothing_is_lost_but_white_space(text: Rich, limit: int) -> None:
    """The parts together hold every sign of the text, in order, in its weight."""
    runs = [run for part in render.split(text, limit) for run in part]
    assert bare(plain(tuple(runs))) == bare(plain(text))
    assert bare(plain(tuple(r for r in runs if r.bold))) == bare(plain(tuple(r for r in text if r.bold)))


@given(RICH)
def test_the_html_shows_exactly_the_text(text: Rich) -> None:
    """Signs that HTML knows come out as they were typed; bold is bold, and every tag is closed."""
    shown = Shown(render.html(text))
    assert shown.text == plain(text)
    assert shown.bold == plain(tuple(run for run in text if run.bold))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Eerste alinea.\n\nTweede alinea is hier.", ["Eerste alinea.", "Tweede alinea is hier."]),
        ("Eerste regel.\nTweede regel is hier.", ["Eerste regel.", "Tweede regel is hier."]),
        ("Eerste zin is kort. Tweede zin niet.", ["Eerste zin is kort.", "Tweede zin niet."]),
        ("een lange rij woorden zonder punten", ["een lange rij woorden", "zonder punten"]),
        ("eenwoorddatveellangerisdandieruimte", ["eenwoorddatveellangerisda", "ndieruimte"]),
        ("past precies in de ruimte", ["past precies in de ruimte"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_a_text_is_cut_where_it_hurts_least(text: str, parts: list[str]) -> None:
    """Between paragraphs, else between lines, sentences or words; a word only when it does not fit by itself."""
    assert [plain(part) for part in render.split((Run(text),), 25)] == parts


def test_emoji_are_not_cut_in_two() -> None:
    """An emoji outside the basic plane counts for two and stays whole."""
    parts = [plain(part) for part in render.split((Run("a" + "🙂" * 5),), 4)]
    assert parts == ["a🙂", "🙂🙂", "🙂🙂"]


def test_a_long_reply_becomes_messages_with_the_buttons_under_the_last() -> None:
    """More than 4,096 units go in parts; the buttons, bound to their question, stand under the last."""
    reply = Reply((Run("Een zin. " * 500), Run("Vraag?", bold=True)), ((Button("Ja", "ja"), Button("Nee", "nee")),), 12)
    (_, first), (_, last) = render.calls(reply)
    assert render.units(Shown(first["text"]).text) <= render.LIMIT
    assert first["parse_mode"] == last["parse_mode"] == "HTML"
    assert "reply_markup" not in first
    assert last["text"].endswith("<b>Vraag?</b>")
    assert last["reply_markup"] == {
        "inline_keyboard": [[{"text": "Ja", "callback_data": "12:ja"}, {"text": "Nee", "callback_data": "12:nee"}]]
    }


def test_a_reply_without_buttons_has_no_keyboard() -> None:
    """A plain message stays plain."""
    assert render.calls(Reply((Run("Hoi <3"),))) == [("sendMessage", {"text": "Hoi &lt;3", "parse_mode": "HTML"})]
