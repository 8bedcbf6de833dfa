"""What the bot is in a chat: the Bot API's ChatMember object."""

from simulator.model import Json

_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


def chat_member(user: Json, status: str) -> Json:
    """The bot's own ChatMember object, in the chat where it has this status."""
    member: Json = {"user": user, "status": status}
    if status == "kicked":
        member["until_date"] = 0
    if status == "administrator":
        member.update(dict.fromkeys(_RIGHTS, False), can_post_messages=True, can_delete_messages=True)
    return member
