"""How people and their chats look on a phone, as JSON."""

import time

from simulator.model import Chat, Json, Message, Person
from simulator.world import World

FILE_KINDS = ("photo", "document", "voice", "audio", "video", "video_note", "animation", "sticker")
PREVIEW = 120
"""Characters of the newest message in the list of people."""


def person_view(world: World, person: Person) -> Json:
    """Somebody in the list of chats."""
    chat = world.chats.get(person.id)
    blocked = chat is not None and chat.bot_status == "kicked"
    return {
        "id": person.id,
        "name": person.first_name,
        "username": person.username,
        "language_code": person.language_code,
        "blocked": blocked,
        "seq": chat.seq if chat else 0,
        "last": _last(chat) if chat else None,
    }


def _last(chat: Chat) -> Json | None:
    """The newest message in short."""
    message = next((one for one in reversed(chat.messages.values()) if not one.deleted), None)
    if message is None:
        return None
    sender = "bot" if message.from_bot else "person"
    return {"from": sender, "kind": kind_of(message), "text": message.text[:PREVIEW], "date": message.date}


def chat_view(world: World, chat: Chat, limit: int | None = None) -> Json:
    """The chat as its owner sees it; deleted messages stay in, marked, so that a test can see they are gone."""
    messages = list(chat.messages.values())
    busy = chat.busy_until > time.monotonic()
    return {
        "id": chat.id,
        "kind": chat.kind,
        "title": chat.title,
        "seq": chat.seq,
        "now": world.clock.now(),
        "total": len(messages),
        "messages": [message_view(world, message) for message in (messages[-limit:] if limit else messages)],
        "taps": chat.taps,
        "toasts": [tap for tap in chat.taps if tap["text"]],
        "typing": busy,
        "action": chat.action if busy else None,
        "bot_status": chat.bot_status,
        "reply_keyboard": chat.reply_keyboard,
    }


def message_view(world: World, message: Message) -> Json:
    """One bubble."""
    view: Json = {
        "message_id": message.message_id,
        "from": "bot" if message.from_bot else "person",
        "sender": (message.sender or {}).get("first_name"),
        "text": message.text,
        "html": message.html,
        "entities": message.entities,
        "date": message.date,
        "edited": message.edit_date is not None,
        "deleted": message.deleted,
        "buttons": _buttons(message),
        "read": message.update_id not in world.updates.pending,
        "reaction": _emoji(message.reaction),
        "own_reaction": _emoji(message.own_reaction),
        "reply_keyboard": message.keyboard,
        "caption": message.content.get("caption"),
        "kind": kind_of(message),
    }
    view.update(_file(message))
    if "reply_to_message" in message.extras:
        view["reply_to_message_id"] = message.extras["reply_to_message"]["message_id"]
    return view


def _buttons(message: Message) -> list[list[Json]]:
    return [[_button(button) for button in row] for row in message.button_rows]


def _button(button: Json) -> Json:
    return {"text": button["text"], "data": button.get("callback_data"), "url": button.get("url")}


def _emoji(reaction: list[Json]) -> str | None:
    return reaction[0].get("emoji") if reaction else None


def kind_of(message: Message) -> str:
    """Which Bot API field says what is in the message."""
    return next((key for key in message.content if key not in ("caption", "caption_entities")), "text")


def _file(message: Message) -> Json:
    kind = kind_of(message)
    if kind not in FILE_KINDS:
        return {}
    described = message.content[kind][-1] if kind == "photo" else message.content[kind]
    url, name = f"/control/files/{described['file_id']}", described.get("file_name")
    size = {side: described[side] for side in ("width", "height") if side in described}
    return {"file": {"url": url, "name": name, "size": described["file_size"], **size}}
