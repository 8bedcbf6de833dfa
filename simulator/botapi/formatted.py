"""The text or caption of a call, with its entities: parsed, trimmed and measured."""

from typing import Any

from simulator.botapi.call import Call
from simulator.botapi.errors import bad_request
from simulator.html_entities import parse_html
from simulator.html_tags import HtmlError
from simulator.model import Json
from simulator.text import MAX_TEXT, Formatted, detected, trimmed, utf16_length

MAX_CAPTION = 1024
_TYPES = (
    "mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler blockquote "
    "expandable_blockquote code pre text_link text_mention custom_emoji date_time"
)
ENTITY_TYPES = frozenset(_TYPES.split())


def message_text(call: Call) -> Formatted:
    """The parameter text of a message. Lengths are UTF-16 units after parsing."""
    raw = call.text("text")
    if not raw:
        raise bad_request("message text is empty")
    formatted = _formatted(call, raw, "entities")
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if utf16_length(formatted.text) > MAX_TEXT:
        raise bad_request("message is too long")
    return formatted


def caption(call: Call) -> Json:
    """The parameter caption as message fields; empty if there is none."""
    formatted = _formatted(call, call.text("caption"), "caption_entities")
    if utf16_length(formatted.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return formatted.as_caption()


def is_html(call: Call) -> bool:
    """Whether parse_mode asks for HTML; any other mode this simulator refuses rather than misread."""
    mode = call.text("parse_mode")
    if mode and mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    return bool(mode)


def _formatted(call: Call, raw: str, entities_name: str) -> Formatted:
    if is_html(call):
        return detected(trimmed(_from_html(raw)))
    entities = call.json_list(entities_name, "MessageEntity") or []
    return detected(trimmed(Formatted(raw, [_entity(entity, utf16_length(raw)) for entity in entities])))


def _from_html(raw: str) -> Formatted:
    try:
        return parse_html(raw)
    except HtmlError as error:
        raise bad_request(f"can't parse entities: {error}") from None


def _entity(entity: Any, length: int) -> Json:
    if not isinstance(entity, dict):
        raise bad_request("expected an Object as MessageEntity")
    if entity.get("type") not in ENTITY_TYPES:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    offset, size = entity.get("offset"), entity.get("length")
    if not isinstance(offset, int) or not isinstance(size, int):
        raise bad_request('can\'t parse MessageEntity: Field "offset" and "length" must be of type Number')
    if offset < 0 or size <= 0 or offset + size > length:
        raise bad_request(f"entity begins or ends outside of the text: offset {offset}, length {size}")
    return entity
