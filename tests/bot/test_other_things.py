"""What is not a typed line in a private chat: each kind gets its kind word, and nothing of it is kept."""

import pytest

from tests.bot.engines import on_sqlite
from tests.bot.served import TELLINGS, Served, Someone

KIND_WORDS = {
    "voice": "Luisteren kan ik niet",
    "audio": "Luisteren kan ik niet",
    "photo": "Een foto bekijk en bewaar ik niet",
    "video": "Een filmpje bekijk en bewaar ik niet",
    "video_note": "Een filmpje bekijk en bewaar ik niet",
    "animation": "Een filmpje bekijk en bewaar ik niet",
    "document": "Een bestand open en bewaar ik niet",
    "sticker": "Die snap ik",
    "location": "Een plek op de kaart bewaar ik niet",
    "contact": "Een contact bewaar ik niet",
    "poll": "Met een peiling kan ik niets",
    "dice": "Daar kan ik niets mee",
    "forward": "Een doorgestuurd bericht bewaar ik niet",
    "via_bot": "Daar kan ik niets mee",
}


@on_sqlite
@pytest.mark.parametrize("kind", KIND_WORDS)
async def test_what_is_not_typed_gets_a_kind_word_and_is_not_kept(served: Served, kind: str) -> None:
    """Voice, pictures, places, words of others: a kind line, and the open question stays open."""
    person = await served.member()
    stood = await person.stands()
    await person.act("send", kind=kind, caption="Een klein geheim", text="Een klein geheim")
    await served.quiet()
    assert (await person.heard())[-1].startswith(KIND_WORDS[kind])
    assert (await person.kept(), await person.stands()) == ([], stood)
    assert "geheim" not in str(await served.database.conversation(person.number))
    await person.do(TELLINGS[0])
    assert await person.kept() == [TELLINGS[0]]


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_group_is_left_with_a_word(served: Served, kind: str) -> None:
    """The coach is for one person; added to a group, it says so once, leaves, and knows nothing of who is there."""
    adder = await served.person("Beheerder")
    group = (await served.control.post("groups", title="Team", kind=kind, by=adder.number))["id"]
    await served.quiet()
    chat = await served.control.get(f"groups/{group}/chat")
    assert chat["bot_status"] == "left"
    said = [message["text"] for message in chat["messages"] if message["from"] == "bot"]
    assert len(said) == 1
    assert said[0].startswith("Ik ben er voor gesprekken onder vier ogen")
    assert not await served.database.rows("SELECT 1 FROM people WHERE person IN ($1, $2)", adder.number, group)


async def test_a_channel_is_left_at_once(served: Served) -> None:
    """Nor does it stay in a channel, whatever is posted there."""
    channel = (await served.control.post("channels", title="Nieuws"))["id"]
    await served.control.post(f"channels/{channel}/say", text="Hallo allemaal")
    await served.quiet()
    chat = await served.control.get(f"channels/{channel}/chat")
    assert chat["bot_status"] == "left"
    assert not [message for message in chat["messages"] if message["from"] == "bot"]


async def test_who_blocks_the_coach_is_left_in_peace(served: Served) -> None:
    """After a block nothing is sent any more, not even what waited; what was kept stays."""
    person = await served.member()
    with served.process.frozen():
        await person.say(TELLINGS[0])
        await person.act("block")
    await served.quiet()
    assert await person.kept() == [TELLINGS[0]]
    assert await _rests(person)
    refused = [call["error_code"] for call in await served.calls("sendMessage", person) if not call["ok"]]
    assert refused == [403]  # by which the coach learnt of it


async def test_who_comes_back_after_a_block_goes_on(served: Served) -> None:
    """Blocked in mid-dialogue and back with Telegram's own restart button: the same question stands open again."""
    person = await served.member()
    await person.do(TELLINGS[0])
    stood, asked = await person.stands(), (await person.heard())[-1].splitlines()[-1]
    await person.act("block")
    await served.quiet()
    assert await _rests(person)
    await person.act("unblock")
    await person.do("/start")
    assert not await _rests(person)
    assert (await person.stands(), (await person.heard())[-1].splitlines()[-1]) == (stood, asked)
    await person.do(TELLINGS[1])
    assert await person.kept() == list(TELLINGS[:2])


async def _rests(person: Someone) -> bool:
    found = await person.served.database.rows("SELECT resting FROM people WHERE person = $1", person.number)
    return found[0][0] is not None
