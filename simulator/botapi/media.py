"""Methods that send and change pictures and documents, and getFile."""

from simulator.botapi.call import Call, Upload
from simulator.botapi.errors import bad_request
from simulator.botapi.formatted import caption, is_html
from simulator.botapi.posting import EDITING, SENDING, change, own_message, send
from simulator.botapi.registry import method
from simulator.files import StoredFile
from simulator.image_headers import dimensions
from simulator.model import Json

MAX_UPLOAD = 50 * 1024 * 1024
MAX_DOWNLOAD = 20 * 1024 * 1024
MAX_PHOTO = 10 * 1024 * 1024
MAX_SIDES = 10_000
MAX_RATIO = 20
CAPTION = "caption parse_mode caption_entities show_caption_above_media"
MEDIA = ("photo", "document")
CAPTIONED = ("photo", "document", "voice", "video", "animation", "audio")


@method("sendPhoto", f"{SENDING} {CAPTION} photo has_spoiler", counts=True)
def send_photo(call: Call) -> Json:
    """A picture, uploaded or by file_id."""
    return _send_file(call, "photo")


@method("sendDocument", f"{SENDING} {CAPTION} document thumbnail disable_content_type_detection", counts=True)
def send_document(call: Call) -> Json:
    """A file, uploaded or by file_id."""
    return _send_file(call, "document")


@method("getFile", "file_id")
def get_file(call: Call) -> Json:
    """Where to download a file; a bot may send larger ones than it may fetch."""
    file = call.world.files.by_id(call.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.data) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.api(), "file_path": file.path}


@method("editMessageCaption", f"{EDITING} {CAPTION}", counts=True)
def edit_message_caption(call: Call) -> Json:
    """Another caption for one of the bot's own messages with a file."""
    chat, message = own_message(call)
    kept = {key: value for key, value in message.content.items() if key in CAPTIONED}
    if not kept:
        raise bad_request("there is no caption in the message to edit")
    return change(call, chat, message, {**kept, **caption(call)}, _html(call))


@method("editMessageMedia", f"{EDITING} media", counts=True)
def edit_message_media(call: Call) -> Json:
    """Another picture or document, with its caption."""
    media = call.json_object("media", "InputMedia")
    if not media or media.get("type") not in MEDIA:
        raise bad_request("media must be photo or document")
    chat, message = own_message(call)
    if "text" in message.content:
        raise bad_request("there is no media in the message to edit")
    inner = Call(call.world, call.method, {**media, media["type"]: media.get("media")}, call.files)
    return change(call, chat, message, {**_file(inner, media["type"]).content(), **caption(inner)}, _html(inner))


def _send_file(call: Call, kind: str) -> Json:
    chat = call.writable_chat()
    return send(call, chat, {**_file(call, kind).content(), **caption(call)}, _html(call))


def _html(call: Call) -> str | None:
    return call.text("caption") if is_html(call) and call.given("caption") else None


def _file(call: Call, kind: str) -> StoredFile:
    """The file of parameter `kind`: a multipart part of that name, attach://NAME, or a file_id."""
    given = call.text(kind)
    upload = call.files.get(given.removeprefix("attach://")) if given.startswith("attach://") else call.files.get(kind)
    if upload is not None:
        return _uploaded(call, kind, upload)
    if not given:
        raise bad_request(f"there is no {kind} in the request")
    if given.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    return _known(call, kind, given)


def _uploaded(call: Call, kind: str, upload: Upload) -> StoredFile:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > MAX_UPLOAD:
        raise bad_request("file is too big")
    if kind == "photo":
        _check_photo(upload.data)
    return call.world.files.add(kind, upload.name, upload.data)


def _check_photo(data: bytes) -> None:
    size = dimensions(data)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > MAX_SIDES or max(size) > MAX_RATIO * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    if len(data) > MAX_PHOTO:
        raise bad_request(f"too big photo: {len(data)} bytes, maximum is {MAX_PHOTO}")


def _known(call: Call, kind: str, file_id: str) -> StoredFile:
    file = call.world.files.by_id(file_id)
    if file is None:
        raise bad_request("wrong remote file identifier specified: Wrong padding in the string")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file
