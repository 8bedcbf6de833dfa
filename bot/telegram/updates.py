"""Reduces a raw Telegram update to who it concerns and what they did; nothing else of it is kept."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Self

from dialogs.kernel.said import Said

Update = dict[str, Any]
ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member", "channel_post"]  # what is read
_MEDIA = ("voice", "audio", "photo", "video", "video_note", "animation", "document", "sticker", "location", "venue",
          "contact", "poll", "dice", "story")  # fmt: skip
_SAME = {"audio": "voice", "video_note": "video", "animation": "video", "venue": "location"}
_SERVICE = {"group_chat_created", "new_chat_members", "left_chat_member", "pinned_message", "migrate_to_chat_id"}
_LARGEST = 2**63 - 1  # what a database holds as a number


@dataclass(frozen=True, slots=True)
class Heard:
    """What an update comes down to."""

    update: int
    kind: str = ""  # what sort of update it was, for the log
    person: int = 0  # Telegram's user id, which is the private chat's id too
    said: Said | None = None
    callback: str = ""  # the callback query to answer
    under: int = 0  # the message that the tapped button stood under
    sent: float | None = None  # when it was written (seconds since 1970), which may be long before it came
    turned: Literal["", "blocked", "unblocked"] = ""
    leave: int = 0  # a group or channel to leave
    with_a_word: bool = False  # people there saw the coach come in
    error: str = ""  # why the update is given up

    def broken(self, error: str) -> Self:
        """The same update, given up."""
        return type(self)(self.update, self.kind, self.person, error=error)


def has_number(update: object) -> bool:
    """Whether something has an update's id to remember it by; Telegram's updates always do."""
    number = update.get("update_id") if isinstance(update, dict) else None
    return isinstance(number, int) and abs(number) <= _LARGEST


def read(update: Update, now: datetime) -> Heard:
    """Read one update that came at `now`; one that makes no sense comes out broken."""
    kind = _kind(update)
    try:
        return _read(update, kind, now) if kind else Heard(update["update_id"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return Heard(int(update["update_id"]), kind, error=type(error).__name__)


def _kind(update: Update) -> str:
    """What sort of update it is; "" for one that was not asked for."""
    known = [kind for kind in ALLOWED if kind in update]
    return next((kind for kind in known if update[kind] is not None), known[0] if known else "")


def _read(update: Update, kind: str, now: datetime) -> Heard:
    number, part = int(update["update_id"]), _present(update[kind])
    if kind == "callback_query":
        return _tap(number, part, now)
    if kind == "my_chat_member":
        return _membership(number, part)
    chat = part["chat"]
    if chat["type"] != "private":
        return Heard(number, kind, leave=_number(chat["id"]))
    sent = float(_number(part["date"])) if "date" in part else None
    return Heard(number, kind, _number(chat["id"]), _said(part, now, edited=kind == "edited_message"), sent=sent)


def _tap(number: int, query: Update, at: datetime) -> Heard:
    under = _present(query.get("message", {}))
    chat = under.get("chat", {"type": "inline" if "inline_message_id" in query else "private"})
    if chat["type"] != "private":
        return Heard(number, "callback_query")
    question, _, value = query.get("data", "").partition(":")
    asked = int(question) if question.isdecimal() else 0
    said = Said(at, "tap", value=value, question=asked)
    person, message = _number(chat.get("id", query["from"]["id"])), _number(under.get("message_id", 0))
    return Heard(number, "callback_query", person, said, callback=str(query["id"]), under=message)


def _present(part: Update) -> Update:
    """Without what is null: some servers write that for what is not there."""
    return {name: value for name, value in part.items() if value is not None}


def _membership(number: int, member: Update) -> Heard:
    chat, status = member["chat"], member["new_chat_member"]["status"]
    if chat["type"] == "private":
        turned: Literal["blocked", "unblocked"] = "blocked" if status == "kicked" else "unblocked"
        return Heard(number, "my_chat_member", _number(chat["id"]), turned=turned)
    leave = 0 if status in {"left", "kicked"} else _number(chat["id"])
    return Heard(number, "my_chat_member", leave=leave, with_a_word=chat["type"] != "channel")


def _number(value: object) -> int:
    """An id; one that no database holds is refused here and not in the middle of a transaction."""
    number = int(str(value))
    if abs(number) > _LARGEST:
        raise ValueError("an id out of range")
    return number


def _said(message: Update, at: datetime, *, edited: bool) -> Said | None:
    source = str(_number(message["message_id"]))
    if message.keys() & _SERVICE or (edited and "text" not in message):
        return None
    if other := _not_typed(message):
        return Said(at, "other", value=other, message=source)
    if edited:
        return Said(at, "edit", str(message["text"]), message=source)
    return typed(str(message["text"]), at, source)


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
