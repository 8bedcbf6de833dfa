"""What the tags of parse_mode HTML become: which entity, with which argument."""

import re

from simulator.model import Json

ENTITY_OF_TAG = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
ARGUMENT_OF_TAG = {"a": "href", "code": "class", "span": "class", "tg-emoji": "emoji-id", "blockquote": "expandable"}
VALUELESS = {"blockquote": "expandable"}

_SCHEME = re.compile(r"(?i)[a-z][a-z0-9+.-]*:")
_LINK = re.compile(r"(?i)(https?|ftp|tg|tonsite)://[^\s/]*[^\s/.]\.?\S*$")


class HtmlError(ValueError):
    """The text is not HTML as Telegram wants it; the message is Telegram's, less its prefix."""


def add_entity(entities: list[Json], tag: str, argument: str, place: Json, shown: str) -> None:
    """Append what `tag` with its argument makes of `place` (offset and length), `shown` being the text in it."""
    entity: Json = {**place, "type": ENTITY_OF_TAG[tag]}
    if tag == "a":
        _add_link(entities, entity, argument or shown)
    elif tag == "tg-emoji":
        _add_emoji(entities, entity, argument)
    elif tag in ("code", "pre"):
        _add_code(entities, entity, argument.removeprefix("language-"))
    else:
        entities.append({**entity, "type": "expandable_blockquote"} if tag == "blockquote" and argument else entity)


def _add_link(entities: list[Json], entity: Json, url: str) -> None:
    """A link Telegram does not recognise silently stays plain text."""
    url = url if _SCHEME.match(url) else f"http://{url}"
    if _LINK.match(url):
        entities.append({**entity, "url": url})


def _add_emoji(entities: list[Json], entity: Json, emoji_id: str) -> None:
    if not emoji_id.isdigit() or int(emoji_id) == 0:
        raise HtmlError("Invalid custom emoji identifier specified")
    entities.append({**entity, "custom_emoji_id": emoji_id})


def _add_code(entities: list[Json], entity: Json, language: str) -> None:
    """`<pre><code class="language-x">` is one block with a language, not two entities."""
    inner = entities[-1] if entities else {}
    if inner.get("language") and inner == {**entity, "type": "code", "language": inner["language"]}:
        inner["type"] = "pre"
        return
    entities.append({**entity, "language": language} if language else entity)


def without_stray_languages(entities: list[Json]) -> list[Json]:
    """Only a block of code has a language."""
    return [{k: v for k, v in e.items() if k != "language" or e["type"] == "pre"} for e in entities]
