"""Groups and channels the bot is added to, mostly to see that it behaves where it has no business."""

import re

from simulator.acts import ActError, typed
from simulator.model import WRITABLE, Chat, Json, Message, Person
from simulator.world import World


def add_group(world: World, title: str, kind: str, by: Person) -> Json:
    """A group with the bot just added by `by`: a membership update and the service message."""
    chat = world.add_chat(kind, title)
    world.met.add(by.id)
    joined = world.set_bot_status(chat, by.user(), "member")
    content = {"new_chat_members": [world.profile.user()]}
    message = world.post(chat, Message(0, world.clock.now(), by.user(), False, content))
    return {"id": chat.id, "update_ids": [joined, world.notify_message(chat, "message", message)]}


def add_channel(world: World, title: str, by: Person) -> Json:
    """A channel in which the bot was just made administrator."""
    chat = world.add_chat("channel", title)
    return {"id": chat.id, "update_ids": [world.set_bot_status(chat, by.user(), "administrator")]}


def say_in_group(world: World, chat: Chat, person: Person, text: str, reply_to: int | None = None) -> Json:
    """Say something; in privacy mode (always here) the bot only hears commands, mentions and replies to itself."""
    message = Message(0, world.clock.now(), person.user(), False, typed(text).as_text())
    replied = chat.message(reply_to) if reply_to is not None else None
    world.post(chat, message)
    if not _heard(world, chat, text, replied):
        return {"message_id": message.message_id, "update_id": None}
    world.met.add(person.id)
    return {"message_id": message.message_id, "update_id": world.notify_message(chat, "message", message)}


def _heard(world: World, chat: Chat, text: str, replied: Message | None) -> bool:
    if chat.bot_status not in WRITABLE:
        return False
    named = re.search(rf"@{re.escape(world.profile.username)}\b", text, re.IGNORECASE)
    return text.startswith("/") or named is not None or bool(replied and replied.from_bot)


def post_in_channel(world: World, chat: Chat, text: str) -> Json:
    """A channel post, which has no sender but the channel itself."""
    message = world.post(chat, Message(0, world.clock.now(), None, False, typed(text).as_text()))
    return {"message_id": message.message_id, "update_id": world.notify_message(chat, "channel_post", message)}


def kick(world: World, chat: Chat, by: Person) -> int | None:
    """Throw the bot out."""
    if chat.bot_status not in WRITABLE:
        raise ActError("the bot is not in this chat", 409)
    return world.set_bot_status(chat, by.user(), "kicked")
