"""A caught text waits in memory, whatever goes wrong around it."""

from tests.bot.served import Served
from tests.bot.test_poison import NO_TEXT, PRIVATE

NAMED = "ik sprak met Fatima de Vries over school en ze belde zelf de leraar"


async def test_a_caught_text_survives_a_batch_that_fails(served: Served) -> None:
    """Poison from somebody else in the same batch does not cost a person the text that waits in memory."""
    person, other = await served.member(), await served.member()
    await person.do(NAMED)
    message = {"message_id": 1, "chat": PRIVATE | {"id": other.number}, "text": NO_TEXT}
    with served.process.frozen():
        await other.say("/hulp")
        await person.tap("Dat was geen naam")
        await served.control.post("raw", update={"message": message})
    await served.quiet()
    assert await person.kept() == [NAMED]
