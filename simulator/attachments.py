"""Everything a person can send that is not text: small real files and made-up places, polls and dice."""

import base64
from collections.abc import Callable

from simulator.drawings import landscape, smiley
from simulator.model import Json
from simulator.text import Formatted, detected, trimmed
from simulator.world import World

OGG_HEADER = b"OggS\x00\x02" + bytes(22) + b"\x01\x13OpusHead\x01\x01"

Attachment = tuple[Json, Json]
"""The message's content fields and its other fields."""


def attachment(world: World, kind: str, options: Json) -> Attachment:
    """What a message of this kind carries; `options` may hold caption, text and the like. KeyError if unknown."""
    content, extras = BUILDERS[kind](world, options)
    caption = detected(trimmed(Formatted(str(options.get("caption", "")))))
    return {**content, **caption.as_caption()}, extras


def _photo(world: World, options: Json) -> Attachment:
    data = base64.b64decode(options["base64"]) if "base64" in options else landscape()
    return world.files.add("photo", "photo.png", data).content(), {}


def _document(world: World, options: Json) -> Attachment:
    name = str(options.get("file_name", "verslag.txt"))
    return world.files.add("document", name, str(options.get("text", "Tekst in een bestand.")).encode()).content(), {}


def _media(kind: str, name: str, fields: Json) -> Callable[[World, Json], Attachment]:
    """What makes a message with a file that nobody can play, and with these fields besides."""

    def build(world: World, options: Json) -> Attachment:
        file = world.files.add(kind, name, OGG_HEADER)
        return {kind: {**file.api(), "mime_type": file.mime_type, **fields}}, {}

    return build


def _sticker(world: World, options: Json) -> Attachment:
    file = world.files.add("sticker", "sticker.png", smiley())
    looks = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": {**file.api(), **looks, "emoji": str(options.get("emoji", "👍"))}}, {}


def _location(world: World, options: Json) -> Attachment:
    place = {"latitude": float(options.get("latitude", 52.0907)), "longitude": float(options.get("longitude", 5.1214))}
    return {"location": place}, {}


def _contact(world: World, options: Json) -> Attachment:
    number = str(options.get("phone_number", "+31612345678"))
    return {"contact": {"phone_number": number, "first_name": str(options.get("first_name", "Kim"))}}, {}


def _poll(world: World, options: Json) -> Attachment:
    choices = [{"text": text, "voter_count": 0, "persistent_id": str(at)} for at, text in enumerate(("Ja", "Nee"))]
    flags = {"is_closed": False, "is_anonymous": True, "allows_multiple_answers": False, "allows_revoting": True}
    limits = {"members_only": False, "type": "regular", "total_voter_count": 0}
    question = str(options.get("question", "Zullen we?"))
    return {"poll": {"id": "1", "question": question, "options": choices, **limits, **flags}}, {}


def _dice(world: World, options: Json) -> Attachment:
    return {"dice": {"emoji": "🎲", "value": int(options.get("value", 4))}}, {}


def _forward(world: World, options: Json) -> Attachment:
    author = str(options.get("from", "Iemand anders"))
    origin = {"type": "hidden_user", "sender_user_name": author, "date": world.clock.now()}
    return _text(options, "Een doorgestuurd bericht."), {"forward_origin": origin}


def _via_bot(world: World, options: Json) -> Attachment:
    bot = {"id": 424242, "is_bot": True, "first_name": "Gif", "username": "gif"}
    return _text(options, "Een bericht via een andere bot."), {"via_bot": bot}


def _text(options: Json, default: str) -> Json:
    return detected(Formatted(str(options.get("text", default)))).as_text()


_PICTURE = {"width": 320, "height": 240, "duration": 3}

BUILDERS: dict[str, Callable[[World, Json], Attachment]] = {
    "photo": _photo,
    "document": _document,
    "voice": _media("voice", "voice.ogg", {"duration": 3}),
    "audio": _media("audio", "audio.mp3", {"duration": 3}),
    "video": _media("video", "video.mp4", _PICTURE),
    "video_note": _media("video_note", "rondje.mp4", {"length": 240, "duration": 3}),
    "animation": _media("animation", "animatie.mp4", _PICTURE),
    "sticker": _sticker,
    "location": _location,
    "contact": _contact,
    "poll": _poll,
    "dice": _dice,
    "forward": _forward,
    "via_bot": _via_bot,
}
