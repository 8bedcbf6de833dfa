"""What people do with their phones: say, send, edit, react, tap and block; each act becomes an update for the bot."""

from typing import Any

from simulator.attachments import attachment
from simulator.callbacks import CallbackQuery
from simulator.model import WRITABLE, Chat, Json, Message, Person, message_json
from simulator.reactions import is_reaction
from simulator.text import MAX_TEXT, Formatted, detected, trimmed, utf16_length
from simulator.world import World

TAPS_KEPT = 100


class ActError(Exception):
    """Something a phone would not let its owner do; `status` is the control API's HTTP status."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.status = status


def say(world: World, person: Person, text: str, thread: int | None = None, reply_to: int | None = None) -> Json:
    """Type a message in the private chat, which opens if it is new."""
    chat = _open_chat(world, person)
    extras: Json = {}
    if thread is not None:
        extras |= {"message_thread_id": thread, "is_topic_message": True}
    if reply_to is not None:
        extras["reply_to_message"] = message_json(chat, _existing(chat, reply_to))
    return speak(world, chat, person, typed(text).as_text(), extras)


def typed(text: str) -> Formatted:
    """Text as a client sends it: trimmed, with commands, links and mentions marked."""
    formatted = detected(trimmed(Formatted(text)))
    if not formatted.text or utf16_length(formatted.text) > MAX_TEXT:
        raise ActError(f"a text has 1 to {MAX_TEXT} characters")
    return formatted


def speak(world: World, chat: Chat, person: Person, content: Json, extras: Json) -> Json:
    """Post a person's message and tell the bot."""
    message = Message(0, world.clock.now(), person.user(), False, content, extras)
    world.post(chat, message)
    if chat.reply_keyboard is not None and chat.reply_keyboard.get("one_time_keyboard"):
        chat.reply_keyboard = None
    world.met.add(person.id)
    message.update_id = world.notify_message(chat, "message", message)
    return {"message_id": message.message_id, "update_id": message.update_id}


def send(world: World, person: Person, kind: str, options: Json) -> Json:
    """Send something other than text (see `attachments`)."""
    chat = _open_chat(world, person)
    try:
        content, extras = attachment(world, kind, options)
    except KeyError:
        raise ActError(f"unknown kind {kind!r}") from None
    return speak(world, chat, person, content, extras)


def edit(world: World, person: Person, message_id: int, text: str) -> Json:
    """Change an own message (the caption, if it is a picture or a file)."""
    chat = _open_chat(world, person)
    message = _existing(chat, message_id)
    if message.from_bot:
        raise ActError("people can only edit their own messages")
    message.content = _rewritten(message.content, typed(text))
    message.edit_date = world.clock.now()
    world.watchers.changed(chat)
    return {"message_id": message_id, "update_id": world.notify_message(chat, "edited_message", message)}


def _rewritten(content: Json, formatted: Formatted) -> Json:
    if "text" in content:
        return formatted.as_text()
    file = {key: value for key, value in content.items() if key not in ("caption", "caption_entities")}
    return {**file, **formatted.as_caption()}


def react(world: World, person: Person, message_id: int, emoji: str | None) -> int | None:
    """Put one emoji under a message, or take it away with None; a bot hears of it only if it asked to."""
    chat = _open_chat(world, person)
    message = _existing(chat, message_id)
    if emoji is not None and not is_reaction(emoji):
        raise ActError(f"{emoji!r} is no reaction")
    old, message.own_reaction = message.own_reaction, [{"type": "emoji", "emoji": emoji}] if emoji else []
    world.watchers.changed(chat)
    change = {"old_reaction": old, "new_reaction": message.own_reaction}
    about = {"chat": chat.api(), "message_id": message_id, "user": person.user(), "date": world.clock.now()}
    return world.notify(chat, "message_reaction", {**about, **change})


def tap(world: World, person: Person, message_id: int | None, data: str | None, label: str | None) -> CallbackQuery:
    """Tap an inline button, by its data or its label; without message id the newest message that has it.

    Data that no button has (any more) is allowed: an old client may still show the button.
    """
    chat = _open_chat(world, person)
    if message_id is None:
        message_id = _newest_with(chat, data, label)
    if data is None:
        data = _data_of(chat, message_id, label)
    query = world.callbacks.open(chat, world.clock.now(), message_id, data)
    chat.taps.append(query.entry)
    del chat.taps[:-TAPS_KEPT]
    world.watchers.changed(chat)
    query.entry["update_id"] = world.notify(chat, "callback_query", _callback_query(chat, person, query))
    return query


def _callback_query(chat: Chat, person: Person, query: CallbackQuery) -> Json:
    """A message that is gone is shown to the bot as inaccessible: only its place, with date 0."""
    message_id = query.entry["message_id"]
    message = chat.message(message_id)
    gone = {"chat": chat.api(), "message_id": message_id, "date": 0}
    return {
        "id": query.id,
        "from": person.user(),
        "message": gone if message is None else message_json(chat, message),
        "chat_instance": str(chat.id * 7919),
        "data": query.entry["data"],
    }


def _newest_with(chat: Chat, data: str | None, label: str | None) -> int:
    for message in reversed(chat.messages.values()):
        if not message.deleted and any(_is_button(button, data, label) for button in _buttons(message)):
            return message.message_id
    raise ActError(f"no message has a button {label or data!r}", 404)


def _data_of(chat: Chat, message_id: int, label: str | None) -> str:
    message = _existing(chat, message_id)
    for button in _buttons(message):
        if _is_button(button, None, label) and "callback_data" in button:
            return str(button["callback_data"])
    raise ActError(f"message {message_id} has no button {label!r}", 404)


def _buttons(message: Message) -> list[Json]:
    return [button for row in message.button_rows for button in row]


def _is_button(button: Json, data: str | None, label: str | None) -> bool:
    return button["text"] == label if data is None else button.get("callback_data") == data


def block(world: World, person: Person) -> int | None:
    """Block the bot."""
    return world.set_bot_status(_open_chat(world, person), person.user(), "kicked")


def unblock(world: World, person: Person) -> int | None:
    """Unblock the bot."""
    chat = world.private_chat(person)
    if chat.bot_status in WRITABLE:
        raise ActError("the bot is not blocked", 409)
    return world.set_bot_status(chat, person.user(), "member")


def _open_chat(world: World, person: Person) -> Chat:
    chat = world.private_chat(person)
    if chat.bot_status not in WRITABLE:
        raise ActError("this person has blocked the bot", 409)
    return chat


def _existing(chat: Chat, message_id: Any) -> Message:
    message = chat.message(message_id)
    if message is None:
        raise ActError(f"there is no message {message_id}", 404)
    return message
