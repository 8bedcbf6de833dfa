"""Methods about a chat as a whole."""

from simulator.botapi.call import Call
from simulator.botapi.errors import bad_request
from simulator.botapi.registry import method
from simulator.model import Json

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
