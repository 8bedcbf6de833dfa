"""Pictures and documents: upload, download, send again, change."""

import json

import aiohttp
import pytest

from .conftest import Driver, Json, png


async def upload(driver: Driver, method: str, field: str, data: bytes, name: str, **params: object) -> Json:
    form = aiohttp.FormData({key: str(value) for key, value in params.items()})
    form.add_field(field, data, filename=name)
    async with driver.session.post(f"{driver.url}/bot{driver.token}/{method}", data=form) as response:
        body: Json = await response.json()
        return body


async def test_an_uploaded_photo_can_be_downloaded_and_sent_again(driver: Driver) -> None:
    """The file_id of one message serves the next; getFile tells where the bytes are."""
    person, picture = await driver.newcomer(), png(40, 30)
    sent = await upload(
        driver, "sendPhoto", "photo", picture, "a.png", chat_id=person, caption="<b>kijk</b>", parse_mode="HTML"
    )
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
    """And its type, guessed from it."""
    sent = await upload(driver, "sendDocument", "document", b"%PDF", "kaart.pdf", chat_id=await driver.newcomer())
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
    """Width plus height at most 10000, one side at most 20 times the other."""
    sent = await upload(driver, "sendPhoto", "photo", data, "a.png", chat_id=await driver.newcomer())
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


async def test_a_file_id_serves_one_kind(driver: Driver) -> None:
    """A document is not a photo."""
    person = await driver.newcomer()
    sent = await upload(driver, "sendDocument", "document", b"tekst", "a.txt", chat_id=person)
    file_id = sent["result"]["document"]["file_id"]
    refusal = await driver.refused("sendPhoto", chat_id=person, photo=file_id)
    assert refusal == "Bad Request: can't use file of type Document as Photo"


async def test_a_caption_has_at_most_1024_utf16_units(driver: Driver) -> None:
    """Exactly 1024 fit."""
    person, picture = await driver.newcomer(), png(10, 10)
    fits = await upload(driver, "sendPhoto", "photo", picture, "a.png", chat_id=person, caption="😀" * 512)
    assert fits["ok"] is True
    too_long = await upload(driver, "sendPhoto", "photo", picture, "a.png", chat_id=person, caption="x" * 1025)
    assert too_long["description"] == "Bad Request: message caption is too long"


async def test_captions_and_pictures_can_be_changed(driver: Driver) -> None:
    """A caption keeps the file; other media replaces both. Text messages have neither."""
    person = await driver.newcomer()
    sent = await upload(driver, "sendPhoto", "photo", png(10, 10), "a.png", chat_id=person, caption="een")
    target: Json = {"chat_id": person, "message_id": sent["result"]["message_id"]}
    edited = await driver.call("editMessageCaption", **target, caption="twee")
    assert (edited["caption"], edited["photo"]) == ("twee", sent["result"]["photo"])
    media = json.dumps({"type": "photo", "media": "attach://nieuw", "caption": "drie"})
    replaced = await upload(driver, "editMessageMedia", "nieuw", png(20, 20), "b.png", **target, media=media)
    assert (replaced["result"]["caption"], replaced["result"]["photo"][0]["width"]) == ("drie", 20)
    refusal = await driver.refused("editMessageText", **target, text="tekst")
    assert refusal == "Bad Request: there is no text in the message to edit"
    text = await driver.call("sendMessage", chat_id=person, text="tekst")
    refusal = await driver.refused("editMessageCaption", chat_id=person, message_id=text["message_id"], caption="x")
    assert refusal == "Bad Request: there is no caption in the message to edit"


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
    """Each kind in its own field of the message."""
    person = await driver.newcomer()
    await driver.do(f"people/{person}/send", kind=kind)
    [update] = await driver.call("getUpdates")
    assert field in update["message"]


async def test_people_cannot_send_what_does_not_exist(driver: Driver) -> None:
    """An unknown kind is the test's mistake."""
    assert await driver.refused_to(f"people/{await driver.newcomer()}/send", kind="geur") == 400
