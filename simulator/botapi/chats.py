"""Methods about a chat as a whole, and the answer to a tap."""

from typing import Any

from simulator.botapi.call import Call
from simulator.botapi.errors import QUERY_TOO_OLD, bad_request
from simulator.botapi.registry import method
from simulator.model import Json
from simulator.text import utf16_length

MAX_ANSWER = 200
ABILITIES = (
    "can_read_all_group_messages",
    "supports_inline_queries",
    "can_connect_to_business",
    "has_main_web_app",
    "has_topics_enabled",
    "allows_users_to_create_topics",
    "can_manage_bots",
)
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
_EMOJI = (
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 "
    "🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 "
    "👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡"
)
REACTIONS = frozenset(_EMOJI.split())
"""The only emoji Telegram lets a bot react with."""


@method("getMe")
def get_me(call: Call) -> Json:
    """Who the bot is."""
    abilities = dict.fromkeys(ABILITIES, False)
    return {**call.world.profile.user(), "can_join_groups": True, **abilities}


@method("getChat", "chat_id")
def get_chat(call: Call) -> Json:
    """What the bot may know about a chat."""
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return {
        **call.chat().api(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, True),
    }


@method("leaveChat", "chat_id")
def leave_chat(call: Call) -> bool:
    """Leave a group or a channel."""
    chat = call.chat()
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    call.world.set_bot_status(chat, call.world.profile.user(), "left")
    return True


@method("sendChatAction", "chat_id action business_connection_id message_thread_id")
def send_chat_action(call: Call) -> bool:
    """Show the bot as busy for five seconds."""
    chat = call.writable_chat()
    if call.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    call.world.busy(chat, call.text("action"))
    return True


@method("setMessageReaction", "chat_id message_id reaction is_big")
def set_message_reaction(call: Call) -> bool:
    """Put one emoji under a message, or take it away."""
    chat = call.writable_chat()
    message = call.message(chat, "to react")
    reaction: list[Any] = call.json_list("reaction", "ReactionType") or []
    if len(reaction) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if not all(isinstance(one, dict) and str(one.get("emoji")).rstrip("\ufe0f") in REACTIONS for one in reaction):
        raise bad_request("REACTION_INVALID")
    message.reaction = reaction
    call.world.watchers.changed(chat)
    return True


@method("answerCallbackQuery", "callback_query_id text show_alert url cache_time")
def answer_callback_query(call: Call) -> bool:
    """Answer a tap, once; the text shows as a toast or, with show_alert, as a dialog."""
    text, show_alert = call.text("text"), call.boolean("show_alert")
    if utf16_length(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    now = call.world.clock.now()
    query = call.world.callbacks.answer(call.text("callback_query_id"), now, text or None, show_alert)
    if query is None:
        raise bad_request(QUERY_TOO_OLD)
    call.world.watchers.changed(query.chat)
    return True
