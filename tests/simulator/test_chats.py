"""Chats as a whole: blocking, groups, channels, typing, reactions, and people who edit."""

import pytest

from .conftest import Driver, Json


async def membership(driver: Driver) -> tuple[str, str]:
    change = (await driver.call("getUpdates", offset=-1))[-1]["my_chat_member"]
    return change["old_chat_member"]["status"], change["new_chat_member"]["status"]


async def test_whoever_blocks_the_bot_hears_nothing_more(driver: Driver) -> None:
    """The bot is told of both block and unblock, and refused in between."""
    person = await driver.newcomer()
    await driver.do(f"people/{person}/block")
    assert await membership(driver) == ("member", "kicked")
    refusal = await driver.answer("sendMessage", chat_id=person, text="hoi")
    assert (refusal["error_code"], refusal["description"]) == (403, "Forbidden: bot was blocked by the user")
    assert await driver.refused_to(f"people/{person}/say", text="hoi") == 409
    await driver.do(f"people/{person}/unblock")
    assert await membership(driver) == ("kicked", "member")
    await driver.call("sendMessage", chat_id=person, text="hoi")


async def test_a_bot_cannot_begin_a_conversation(driver: Driver) -> None:
    """Somebody it met in a group but who never wrote to it stays out of reach."""
    person = (await driver.do("people", name="Kim"))["id"]
    await driver.do("groups", title="Team", by=person)
    refusal = await driver.refused("sendMessage", chat_id=person, text="hoi")
    assert refusal == "Forbidden: bot can't initiate conversation with a user"


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_group_adds_and_removes_the_bot(driver: Driver, kind: str) -> None:
    """A bot that is added gets a membership update and a service message; after a kick it is refused."""
    group = (await driver.do("groups", title="Team", kind=kind))["id"]
    added, joined = await driver.call("getUpdates")
    assert added["my_chat_member"]["chat"] == {"id": group, "title": "Team", "type": kind}
    assert joined["message"]["new_chat_members"][0]["is_bot"] is True
    await driver.call("sendMessage", chat_id=group, text="hoi allemaal")
    await driver.do(f"groups/{group}/kick")
    assert await membership(driver) == ("member", "kicked")
    refusal = await driver.refused("sendMessage", chat_id=group, text="hoi")
    assert refusal == f"Forbidden: bot was kicked from the {kind} chat"


async def test_in_a_group_the_bot_hears_only_what_is_meant_for_it(driver: Driver) -> None:
    """In privacy mode a bot hears commands, mentions and replies to itself, and nothing else."""
    group = (await driver.do("groups", title="Team"))["id"]
    own = (await driver.call("sendMessage", chat_id=group, text="hoi"))["message_id"]

    async def heard(**said: object) -> bool:
        return (await driver.do(f"groups/{group}/say", **said))["update_id"] is not None

    assert not await heard(text="tegen elkaar")
    assert await heard(text="/start")
    assert await heard(text="hé @simulator_bot")
    assert await heard(text="ja", reply_to=own)


async def test_the_bot_can_leave_a_group_but_not_a_private_chat(driver: Driver) -> None:
    """A bot that left a group is refused there; a private chat cannot be left."""
    group = (await driver.do("groups", title="Team"))["id"]
    assert await driver.call("leaveChat", chat_id=group) is True
    assert "is not a member of the group chat" in await driver.refused("sendMessage", chat_id=group, text="hoi")
    refusal = await driver.refused("leaveChat", chat_id=await driver.newcomer())
    assert refusal == "Bad Request: chat member status can't be changed in private chats"


async def test_a_channel_posts_without_a_sender(driver: Driver) -> None:
    """A bot that is made administrator of a channel reads its posts, which have no sender but the channel."""
    channel = (await driver.do("channels", title="Nieuws"))["id"]
    assert await membership(driver) == ("left", "administrator")
    await driver.do(f"channels/{channel}/say", text="bericht")
    post = (await driver.call("getUpdates", offset=-1))[-1]["channel_post"]
    assert (post["sender_chat"]["id"], "from" in post) == (channel, False)


