"""What Telegram does with text: counting in UTF-16, trimming, and spotting commands, links and mentions."""

import re
from dataclasses import dataclass, field

from simulator.model import Json

MAX_TEXT = 4096
"""UTF-16 code units in the text of one message."""

_DETECTABLE = re.compile(
    r"(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<email>(?<!\w)[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}(?!\w))"
    r"|(?P<url>(?<![\w@.])(?:https?://[^\s<>\"]+[^\s<>\".,;:!?')\]]|(?:[\w-]+\.)+(?:nl|com|org|net|eu|be)\b(?:/[^\s<>\"]*)?))"
    r"|(?P<mention>(?<!\w)@[A-Za-z0-9_]{3,32}\b)"
    r"|(?P<hashtag>(?<!\w)#\w{1,256}\b)"
)
_HINTS = frozenset("/@#.")


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text with its entities (offsets and lengths in UTF-16 code units)."""

    text: str
    entities: list[Json] = field(default_factory=list)

    def as_text(self) -> Json:
        """The fields of a Message with this text."""
        return self._fields("text", "entities")

    def as_caption(self) -> Json:
        """The fields of a Message with this caption; none if it is empty."""
        return self._fields("caption", "caption_entities") if self.text else {}

    def _fields(self, text: str, entities: str) -> Json:
        return {text: self.text, **({entities: self.entities} if self.entities else {})}


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, the unit of every limit and offset in the Bot API."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def trimmed(formatted: Formatted) -> Formatted:
    """Without white space at either end, as Telegram's server stores it; entities move along."""
    text = formatted.text.strip()
    if text == formatted.text:
        return formatted
    removed = utf16_length(formatted.text) - utf16_length(formatted.text.lstrip())
    length = utf16_length(text)
    return Formatted(text, [e for entity in formatted.entities if (e := _moved(entity, removed, length))])


def _moved(entity: Json, removed: int, length: int) -> Json | None:
    start = max(entity["offset"] - removed, 0)
    end = min(entity["offset"] + entity["length"] - removed, length)
    return {**entity, "offset": start, "length": end - start} if end > start else None


def detected(formatted: Formatted) -> Formatted:
    """With the entities Telegram finds by itself added, except where one was given already."""
    if not _HINTS.intersection(formatted.text):
        return formatted
    found = [_entity(formatted.text, match) for match in _DETECTABLE.finditer(formatted.text)]
    fresh = [entity for entity in found if not any(_overlap(entity, given) for given in formatted.entities)]
    return Formatted(formatted.text, sorted(formatted.entities + fresh, key=entity_order))


def entity_order(entity: Json) -> tuple[int, int]:
    """Telegram's order: by start, the longest first."""
    return entity["offset"], -entity["length"]


def _entity(text: str, match: re.Match[str]) -> Json:
    return {
        "offset": utf16_length(text[: match.start()]),
        "length": utf16_length(match.group()),
        "type": match.lastgroup or "",
    }


def _overlap(one: Json, other: Json) -> bool:
    return bool(one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"])
