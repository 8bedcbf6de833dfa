"""Pictures and documents: upload, download, send again, change."""

import json

import pytest

from .conftest import Driver, Json, png


async def test_an_uploaded_photo_can_be_downloaded_and_sent_again(driver: Driver) -> None:
    """The file_id of one message serves the next; getFile tells where the bytes are."""
    person, picture = await driver.newcomer(), png(40, 30)
    sent = await driver.upload("sendPhoto", "a.png", picture, chat_id=person, caption="<b>kijk</b>", parse_mode="HTML")
    photo = sent["result"]["photo"][-1]
    assert (photo["width"], photo["height"], photo["file_size"]) == (40, 30, len(picture))
    assert sent["result"]["caption_entities"] == [{"offset": 0, "length": 4, "type": "bold"}]
    again = await driver.call("sendPhoto", chat_id=person, photo=photo["file_id"])
    assert again["photo"] == [photo]
    path = (await driver.call("getFile", file_id=photo["file_id"]))["file_path"]
    async with driver.session.get(f"{driver.url}/file/bot{driver.token}/{path}") as response:
        assert await response.read() == picture
    async with driver.session.get(f"{driver.url}/file/bot123456:wrong/{path}") as response:
        assert response.status == 404


async def test_a_document_keeps_its_name(driver: Driver) -> None:
    """A document has its own name, and the type that goes with it."""
    sent = await driver.upload("sendDocument", "kaart.pdf", b"%PDF", chat_id=await driver.newcomer())
    document = sent["result"]["document"]
    assert (document["file_name"], document["mime_type"]) == ("kaart.pdf", "application/pdf")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "file must be non-empty"),
        (b"geen plaatje", "IMAGE_PROCESS_FAILED"),
        (png(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (png(6000, 4001), "PHOTO_INVALID_DIMENSIONS"),
    ],
)
async def test_a_photo_must_be_a_picture_of_decent_dimensions(driver: Driver, data: bytes, words: str) -> None:
    """A photo's sides are at most 10000 together, and one at most 20 times the other."""
    sent = await driver.upload("sendPhoto", "a.png", data, chat_id=await driver.newcomer())
    assert sent["description"] == f"Bad Request: {words}"


async def test_a_photo_must_be_there(driver: Driver) -> None:
    """No photo, an unknown file_id or an address elsewhere is refused."""
    person = await driver.newcomer()
    assert await driver.refused("sendPhoto", chat_id=person) == "Bad Request: there is no photo in the request"
    assert "wrong remote file identifier" in await driver.refused("sendPhoto", chat_id=person, photo="onzin")
    url = "https://voorbeeld.nl/a.png"
    refusal = await driver.refused("sendPhoto", chat_id=person, photo=url)
    assert refusal == "Bad Request: failed to get HTTP URL content"
    assert await driver.refused("getFile", file_id="onzin") == "Bad Request: invalid file_id"


async def test_a_bot_can_send_larger_files_than_it_can_fetch(driver: Driver) -> None:
    """A file of more than 20 MB arrives, but getFile refuses it."""
    person = await driver.newcomer()
    for size, fits in ((20 * 1024 * 1024, True), (20 * 1024 * 1024 + 1, False)):
        sent = await driver.upload("sendDocument", "a.bin", bytes(size), chat_id=person)
        answer = await driver.answer("getFile", file_id=sent["result"]["document"]["file_id"])
        assert answer["ok"] is fits
    assert answer["description"] == "Bad Request: file is too big"


async def test_a_file_id_serves_one_kind(driver: Driver) -> None:
    """A document cannot be sent as a photo."""
    person = await driver.newcomer()
    sent = await driver.upload("sendDocument", "a.txt", b"tekst", chat_id=person)
    file_id = sent["result"]["document"]["file_id"]
    refusal = await driver.refused("sendPhoto", chat_id=person, photo=file_id)
    assert refusal == "Bad Request: can't use file of type Document as Photo"


async def test_a_caption_has_at_most_1024_utf16_units(driver: Driver) -> None:
    """A caption of exactly 1024 units fits, one more does not."""
    person, picture = await driver.newcomer(), png(10, 10)
    fits = await driver.upload("sendPhoto", "a.png", picture, chat_id=person, caption="😀" * 512)
    assert fits["ok"] is True
    too_long = await driver.upload("sendPhoto", "a.png", picture, chat_id=person, caption="x" * 1025)
    assert too_long["description"] == "Bad Request: message caption is too long"


async def test_captions_and_pictures_can_be_changed(driver: Driver) -> None:
    """A caption keeps the file; other media replaces both. Text messages have neither."""
    person = await driver.newcomer()
    sent = await driver.upload("sendPhoto", "a.png", png(10, 10), chat_id=person, caption="een")
    target: Json = {"chat_id": person, "message_id": sent["result"]["message_id"]}
    edited = await driver.call("editMessageCaption", **target, caption="twee")
    assert (edited["caption"], edited["photo"]) == ("twee", sent["result"]["photo"])
    media = json.dumps({"type": "photo", "media": "attach://nieuw", "caption": "drie"})
    replaced = await driver.upload("editMessageMedia", "b.png", png(20, 20), part="nieuw", **target, media=media)
    assert (replaced["result"]["caption"], replaced["result"]["photo"][0]["width"]) == ("drie", 20)
    refusal = await driver.refused("editMessageText", **target, text="tekst")
    assert refusal == "Bad Request: there is no text in the message to edit"
    text = await driver.call("sendMessage", chat_id=person, text="tekst")
    refusal = await driver.refused("editMessageCaption", chat_id=person, message_id=text["message_id"], caption="x")
    assert refusal == "Bad Request: there is no caption in the message to edit"


async def test_a_persons_caption_is_marked_and_can_be_changed(driver: Driver) -> None:
    """Telegram marks commands and links in a caption as in a text, and marks them anew after an edit."""
    person = await driver.newcomer()
    sent = await driver.do(f"people/{person}/send", kind="photo", caption=" /hulp nu ")
    await driver.do(f"people/{person}/edit", message_id=sent["message_id"], text="zonder")
    said, edited = await driver.call("getUpdates")
    assert (said["message"]["caption"], edited["edited_message"]["caption"]) == ("/hulp nu", "zonder")
    assert said["message"]["caption_entities"] == [{"offset": 0, "length": 5, "type": "bot_command"}]
    assert "caption_entities" not in edited["edited_message"]
    assert edited["edited_message"]["photo"] == said["message"]["photo"]


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("photo", "photo"),
        ("voice", "voice"),
        ("audio", "audio"),
        ("sticker", "sticker"),
        ("location", "location"),
        ("contact", "contact"),
        ("poll", "poll"),
        ("video", "video"),
        ("video_note", "video_note"),
        ("document", "document"),
        ("animation", "animation"),
        ("dice", "dice"),
        ("forward", "forward_origin"),
        ("via_bot", "via_bot"),
    ],
)
async def test_people_can_send_anything(driver: Driver, kind: str, field: str) -> None:
    """Each kind of message has its own field."""
    person = await driver.newcomer()
    await driver.do(f"people/{person}/send", kind=kind)
    [update] = await driver.call("getUpdates")
    assert field in update["message"]


async def test_people_cannot_send_what_does_not_exist(driver: Driver) -> None:
    """An unknown kind of message is a mistake of the test."""
    assert await driver.refused_to(f"people/{await driver.newcomer()}/send", kind="geur") == 400
