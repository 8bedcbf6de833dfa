"""Methods with which a bot responds to what a person did: a reaction under a message, and the answer to a tap."""

from typing import Any

from simulator.botapi.call import Call
from simulator.botapi.errors import QUERY_TOO_OLD, bad_request
from simulator.botapi.registry import method
from simulator.reactions import is_reaction
from simulator.text import utf16_length

MAX_ANSWER = 200


@method("setMessageReaction", "chat_id message_id reaction is_big")
def set_message_reaction(call: Call) -> bool:
    """Put one emoji under a message, or take it away."""
    chat = call.writable_chat()
    message = call.message(chat, "to react")
    reaction: list[Any] = call.json_list("reaction", "ReactionType") or []
    if len(reaction) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if not all(isinstance(one, dict) and is_reaction(one.get("emoji")) for one in reaction):
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
