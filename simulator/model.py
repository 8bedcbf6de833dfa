"""The things the simulated world is made of: people, chats and the messages in them."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

WRITABLE = frozenset({"member", "administrator"})
"""The bot's own chat member statuses in which it may speak."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a phone."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str | None = None

    def user(self) -> Json:
        """The Bot API's User object."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user


@dataclass(slots=True)
class Message:
    """One message as the bot and the person see it; `content` holds the Bot API fields that say what is in it.

    `reaction` is the bot's, `own_reaction` the person's; `update_id` is the update that told the bot of it.
    """

    message_id: int
    date: int
    sender: Json | None
    from_bot: bool
    content: Json
    extras: Json = field(default_factory=dict)
    inline_keyboard: Json | None = None
    keyboard: Json | None = None
    html: str | None = None
    edit_date: int | None = None
    deleted: bool = False
    reaction: list[Json] = field(default_factory=list)
    own_reaction: list[Json] = field(default_factory=list)
    update_id: int | None = None

    @property
    def text(self) -> str:
        """The text or the caption, whichever there is."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def entities(self) -> list[Json]:
        """The entities of the text or the caption."""
        found: list[Json] = self.content.get("entities") or self.content.get("caption_entities") or []
        return found

    @property
    def button_rows(self) -> list[list[Json]]:
        """The inline buttons under it, row by row."""
        rows: list[list[Json]] = (self.inline_keyboard or {}).get("inline_keyboard", [])
        return rows


@dataclass(slots=True)
class Chat:
    """One conversation: a private chat (id = the person's id), a group or a channel (negative id).

    `taps` are the latest taps on buttons, as the chat's view shows them; `action` is what the bot is busy with until
    `busy_until` (monotonic seconds); `seq` counts the changes.
    """

    id: int
    kind: str
    title: str
    username: str | None = None
    person: Person | None = None
    bot_status: str = "member"
    last_message_id: int = 0
    messages: dict[int, Message] = field(default_factory=dict)
    taps: list[Json] = field(default_factory=list)
    reply_keyboard: Json | None = None
    action: str = ""
    busy_until: float = 0.0
    seq: int = 0

    def api(self) -> Json:
        """The Bot API's Chat object."""
        name = "first_name" if self.kind == "private" else "title"
        chat: Json = {"id": self.id, name: self.title, "type": self.kind}
        if self.username:
            chat["username"] = self.username
        return chat

    def message(self, message_id: int) -> Message | None:
        """The message with that id, if it still exists."""
        message = self.messages.get(message_id)
        return None if message is None or message.deleted else message


def message_json(chat: Chat, message: Message) -> Json:
    """The Bot API's Message object: of all keyboards only an inline one is shown back, as Telegram does."""
    result: Json = {"message_id": message.message_id}
    result.update({"from": message.sender} if message.sender is not None else {"sender_chat": chat.api()})
    result.update({"chat": chat.api(), "date": message.date})
    if message.edit_date is not None:
        result["edit_date"] = message.edit_date
    result.update(message.extras)
    result.update(message.content)
    if message.inline_keyboard is not None:
        result["reply_markup"] = message.inline_keyboard
    return result
