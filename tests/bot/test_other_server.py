"""The bot against another Bot API server than ours: a sparse one, that knows little and now and then says it oddly."""

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store.rows import Call
from bot.telegram import sender
from bot.telegram.api import Api
from bot.telegram.sender import Sender, Sent
from tests.bot.elsewhere import Other, Someone
from tests.bot.served import PATIENCE, TELLINGS, until
from tests.support.phones import SMALL
from tests.support.processes import TOKEN, Bot
from tests.support.sparse_api import Answer, SparseApi, ok, refusal

ANSWER, OTHER, LAST = TELLINGS[:3]
CONSENT = ("/start", "[Ja, dat is goed]", "[Liever geen seintje]")
HTML = b"<html><body>Even geduld</body></html>"


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Other]:
    """One server with one bot for all."""
    with SparseApi(TOKEN) as api:
        bot = Bot(api.url, tmp_path_factory.mktemp("other"), COACH_KADER=str(SMALL)).start()
        yield Other(api, bot)
        assert bot.stop() == 0
        assert "Traceback" not in bot.log


@pytest.fixture
async def someone(other: Other) -> Someone:
    """Someone who consented and who is at the first question about De buurt."""
    person = Someone(other)
    await person.do(*CONSENT, "[Iets anders]", "[De buurt]", "[Zonder]")
    assert person.asked == [1]
    return person


async def test_a_whole_kernaspect(someone: Someone) -> None:
    """Of a server that knows four methods, whose taps name no message, nothing more is needed."""
    await someone.do(ANSWER, OTHER, "[Overslaan]")
    assert await someone.kept() == [ANSWER, OTHER]
    assert someone.asked == [1, 2, 3]
    assert "the commands could not be set" in someone.other.bot.log


async def test_a_server_that_holds_no_poll_open(other: Other) -> None:
    """It is asked again after a breath, not at once."""
    other.api.holds = False
    person = Someone(other)
    await person.do("hoi")
    before, began = len(other.api.calls), time.monotonic()
    assert await until(lambda: len(other.api.calls) >= before + 6)
    took, polls = time.monotonic() - began, {method for method, _ in other.api.calls[before:]}
    other.api.holds = True
    assert person.heard
    assert polls == {"getUpdates"}
    assert took > 0.4  # six of them have five breaths between them


@pytest.mark.parametrize("date", [0, 1])
async def test_a_tap_under_a_message_that_cannot_be_reached(someone: Someone, date: int) -> None:
    """Of an old message only the chat and the number are told; its button works."""
    under = {"chat": {"id": someone.number, "type": "private"}, "message_id": 1, "date": date}
    someone.tap("Overslaan", message=under)
    await someone.other.quiet()
    assert someone.asked == [1, 2]


async def test_fields_that_are_null_or_unknown(someone: Someone) -> None:
    """What is null is not there, and what the coach does not know is left aside: in messages, edits and taps."""
    nothing = dict.fromkeys(["forward_origin", "via_bot", "voice", "photo", "pinned_message", "from"])
    message = someone.send(text=ANSWER, **nothing, mood="good")
    await someone.other.quiet()
    edited = someone.other.api.message(someone.number, text=OTHER, **nothing) | {"message_id": message}
    someone.other.api.put(message=None, edited_message=edited, weather="rain")
    someone.tap("Overslaan", message=None, game_short_name=None)
    await someone.other.quiet()
    assert await someone.kept() == [OTHER]
    assert someone.asked[-1] == 3


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice"])
async def test_what_is_not_typed(someone: Someone, kind: str) -> None:
    """Without any of the fields that may be left out: a kind line, and nothing is kept."""
    before = len(someone.heard)
    someone.send(**{kind: [] if kind == "photo" else {"file_id": "1", "file_unique_id": "1"}})
    await someone.do(ANSWER)
    assert await someone.kept() == [ANSWER]
    assert someone.asked == [1, 2]
    assert len(someone.heard) == before + 2


async def test_what_is_not_for_the_coach(someone: Someone) -> None:
    """A group is left, though the server knows no way out; kinds of updates that were not asked for do nothing."""
    api, before = someone.other.api, len(someone.heard)
    api.put(message=api.message(-5, text="hoi") | {"chat": {"id": -5, "type": "group", "title": "Team"}})
    for kind in ("message_reaction", "business_message", "inline_query", "thing_of_next_year"):
        api.put(**{kind: api.message(someone.number, text=ANSWER)})
    await someone.do(ANSWER)
    assert ("leaveChat", {"chat_id": -5}) in api.calls
    assert (await someone.kept(), len(someone.heard)) == ([ANSWER], before + 1)


