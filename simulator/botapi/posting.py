"""What all methods share that send or change a message, whatever is in it."""

from simulator.botapi.call import Call
from simulator.botapi.errors import NOT_MODIFIED, bad_request
from simulator.botapi.markup import inline_keyboard, keyboards
from simulator.model import Chat, Json, Message, message_json

SENDING = (
    "chat_id business_connection_id message_thread_id direct_messages_topic_id disable_notification protect_content "
    "allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters reply_markup"
)
"""The parameters of every method that sends."""

EDITING = "chat_id message_id inline_message_id business_connection_id reply_markup"
"""The parameters of every method that changes."""


def send(call: Call, chat: Chat, content: Json, html: str | None) -> Json:
    """Post content of any kind in the chat; `html` is its source, if it was given as HTML."""
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
    """Fields besides the content. Nobody is notified here, but a boolean of the wrong type is refused all the same."""
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


def change(call: Call, chat: Chat, message: Message, content: Json, html: str | None) -> Json:
    """Replace a message's content and inline keyboard, which must not both stay the same."""
    inline = inline_keyboard(call)
    if content == message.content and inline == message.inline_keyboard:
        raise bad_request(NOT_MODIFIED)
    if content != message.content:
        message.content, message.html = content, html
        message.edit_date = call.world.clock.now()
    message.inline_keyboard = inline
    call.world.watchers.changed(chat)
    return message_json(chat, message)
