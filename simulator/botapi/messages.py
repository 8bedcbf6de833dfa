"""Methods that send and change text messages, change the buttons of any message, and delete messages."""

from typing import Any

from simulator.botapi.call import Call
from simulator.botapi.errors import bad_request
from simulator.botapi.formatted import is_html, message_text
from simulator.botapi.posting import EDITING, SENDING, change, own_message, send
from simulator.botapi.registry import method
from simulator.model import Chat, Json, Message

DELETABLE_SECONDS = 48 * 3600
MAX_DELETIONS = 100
FORMATTING = "text parse_mode entities link_preview_options"


@method("sendMessage", f"{SENDING} {FORMATTING}", counts=True)
def send_message(call: Call) -> Json:
    """A text, up to 4096 characters."""
    chat = call.writable_chat()
    call.json_object("link_preview_options", "link preview options")
    return send(call, chat, message_text(call).as_text(), _html(call))


@method("editMessageText", f"{EDITING} {FORMATTING}", counts=True)
def edit_message_text(call: Call) -> Json:
    """Another text for one of the bot's own text messages."""
    chat, message = own_message(call)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return change(call, chat, message, message_text(call).as_text(), _html(call))


def _html(call: Call) -> str | None:
    return call.text("text") if is_html(call) else None


@method("editMessageReplyMarkup", EDITING, counts=True)
def edit_message_reply_markup(call: Call) -> Json:
    """Other buttons, or none."""
    chat, message = own_message(call)
    return change(call, chat, message, message.content, message.html)


@method("deleteMessage", "chat_id message_id")
def delete_message(call: Call) -> bool:
    """Delete one message: the bot's own anywhere, a person's in a private chat, none older than 48 hours."""
    chat = call.chat()
    _delete(call, chat, call.message(chat, "to delete"))
    return True


@method("deleteMessages", "chat_id message_ids")
def delete_messages(call: Call) -> bool:
    """Delete up to a hundred messages; ids that do not exist are passed over."""
    chat = call.chat()
    ids: list[Any] = call.json_list("message_ids", "message identifiers") or []
    if not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > MAX_DELETIONS:
        raise bad_request("too many message identifiers specified")
    if not all(isinstance(message_id, int) for message_id in ids):
        raise call.wrong_type("message_ids", "an Array of Integer")
    for message_id in ids:
        if message := chat.message(message_id):
            _delete(call, chat, message)
    return True


def _delete(call: Call, chat: Chat, message: Message) -> None:
    may_delete_others = chat.kind == "private" or chat.bot_status == "administrator"
    if not message.from_bot and not may_delete_others:
        raise bad_request("message can't be deleted")
    if call.world.clock.now() - message.date > DELETABLE_SECONDS:
        raise bad_request("message can't be deleted for everyone")
    message.deleted = True
    call.world.watchers.changed(chat)
