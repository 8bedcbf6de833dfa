"""However a process ends, an answer is kept once, under its question, and its reply comes once."""

from tests.bot.databases import NewDatabase
from tests.bot.engines import on_sqlite
from tests.bot.served import TELLINGS, Make, Served, until
from tests.support.simulated import Control

ANSWER, OTHER, LAST = TELLINGS[:3]


async def test_killed_in_mid_conversation(lone: Served) -> None:
    """After kill -9 and a start the conversation goes on at the same question, with every answer kept."""
    person = await lone.member("De buurt")
    await person.do(ANSWER)
    stood, heard = await person.stands(), await person.heard()
    lone.process.kill()
    lone.process.start()
    await lone.quiet()
    assert (await person.stands(), await person.heard()) == (stood, heard)
    await person.do(OTHER, LAST)
    assert await person.kept() == [ANSWER, OTHER, LAST]
    questions = [entry.vraag for entry in await lone.database.entries(person.number)]
    assert questions == ["wie_is_er", "wie_kan_helpen", "wie_helpt_mee"]


async def test_killed_before_an_answer_was_handled(lone: Served) -> None:
    """What Telegram brought to a process that died at that moment is brought again to the next."""
    person = await lone.member("De buurt")
    with lone.process.frozen():
        await person.say(ANSWER)
        await person.say(OTHER)
        lone.process.kill()
    lone.process.start()
    await lone.quiet()
    assert await person.kept() == [ANSWER, OTHER]
    assert await person.asked() == [1, 2, 3]


async def test_killed_before_the_replies_were_sent(lone: Served) -> None:
    """What was committed and not sent is sent by the next process: once, in order."""
    person = await lone.member("De buurt")
    await lone.control.post("faults", kind="status", method="sendMessage", status=500)
    await person.say(ANSWER)
    await person.say(OTHER)
    await person.keeps(2)
    lone.process.kill()
    await lone.control.delete("faults")
    lone.process.start()
    await lone.quiet()
    assert await person.asked() == [1, 2, 3]


async def test_killed_while_a_reply_was_under_way(lone: Served) -> None:
    """Only the message in flight may come twice; the one after it comes once."""
    person = await lone.member("De buurt")
    await lone.control.post("faults", kind="drop_after", method="sendMessage")
    await person.say(ANSWER)
    await person.say(OTHER)
    await person.keeps(2)
    await person.hears("vraag 2 van 3")
    lone.process.kill()
    in_flight = (await person.asked()).count(2)
    await lone.control.delete("faults")
    lone.process.start()
    await lone.quiet()
    assert await person.asked() == [1, *[2] * in_flight, 2, 3]


@on_sqlite
async def test_a_second_process_on_the_same_file_is_refused(lone: Served) -> None:
    """One line says which file is served already, and what to do; the first process is not disturbed."""
    code, said = lone.process.refusal()
    assert (code, said.count("\n")) == (1, 1)
    assert str(lone.database.file) in said and "stop that one first" in said
    person = await lone.member()
    await person.do(ANSWER)
    assert await person.kept() == [ANSWER]


@on_sqlite
async def test_a_second_poller_says_so_and_stops(
    lone: Served, make: Make, new_database: NewDatabase, world: Control
) -> None:
    """Two processes on one token, each with a database of its own: one of them says why and stops, one goes on."""
    other = make(COACH_DATABASE_URL=new_database().url).start()
    both = [lone.process, other]
    assert await until(lambda: sum(process.alive for process in both) == 1)
    stopped = next(process for process in both if not process.alive)
    assert stopped.wait() == 1
    await stopped.logs("reflectiecoach: another process polls with this COACH_TOKEN; stop that one first\n")
    person = await world.person()
    await person.say("/start")
    await person.hears("Mag ik je antwoorden bewaren?")
