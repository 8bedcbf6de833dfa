"""Telegram that fails, falls silent, starts anew or refuses the coach: all arrives in order, nobody is left behind."""

import pytest

from tests.bot.databases import Database
from tests.bot.engines import on_sqlite
from tests.bot.served import TELLINGS, Make, Served
from tests.support.processes import simulating
from tests.support.simulated import Control

ANSWER, OTHER, LAST = TELLINGS[:3]
REFUSED = "COACH_TOKEN is refused by the Bot API; ask @BotFather for the right one"

FAULTS = {
    "errors of the server": {"kind": "status", "status": 502},
    "a limit for this chat": {"kind": "status", "status": 429, "retry_after": 1},
    "connections that break": {"kind": "drop"},
    "connections that are reset": {"kind": "reset"},
}


@on_sqlite
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_sending_that_fails_for_a_moment(served: Served, fault: dict[str, object]) -> None:
    """Replies that Telegram did not take are sent again until it does: each once, in order."""
    person = await served.member("De buurt")
    await served.control.post("faults", **{"method": "sendMessage", "count": 1} | fault)
    await person.say(ANSWER)
    await person.say(OTHER)
    await served.quiet()
    assert await person.kept() == [ANSWER, OTHER]
    assert await person.asked() == [1, 2, 3]


@on_sqlite
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_fetching_that_fails_for_a_moment(served: Served, fault: dict[str, object]) -> None:
    """Answers that could not be fetched wait at Telegram, and are fetched in order."""
    person = await served.member("De buurt")
    await served.control.post("faults", **{"method": "getUpdates", "count": 1} | fault)
    await person.say(ANSWER)
    await person.say(OTHER)
    await served.quiet()
    assert await person.kept() == [ANSWER, OTHER]
    assert await person.asked() == [1, 2, 3]


async def test_a_person_whose_chat_fails_holds_nobody_up(served: Served) -> None:
    """While sending to one chat fails, others are answered at once."""
    stuck, other = await served.member("De buurt"), await served.member("De buurt")
    await served.control.post("faults", kind="status", method="sendMessage", chat=stuck.number)
    await stuck.say(ANSWER)
    await other.say(ANSWER)
    await other.hears("vraag 2 van 3")
    assert await stuck.asked() == [1]
    await served.control.delete("faults")
    await served.quiet()
    assert await stuck.asked() == [1, 2]


async def test_a_message_that_telegram_refuses_does_not_block_the_next(served: Served) -> None:
    """A 400 for one message is logged without its text, and what comes after it is sent."""
    person = await served.member("De buurt")
    bad = {"kind": "status", "status": 400, "description": "Bad Request: message text is empty"}
    await served.control.post("faults", method="sendMessage", chat=person.number, count=1, **bad)
    await person.do(ANSWER, OTHER)
    assert await person.asked() == [1, 3]
    assert "sendMessage was refused (BadRequest)" in served.process.log


async def test_a_week_of_silence(served: Served) -> None:
    """After a silent week Telegram numbers updates anew, lower than before; none is taken for an old one."""
    person = await served.member("De buurt")
    await person.do(ANSWER)
    await served.control.post("updates/skip", by=-1_000_000)
    try:
        await person.do(OTHER, LAST)
        assert await person.kept() == [ANSWER, OTHER, LAST]
    finally:
        await served.control.post("updates/skip", by=2_000_000)  # higher than ever, for the tests that follow


@on_sqlite
async def test_a_day_without_the_coach(lone: Served) -> None:
    """What was said during an outage of nearly a day is handled afterwards, in order; a tap of then counts as well."""
    person, other = await lone.member("De buurt"), await lone.person()
    await other.do("/start")
    assert lone.process.stop() == 0
    await other.tap("Ja, dat is goed")
    for text in (ANSWER, OTHER, LAST):
        await person.say(text)
    await lone.control.post("clock", advance_seconds=23.5 * 3600)
    lone.process.clock.write_text(str(23.5 * 3600))
    lone.process.start()
    await lone.quiet()
    assert await person.kept() == [ANSWER, OTHER, LAST]
    assert await person.asked() == [1, 2, 3]
    assert "Welke dag past het best?" in (await other.heard())[-1]


@on_sqlite
async def test_a_clock_that_is_set_back(lone: Served) -> None:
    """Time that runs backwards for a week loses no answer and no order."""
    person = await lone.member("De buurt")
    await person.do(ANSWER)
    lone.process.clock.write_text(str(-7 * 24 * 3600))
    await person.do(OTHER)
    assert lone.process.stop() == 0
    lone.process.start()
    await person.do(LAST)
    assert await person.kept() == [ANSWER, OTHER, LAST]
    assert await person.asked() == [1, 2, 3]


@on_sqlite
async def test_telegram_starting_anew(database: Database, make: Make) -> None:
    """While Telegram is away the coach tries on; when it is back, at the same address, the conversation goes on."""
    with simulating() as url:
        process = make(COACH_API_URL=url).start()
        async with Control(url) as control:
            person = await Served(control, process, database).member("De buurt")
            await person.do(ANSWER)
    await process.logs("updates cannot be fetched (NetworkError); try 1")
    with simulating("--port", url.rpartition(":")[2]) as again:
        assert again == url
        async with Control(url) as control:
            await control.post("updates/skip", by=1000)  # updates are numbered on
            person = await Served(control, process, database).person()  # people anew: this is the same person
            await person.do(OTHER)
            assert set(await person.kept()) == {ANSWER, OTHER}
            assert await person.asked() == [3]
            assert process.stop() == 0


@on_sqlite
async def test_a_token_that_is_refused(world: Control, make: Make) -> None:
    """A token that Telegram does not know ends the coach with one line that says what to do."""
    await world.post("token/revoke")
    code, said = make().refusal()
    assert code == 1
    assert said.splitlines()[-1].startswith(f"reflectiecoach: {REFUSED}")
    assert "Traceback" not in said


@on_sqlite
async def test_a_token_that_is_revoked(lone: Served) -> None:
    """Revoked while the coach runs: the same line; the answer of that moment waits at Telegram."""
    person = await lone.member()
    await lone.control.post("token/revoke")
    assert lone.process.wait() == 1
    await lone.process.logs(f"reflectiecoach: {REFUSED}")
    await person.say(ANSWER)
    assert (await lone.control.get("updates"))["count"] == 1
