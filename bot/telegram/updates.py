"""Reduces a raw Telegram update to who it concerns and what they did; nothing else of it is kept."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from dialogs.kernel.said import Said

Update = dict[str, Any]
_MEDIA = ("voice", "audio", "photo", "video", "video_note", "animation", "document", "sticker", "location", "venue",
          "contact", "poll", "dice", "story")  # fmt: skip
_SAME = {"audio": "voice", "video_note": "video", "animation": "video", "venue": "location"}
_SERVICE = {"group_chat_created", "new_chat_members", "left_chat_member", "pinned_message", "migrate_to_chat_id"}


@dataclass(frozen=True, slots=True)
class Heard:
    """What an update comes down to."""

    update: int
    person: int = 0  # Telegram's user id, which is the private chat's id too
    said: Said | None = None
    callback: str = ""  # the callback query to answer
    under: int = 0  # the message that the tapped button stood under
    turned: Literal["", "blocked", "unblocked"] = ""
    leave: int = 0  # a group or channel to leave


def reduce(update: Update, now: datetime | None = None) -> Heard:
    """Read one update; what the coach has no use for gives a Heard without `said`. `now` serves tests and demo."""
    number = int(update["update_id"])
    if query := update.get("callback_query"):
        return _tap(number, query, now or datetime.now(UTC))
    if member := update.get("my_chat_member"):
        return _membership(number, member)
    message = update.get("message") or update.get("edited_message") or update.get("channel_post") or {}
    chat = message.get("chat", {})
    if chat.get("type") != "private":
        return Heard(number, leave=int(chat.get("id", 0)))
    at = now or datetime.fromtimestamp(message["date"], UTC)
    said = _said(message, at, edited="edited_message" in update)
    return Heard(number, int(chat["id"]), said)


def _tap(number: int, query: Update, at: datetime) -> Heard:
    under = query.get("message") or {}
    if under.get("chat", {}).get("type") != "private":
        return Heard(number)
    question, _, value = query.get("data", "").partition(":")
    asked = int(question) if question.isdigit() else 0
    said = Said(at, "tap", value=value, question=asked)
    return Heard(number, int(query["from"]["id"]), said, callback=query["id"], under=int(under["message_id"]))


def _membership(number: int, member: Update) -> Heard:
    chat, status = member["chat"], member["new_chat_member"]["status"]
    if chat["type"] == "private":
        return Heard(number, int(chat["id"]), turned="blocked" if status == "kicked" else "unblocked")
    return Heard(number, leave=0 if status in {"left", "kicked"} else int(chat["id"]))


def _said(message: Update, at: datetime, *, edited: bool) -> Said | None:
    source = str(message["message_id"])
    if message.keys() & _SERVICE or (edited and "text" not in message):
        return None
    if other := _not_typed(message):
        return Said(at, "other", value=other, message=source)
    if edited:
        return Said(at, "edit", message["text"], message=source)
    return typed(message["text"], at, source)


def _not_typed(message: Update) -> str:
    """What was sent in place of words of the person's own; "" when they typed."""
    if "forward_origin" in message:
        return "forward"
    kind = "" if "text" in message else next((kind for kind in _MEDIA if kind in message), "other")
    return "other" if "via_bot" in message else _SAME.get(kind, kind)


def typed(text: str, at: datetime, source: str) -> Said:
    """A typed line: a /command with its argument, or words."""
    if text.startswith("/") and text[1:2].isalpha():
        name, _, argument = text[1:].partition(" ")
        return Said(at, "command", argument.strip(), value=name.partition("@")[0].lower(), message=source)
    return Said(at, "text", text, message=source)
