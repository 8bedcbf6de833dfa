"""Methods that send, change and delete text messages."""

from typing import Any

from simulator.botapi.call import Call
from simulator.botapi.errors import NOT_MODIFIED, bad_request
from simulator.botapi.formatted import as_text, is_html, message_text
from simulator.botapi.markup import inline_keyboard, keyboards
from simulator.botapi.registry import method
from simulator.model import Chat, Json, Message, message_json

DELETABLE_SECONDS = 48 * 3600
MAX_DELETIONS = 100
SENDING = (
    "chat_id business_connection_id message_thread_id direct_messages_topic_id disable_notification protect_content "
    "allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters reply_markup"
)
FORMATTING = "text parse_mode entities link_preview_options"
EDITING = "chat_id message_id inline_message_id business_connection_id reply_markup"


@method("sendMessage", f"{SENDING} {FORMATTING}", counts=True)
def send_message(call: Call) -> Json:
    """A text, up to 4096 characters."""
    chat = call.writable_chat()
    call.json_object("link_preview_options", "link preview options")
    return send(call, chat, as_text(message_text(call)), call.text("text") if is_html(call) else None)


def send(call: Call, chat: Chat, content: Json, html: str | None) -> Json:
    """Post content of any kind in the chat, with the parameters all sending methods share."""
    inline, keyboard = keyboards(call)
    message = Message(0, call.world.clock.now(), _sender(call, chat), True, content, _extras(call, chat))
    message.inline_keyboard, message.keyboard, message.html = inline, keyboard, html
    _show_keyboard(chat, keyboard)
    chat.busy_until = 0
    call.world.post(chat, message)
    return message_json(chat, message)


def _sender(call: Call, chat: Chat) -> Json | None:
    return None if chat.kind == "channel" else call.world.profile.user()


def _extras(call: Call, chat: Chat) -> Json:
    """Fields besides the content; booleans of the wrong type are refused here."""
    call.boolean("disable_notification")
    extras: Json = {}
    if replied := _replied(call, chat):
        extras["reply_to_message"] = message_json(chat, replied)
        extras["reply_to_message"].pop("reply_to_message", None)
    if call.boolean("protect_content"):
        extras["has_protected_content"] = True
    if call.given("message_thread_id"):
        extras["message_thread_id"] = call.integer("message_thread_id")
    return extras


def _replied(call: Call, chat: Chat) -> Message | None:
    parameters = call.json_object("reply_parameters", "reply parameters")
    if not parameters:
        return None
    message_id = parameters.get("message_id")
    if not isinstance(message_id, int) or isinstance(message_id, bool):
        raise bad_request('can\'t parse reply parameters: Field "message_id" must be of type Number')
    replied = chat.message(message_id)
    if replied is None and not parameters.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return replied


def _show_keyboard(chat: Chat, keyboard: Json | None) -> None:
    if keyboard is None:
        return
    if "keyboard" in keyboard:
        chat.reply_keyboard = keyboard
    elif keyboard.get("remove_keyboard"):
        chat.reply_keyboard = None


def own_message(call: Call) -> tuple[Chat, Message]:
    """The message to edit, which must be the bot's own and have no keyboard other than an inline one."""
    chat = call.writable_chat()
    message = call.message(chat, "to edit")
    if not message.from_bot or message.keyboard is not None:
        raise bad_request("message can't be edited")
    return chat, message


def change(call: Call, content: Json, html: str | None = None) -> Json:
    """Replace a message's content and inline keyboard, which must not both stay the same."""
    chat, message = own_message(call)
    inline = inline_keyboard(call)
    if content == message.content and inline == message.inline_keyboard:
        raise bad_request(NOT_MODIFIED)
    if content != message.content:
        message.content, message.html = content, html
        message.edit_date = call.world.clock.now()
    message.inline_keyboard = inline
    call.world.watchers.changed(chat)
    return message_json(chat, message)


@method("editMessageText", f"{EDITING} {FORMATTING}", counts=True)
def edit_message_text(call: Call) -> Json:
    """Another text for one of the bot's own text messages."""
    _, message = own_message(call)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return change(call, as_text(message_text(call)), call.text("text") if is_html(call) else None)


@method("editMessageReplyMarkup", EDITING, counts=True)
def edit_message_reply_markup(call: Call) -> Json:
    """Other buttons, or none."""
    _, message = own_message(call)
    return change(call, message.content, message.html)


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
    for message in [found for message_id in ids if (found := chat.message(message_id))]:
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
