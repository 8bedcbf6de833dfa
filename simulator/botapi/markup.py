"""Keyboards under and below messages, checked as Telegram checks them."""

from typing import Any

from simulator.botapi.call import Call
from simulator.botapi.errors import bad_request
from simulator.model import Json

MAX_DATA_BYTES = 64
MAX_BUTTONS = 100
KEYBOARDS = ("keyboard", "remove_keyboard", "force_reply")
OTHER_ACTIONS = (
    "url",
    "login_url",
    "web_app",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def inline_keyboard(call: Call) -> Json | None:
    """The inline keyboard given as reply_markup; None if there is none or it is empty."""
    markup = call.json_object("reply_markup", "reply markup")
    if markup is None:
        return None
    if "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    rows = _rows(markup["inline_keyboard"], "inline_keyboard", "InlineKeyboardButton", "inline keyboard button")
    kept = [[_inline_button(button) for button in row] for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def keyboards(call: Call) -> tuple[Json | None, Json | None]:
    """The inline keyboard and the other kind of markup (reply keyboard, its removal, forced reply), at most one set."""
    markup = call.json_object("reply_markup", "reply markup")
    if not markup:
        return None, None
    if "inline_keyboard" in markup:
        return inline_keyboard(call), None
    if not any(kind in markup for kind in KEYBOARDS):
        raise bad_request("object expected as reply markup")
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], "keyboard", "KeyboardButton", "keyboard button")
        return None, {**markup, "keyboard": [[_reply_button(button) for button in row] for row in rows if row]}
    return None, markup


def _rows(rows: Any, name: str, kind: str, what: str) -> list[list[Any]]:
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{name}" must be an Array of Arrays of {kind}')
    if sum(len(row) for row in rows) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    for button in (button for row in rows for button in row):
        _check_text(button, kind, what)
    return rows


def _check_text(button: Any, kind: str, what: str) -> None:
    if isinstance(button, str) and kind == "KeyboardButton":
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request(f"{kind} must be an Object")
    if "text" not in button:
        raise bad_request(f"can't parse {what}: Can't find field \"text\"")
    if not isinstance(button["text"], str):
        raise bad_request(f'can\'t parse {what}: Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request(f"{what} text must be non-empty")


def _inline_button(button: Json) -> Json:
    data = button.get("callback_data")
    if data is not None and not isinstance(data, str):
        raise bad_request('can\'t parse inline keyboard button: Field "callback_data" must be of type String')
    if not data and not any(button.get(action) is not None for action in OTHER_ACTIONS):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if data and len(data.encode()) > MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    return button


def _reply_button(button: str | Json) -> Json:
    return {"text": button} if isinstance(button, str) else button
