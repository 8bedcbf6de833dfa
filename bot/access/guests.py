"""Guests: who has an invitation and did not consent yet. Nothing is stored of them, so their buttons carry the code."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from bot.access import codes
from bot.store.rows import Call
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.said import Said

_SIGN = "~"  # between what a button says and the code; 64 bytes hold both


def shown(said: Said, *, member: bool) -> tuple[Said, str]:
    """What was said without the code, and the code that was shown by a link or by a guest's button; "" for none."""
    if said.kind == "command" and said.value == "start":
        return replace(said, text=""), said.text
    value, sign, code = said.value.rpartition(_SIGN)
    if said.kind == "tap" and sign and not member and codes.looks_like_one(code):
        return replace(said, value=value), code
    return said, ""


def marked(calls: Iterable[Call], after: Conversation, code: str) -> list[Call]:
    """The calls to a guest, each button with the code: it still opens after a restart, or in another process."""
    if not code or after.may_be_stored:
        return list(calls)
    return [replace(call, params=_marked(call.params, code)) for call in calls]


def _marked(params: Mapping[str, Any], code: str) -> dict[str, Any]:
    markup = params.get("reply_markup")
    if not markup:
        return dict(params)
    rows = [[_with(button, code) for button in row] for row in markup["inline_keyboard"]]
    return {**params, "reply_markup": {"inline_keyboard": rows}}


def _with(button: dict[str, str], code: str) -> dict[str, str]:
    return {**button, "callback_data": f"{button['callback_data']}{_SIGN}{code}"}
