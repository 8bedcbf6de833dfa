"""parse_mode HTML, as strict as Telegram's own parser."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.html_entities import parse_html
from simulator.html_tags import HtmlError
from simulator.text import utf16_length

from .conftest import Driver


def entity(kind: str, offset: int, length: int, **more: object) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("gewoon", "gewoon", []),
        ("<b>vet</b> en <i>schuin</i>", "vet en schuin", [entity("bold", 0, 3), entity("italic", 7, 6)]),
        ("<strong>a</strong><em>b</em>", "ab", [entity("bold", 0, 1), entity("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [entity("underline", 0, 1), entity("underline", 1, 1)]),
        ("<s>a</s><del>b</del>", "ab", [entity("strikethrough", 0, 1), entity("strikethrough", 1, 1)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("<tg-spoiler>x</tg-spoiler>", "x", [entity("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [entity("spoiler", 0, 1)]),
        ("<blockquote>x</blockquote>", "x", [entity("blockquote", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [entity("expandable_blockquote", 0, 1)]),
        ("<code>x</code><pre>y</pre>", "xy", [entity("code", 0, 1), entity("pre", 1, 1)]),
        ('<pre><code class="language-py">x</code></pre>', "x", [entity("pre", 0, 1, language="py")]),
        ('<a href="https://e.nl/?a=1&amp;b">x</a>', "x", [entity("text_link", 0, 1, url="https://e.nl/?a=1&b")]),
        ("<a href='tg://resolve?domain=x'>x</a>", "x", [entity("text_link", 0, 1, url="tg://resolve?domain=x")]),
        ('<tg-emoji emoji-id="5">👍</tg-emoji>', "👍", [entity("custom_emoji", 0, 2, custom_emoji_id="5")]),
        ("&lt;b&gt; &amp; &quot;&#233;&#x20AC;", '<b> & "é€', []),
        ("&nbsp;&onbekend;", "&nbsp;&onbekend;", []),
        ("😀<b>x</b>", "😀x", [entity("bold", 2, 1)]),
        ("<B>x</B>", "x", [entity("bold", 0, 1)]),
        ("<b>x</>", "x", [entity("bold", 0, 1)]),
    ],
)
def test_html_becomes_text_with_entities(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    """Every tag Telegram knows, nested or not; references it does not know stay as they are."""
    parsed = parse_html(source)
    assert (parsed.text, parsed.entities) == (text, entities)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("é<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("x<br/>y", 'Unsupported start tag "br/" at byte offset 1'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b ", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=x", "Unclosed start tag at byte offset 0"),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<a =x>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=a/b>x</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x>x</a>', "Unclosed start tag at byte offset 0"),
        ('<span class="rood">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_bad_html_is_refused_with_telegrams_complaint(driver: Driver, source: str, complaint: str) -> None:
    """Bad HTML is refused with the place of the mistake, counted in bytes of the UTF-8 text."""
    person = await driver.newcomer()
    refusal = await driver.refused("sendMessage", chat_id=person, text=source, parse_mode="HTML")
    assert refusal == f"Bad Request: can't parse entities: {complaint}"


@given(st.text(alphabet="ab😀<>&/;\"'= \n-", max_size=40))
def test_no_text_breaks_the_parser(source: str) -> None:
    """Whatever comes in is parsed or refused, and entities never reach outside the text."""
    try:
        parsed = parse_html(source)
    except HtmlError:
        return
    length = utf16_length(parsed.text)
    assert all(e["offset"] >= 0 and e["offset"] + e["length"] <= length for e in parsed.entities)


@given(st.text(max_size=60))
def test_escaped_text_comes_through_unchanged(text: str) -> None:
    """A bot that escapes the three characters can send anything."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(f"<b>{escaped}</b>").text == text
