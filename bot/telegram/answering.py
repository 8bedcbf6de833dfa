"""Turns what the coach has to say into API calls, in the order in which they must be made."""

from dataclasses import replace

from bot.store.rows import Call
from bot.store.work import Work
from bot.telegram import render
from bot.telegram.updates import Heard
from dialogs.kernel.coach import Coach
from dialogs.kernel.outcome import Outcome
from dialogs.kernel.said import Said

_TOAST = 200  # characters that Telegram shows at a button


async def with_entry(heard: Heard, work: Work) -> Said:
    """What was said; an edit knows the entry that its message once became."""
    said = heard.said
    if said is None:
        raise ValueError("nothing was said")
    if said.kind != "edit":
        return said
    return replace(said, entry=await work.entry_under(heard.person, int(said.message)))


def calls(heard: Heard, outcome: Outcome) -> list[Call]:
    """The answer to a tap, the old buttons away, and the replies."""
    person, found = heard.person, list[Call]()
    if heard.callback:
        toast = {"text": outcome.toast[:_TOAST]} if outcome.toast else {}
        found.append(Call(person, "answerCallbackQuery", {"callback_query_id": heard.callback, **toast}))
    if outcome.closes:
        under = {"message_id": heard.under} if heard.under else {}
        found.append(Call(person, "editMessageReplyMarkup", {"chat_id": person, **under}))
    if outcome.erase:
        found.append(Call(person, "deleteMessage", {"chat_id": person, "message_id": int(outcome.erase)}))
    for reply in outcome.replies:
        found += [Call(person, method, {"chat_id": person, **params}) for method, params in render.calls(reply)]
    return found


def sorry(heard: Heard, coach: Coach) -> list[Call]:
    """A kind line for whose message was set aside."""
    if not heard.person:
        return []
    text = coach.texts.phrasings["kernel.say.broken"][0]
    return [Call(heard.person, "sendMessage", {"chat_id": heard.person, "text": text})]


def goodbye(heard: Heard, coach: Coach) -> list[Call]:
    """Leave a group or channel; where people saw the coach come in, with a word about why."""
    chat, text = heard.leave, coach.texts.phrasings["kernel.say.group"][0]
    word = [Call(chat, "sendMessage", {"chat_id": chat, "text": text})] if heard.with_a_word else []
    return [*word, Call(chat, "leaveChat", {"chat_id": chat})]