PASSING: dict[str, Answer] = {
    "a limit": refusal(429, "Too Many Requests", retry_after=1),
    "a limit without a time": refusal(429, "Too Many Requests"),
    "a limit in words alone": refusal(429, "Too Many Requests: retry after 1"),
    "an error under a 200": refusal(500, "Internal Server Error", status=200),
    "a page": (502, HTML),
    "a page under a 200": (200, HTML),
    "somebody else's refusal": (403, HTML),
    "somebody else's 404": (404, b'{"detail": "Not Found"}'),
    "nothing": (200, b""),
    "no object": (200, b"[]"),
    "half an answer": (200, ok({"message_id": 1})[1][:-3]),
}


@pytest.mark.parametrize("method", ["sendMessage", "getUpdates"])
@pytest.mark.parametrize("trouble", PASSING.values(), ids=PASSING)
async def test_trouble_that_passes(someone: Someone, method: str, trouble: Answer) -> None:
    """Answers that say nothing for good: the call is made again, and nothing is lost or said out of order."""
    someone.other.api.laid[method] = [trouble]
    await someone.do(ANSWER, OTHER)
    assert not someone.other.api.laid[method]
    assert await someone.kept() == [ANSWER, OTHER]
    assert sorted(set(someone.asked)) == [1, 2, 3]
    assert someone.asked == ([1, 2, 2, 3] if method == "sendMessage" else [1, 2, 3])


@pytest.mark.parametrize("updates", [None, True, {}, [None, "x", {"message": {}}]])
async def test_updates_that_are_none(someone: Someone, updates: object) -> None:
    """What holds no update with a number is as good as nothing."""
    someone.other.api.laid["getUpdates"] = [ok(updates)]
    await someone.do(ANSWER)
    assert someone.asked == [1, 2]


@pytest.mark.parametrize("sent", [None, True, {}, {"message_id": None}])
async def test_a_message_that_was_sent_without_a_number(someone: Someone, sent: object) -> None:
    """It counts as sent; what follows comes as always."""
    someone.other.api.laid["sendMessage"] = [ok(sent)]
    await someone.do(ANSWER, OTHER)
    assert someone.asked == [1, 2, 3]


FOR_GOOD: dict[str, Answer] = {
    "a reason of its own": refusal(400, "Bad Request: the moon is full"),
    "a reason under a 200": refusal(400, "Bad Request: wrong", status=200),
    "a reason without a number": (200, b'{"ok": false}'),
    "too much": (413, HTML),
    "blocked": refusal(403, "Forbidden: bot was blocked by the user"),
}


@pytest.mark.parametrize("trouble", FOR_GOOD.values(), ids=FOR_GOOD)
async def test_refusals_for_good(someone: Someone, trouble: Answer) -> None:
    """A message that will not be taken is not sent again; the person's next one is answered."""
    someone.other.api.laid["sendMessage"] = [trouble]
    await someone.do(ANSWER, OTHER)
    assert await someone.kept() == [ANSWER, OTHER]
    assert someone.asked == [1, 2, 3]


async def test_a_server_that_knows_no_pictures(someone: Someone) -> None:
    """Who asks for the overview hears that it could not be made, and the conversation goes on."""
    await someone.do(ANSWER, "stop", "/overzicht")
    assert any(line.startswith("Het lukte me niet om dit te maken.") for line in someone.heard)


async def test_a_file_that_is_never_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is tried on as long as nothing else is taken either; then it is given up."""
    monkeypatch.setattr(sender, "_FIRST_WAIT", 0.001)
    with SparseApi(TOKEN) as server:
        server.laid["sendPhoto"] = [(500, b'{"message": "not supported"}')] * 1000
        async with Api(TOKEN, server.url.rstrip("/")) as api:
            sending, call = Sender(api), Call(5, "sendPhoto", {"chat_id": 5})
            trying = asyncio.create_task(sending.send(call, call.params))
            assert await until(lambda: len(server.calls) > 8)
            assert not trying.done()
            await sending.send(Call(6, "sendMessage", {}), {"chat_id": 6, "text": "Dag"})
            assert await trying == (Sent.REFUSED, None)


def test_an_address_that_knows_no_such_bot(other: Other, folder: Path) -> None:
    """A 404 in the Bot API's own words is about the token: the coach ends with one line."""
    process = Bot(other.api.url.removesuffix("/telegram/"), folder).spawn("run")
    said = process.communicate(timeout=PATIENCE)[1]
    assert process.returncode == 1
    assert said.splitlines()[-1].startswith("reflectiecoach: COACH_TOKEN is refused by the Bot API")
