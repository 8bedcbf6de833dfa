"""A caught name is nowhere: not in the database, its log, the chat, or what the process tells."""

from tests.bot.engines import on_sqlite
from tests.bot.served import Served

pytestmark = on_sqlite
NAME = "Fatima"
TELLING = f"gisteren heeft {NAME} zelf de school gebeld, ik zat ernaast en zei niets"


def _everywhere(lone: Served) -> bytes:
    """The database's files, and what the process said."""
    return lone.database.on_disk() + lone.process.log.encode()


async def test_a_caught_name_is_nowhere_on_disk(lone: Served) -> None:
    """While the person has not chosen, after the choice, and after a kill, the name is in no file and no log."""
    person = await lone.member()
    await person.do(TELLING)
    assert "[naam]" in str(await person.heard())
    assert NAME.encode() not in _everywhere(lone)
    await person.do("[Goed zo]")
    assert await person.kept() == [TELLING.replace(NAME, "[naam]")]
    lone.process.kill()
    assert NAME.encode() not in _everywhere(lone)


async def test_the_message_with_the_name_leaves_the_chat(lone: Served) -> None:
    """The person's own message is deleted, and stays so when they edit a name into an old answer."""
    person = await lone.member()
    message = await person.say("gisteren zat ik aan de keukentafel en zei even niets, toen vertelde vader het zelf")
    await lone.quiet()
    await person.act("edit", message_id=message, text=TELLING)
    await lone.quiet()
    deleted = {one["message_id"] for one in (await person.chat())["messages"] if one["deleted"]}
    assert message in deleted
    assert await person.kept() == [TELLING.replace(NAME, "[naam]")]
    assert NAME.encode() not in _everywhere(lone)
