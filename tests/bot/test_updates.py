"""From a raw update to who did what; an update of any shape is read without a fall."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.updates import Heard, Update, read
from dialogs.kernel.said import Said

NOW = datetime(2026, 11, 19, 12, tzinfo=UTC)
CHAT: dict[str, Any] = {"id": 5, "type": "private"}

WORDS = st.sampled_from(
    ["message", "edited_message", "callback_query", "my_chat_member", "channel_post", "chat", "type", "private",
     "group", "id", "from", "message_id", "text", "data", "new_chat_member", "status", "kicked", "forward_origin",
     "via_bot", "photo", "voice", "new_chat_members", "/start", "/", "3:ja", ""]
)  # fmt: skip
SIMPLE = st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.text(max_size=5)
JSON = st.recursive(SIMPLE, lambda part: st.lists(part, max_size=3) | st.dictionaries(WORDS, part, max_size=6))
KINDS = st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member", "channel_post", "poll"])


def private(**fields: Any) -> dict[str, Any]:
    """A message in a private chat."""
    return {"message_id": 9, "date": 1, "chat": CHAT} | fields


@given(st.integers(), st.dictionaries(KINDS, JSON, max_size=2))
def test_an_update_of_any_shape_is_read(number: int, update: Update) -> None:
    """Nothing that JSON can hold makes the reading fall; who it concerns is a number that a database holds."""
    heard = read({"update_id": number} | update, NOW)
    assert heard.update == number
    assert isinstance(heard.person, int) and abs(heard.person) < 2**63
    assert heard.said is None or heard.person
    assert not (heard.error and heard.said)


def test_only_the_kind_and_the_error_are_known_of_a_broken_update() -> None:
    """What is given up keeps its number, kind and sender, no words."""
    heard = read({"update_id": 1, "message": private(text="geheim")}, NOW).broken("KeyError")
    assert heard == Heard(1, "message", 5, error="KeyError")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hallo daar", Said(NOW, "text", "Hallo daar", message="9")),
        ("/start", Said(NOW, "command", value="start", message="9")),
        ("/Start@coach_bot  team 3 ", Said(NOW, "command", "team 3", value="start", message="9")),
        ("/ of niet", Said(NOW, "text", "/ of niet", message="9")),
        ("/2 keer", Said(NOW, "text", "/2 keer", message="9")),
        ("loop /start", Said(NOW, "text", "loop /start", message="9")),
    ],
)
def test_what_was_typed(text: str, said: Said) -> None:
    """Words, or a command with its argument."""
    assert read({"update_id": 1, "message": private(text=text)}, NOW) == Heard(1, "message", 5, said, sent=1.0)


def test_an_edit() -> None:
    """An edited text leads to its message; other edits, such as a live location that moves, are nothing."""
    heard = read({"update_id": 1, "edited_message": private(text="/beter", edit_date=2)}, NOW)
    assert heard == Heard(1, "edited_message", 5, Said(NOW, "edit", "/beter", message="9"), sent=1.0)
    assert read({"update_id": 1, "edited_message": private(location={})}, NOW).said is None


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"voice": {}}, "voice"),
        ({"audio": {}}, "voice"),
        ({"photo": [], "caption": "geheim"}, "photo"),
        ({"video_note": {}}, "video"),
        ({"animation": {}, "document": {}}, "video"),
        ({"venue": {}, "location": {}}, "location"),
        ({"story": {}}, "story"),
        ({"paid_media": {}}, "other"),
        ({"text": "geheim", "forward_origin": {}}, "forward"),
        ({"photo": [], "forward_origin": {}}, "forward"),
        ({"text": "geheim", "via_bot": {}}, "other"),
    ],
)
def test_what_was_not_typed(fields: dict[str, Any], what: str) -> None:
    """Everything else is told apart by kind; its content goes no further."""
    assert read({"update_id": 1, "message": private(**fields)}, NOW).said == Said(NOW, "other", value=what, message="9")


@pytest.mark.parametrize("service", ["pinned_message", "new_chat_members", "left_chat_member", "group_chat_created"])
def test_what_telegram_itself_tells_is_nothing(service: str) -> None:
    """A service message is not something that a person did."""
    assert read({"update_id": 1, "message": private(**{service: {}})}, NOW).said is None


@pytest.mark.parametrize(
    ("data", "question", "value"),
    [("12:ja", 12, "ja"), ("12:a:b", 12, "a:b"), ("ja", 0, ""), (":ja", 0, "ja"), ("-3:ja", 0, "ja"), ("", 0, "")],
)
def test_a_tap(data: str, question: int, value: str) -> None:
    """A tap tells which option of which question; odd data belongs to no question."""
    query = {"id": "77", "from": {"id": 5}, "message": private(), "data": data}
    said = Said(NOW, "tap", value=value, question=question)
    assert read({"update_id": 1, "callback_query": query}, NOW) == Heard(
        1, "callback_query", 5, said, callback="77", under=9
    )


def test_a_tap_outside_a_private_chat_is_nothing() -> None:
    """On a message in a group, or one that came by way of an inline bot."""
    for origin in ({"message": {"chat": {"id": -1, "type": "group"}, "message_id": 1}}, {"inline_message_id": "AQ"}):
        query = {"id": "77", "from": {"id": 5}, "data": "1:ja"} | origin
        assert read({"update_id": 1, "callback_query": query}, NOW) == Heard(1, "callback_query")


@pytest.mark.parametrize(
    ("kind", "status", "turned", "leave", "with_a_word"),
    [
        ("private", "kicked", "blocked", 0, False),
        ("private", "member", "unblocked", 0, False),
        ("group", "member", "", 5, True),
        ("supergroup", "restricted", "", 5, True),
        ("channel", "administrator", "", 5, False),
        ("group", "left", "", 0, False),
        ("supergroup", "kicked", "", 0, False),
    ],
)
def test_a_membership(kind: str, status: str, turned: str, leave: int, with_a_word: bool) -> None:
    """Blocked and unblocked in a private chat; a group is left with a word, a channel without one."""
    member = {"chat": {"id": 5, "type": kind}, "new_chat_member": {"status": status}}
    heard = read({"update_id": 1, "my_chat_member": member}, NOW)
    assert (heard.turned, heard.leave, heard.leave > 0 and heard.with_a_word) == (turned, leave, with_a_word)
    assert heard.person == (5 if kind == "private" else 0)


@pytest.mark.parametrize("kind", ["message", "channel_post"])
def test_a_message_elsewhere_only_says_where_to_leave(kind: str) -> None:
    """Of a group or channel nothing is read."""
    post = {"message_id": 1, "chat": {"id": -7, "type": "channel"}, "text": "geheim"}
    assert read({"update_id": 1, kind: post}, NOW) == Heard(1, kind, leave=-7)