async def test_an_edited_message_reaches_the_bot(driver: Driver) -> None:
    """An edit comes as edited_message with the new text and an edit_date."""
    person = await driver.newcomer()
    said = await driver.do(f"people/{person}/say", text="een")
    await driver.do(f"people/{person}/edit", message_id=said["message_id"], text="twee")
    edited = (await driver.call("getUpdates", offset=-1))[-1]["edited_message"]
    assert (edited["message_id"], edited["text"]) == (said["message_id"], "twee")
    assert "edit_date" in edited


async def test_people_edit_only_their_own_messages(driver: Driver) -> None:
    """A person cannot change what the bot said."""
    person = await driver.newcomer()
    sent = await driver.call("sendMessage", chat_id=person, text="van de bot")
    assert await driver.refused_to(f"people/{person}/edit", message_id=sent["message_id"], text="x") == 400


async def test_a_chat_action_shows_as_typing_until_the_message_comes(driver: Driver) -> None:
    """A chat action shows until the bot's next message; an unknown action is refused."""
    person = await driver.newcomer()

    async def typing() -> bool:
        return bool((await driver.see(f"people/{person}/chat"))["typing"])

    await driver.call("sendChatAction", chat_id=person, action="typing")
    assert await typing()
    await driver.call("sendMessage", chat_id=person, text="klaar")
    assert not await typing()
    refusal = await driver.refused("sendChatAction", chat_id=person, action="dansen")
    assert refusal == "Bad Request: wrong parameter action in request"


async def test_the_bot_can_react_with_one_known_emoji(driver: Driver) -> None:
    """A bot puts a reaction under a message and takes it back; an emoji Telegram does not know is refused."""
    person = await driver.newcomer()
    target: Json = {"chat_id": person, "message_id": 1}
    await driver.call("setMessageReaction", **target, reaction=[{"type": "emoji", "emoji": "👍"}])
    assert (await driver.see(f"people/{person}/chat"))["messages"][0]["reaction"] == "👍"
    await driver.call("setMessageReaction", **target, reaction=[{"type": "emoji", "emoji": "❤\ufe0f"}])  # as typed
    refusal = await driver.refused("setMessageReaction", **target, reaction=[{"type": "emoji", "emoji": "🥦"}])
    assert refusal == "Bad Request: REACTION_INVALID"
    await driver.call("setMessageReaction", **target, reaction=[])
    assert (await driver.see(f"people/{person}/chat"))["messages"][0]["reaction"] is None


async def test_get_chat_tells_who_it_is(driver: Driver) -> None:
    """getChat answers for chats the bot knows, and for no others."""
    person = await driver.newcomer()
    assert (await driver.call("getChat", chat_id=person))["first_name"] == "Sanne"
    assert await driver.refused("getChat", chat_id=1) == "Bad Request: chat not found"


async def test_a_persons_reaction_is_told_to_a_bot_that_asked(driver: Driver) -> None:
    """By default bots do not hear of it; what Telegram does not know as a reaction is refused."""
    person = await driver.newcomer()
    message_id = (await driver.call("sendMessage", chat_id=person, text="hoi"))["message_id"]
    react = f"people/{person}/react"
    assert (await driver.do(react, message_id=message_id, emoji="👍"))["update_id"] is None
    assert (await driver.see(f"people/{person}/chat"))["messages"][-1]["own_reaction"] == "👍"
    await driver.call("getUpdates", allowed_updates=["message_reaction"])
    await driver.do(react, message_id=message_id, emoji=None)
    [update] = await driver.call("getUpdates")
    change = update["message_reaction"]
    assert (change["old_reaction"], change["new_reaction"]) == ([{"type": "emoji", "emoji": "👍"}], [])
    assert change["user"]["id"] == person
    assert await driver.refused_to(react, message_id=message_id, emoji="hoi") == 400
    assert await driver.refused_to(react, message_id=999_999, emoji="👍") == 404
