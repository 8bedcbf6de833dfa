"""A long and whimsical conversation, through everything there is: Telegram has nothing to complain about."""

import random

import pytest

from dialogs.kernel import kader
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.outcome import Outcome
from dialogs.kernel.person import Person
from dialogs.kernel.said import Said
from dialogs.register import coach
from tests.bot.databases import Database
from tests.bot.engines import on_sqlite
from tests.bot.served import TELLINGS, Make, Served, Someone, last_buttons
from tests.reports.people import weekly
from tests.support.phones import REAL, THURSDAY
from tests.support.processes import TOKEN
from tests.support.simulated import Control

NAME = "Wilhelmina"
COMMANDS = (
    "/reflecteer /moment /checkin /nabespreking /voornemens /overzicht /terugblik /terug /stop /instellingen "
    "/achtergrond /mijngegevens /privacy /hulp /start /o"
).split()
TYPED = (*TELLINGS, "gaat wel", "geen idee", "straks verder", "hoe bedoel je?", "16.30", "ja", "dat weet ik niet zo")
ACTS = 120


@pytest.fixture
def talkative(world: Control, make: Make, database: Database) -> Served:
    """A bot that logs all it can."""
    return Served(world, make(COACH_LOG="DEBUG").start(), database)


async def _wander(person: Someone, acts: int) -> None:
    """Tap, type and command on a whim, always the same whim; erase nothing."""
    whim = random.Random(7)  # noqa: S311  # no secret
    await person.do("/start", "[Ja, dat is goed]", "[Liever geen seintje]")
    for _ in range(acts):
        buttons = [button["text"] for row in last_buttons(await person.chat()) for button in row]
        taps = [f"[{label}]" for label in buttons if label != "Ja, wis alles"]
        await person.do(whim.choice([*taps * 3, *TYPED, whim.choice(COMMANDS)]))


@on_sqlite
async def test_a_whole_conversation(talkative: Served) -> None:
    """No call is refused, every tap is answered, no parameter is odd; and the log tells nothing of who said what."""
    person = await talkative.person(NAME)
    await _wander(person, ACTS)
    calls = (await talkative.control.get("calls"))["calls"]
    refused = [call for call in calls if not call["ok"]]
    assert [call for call in refused if call["method"] != "getUpdates"] == []  # those were left by an ended bot
    assert (await talkative.control.get("warnings"))["warnings"] == []
    taps = (await person.chat())["taps"]
    assert len(taps) > 20
    assert all(tap["answered"] for tap in taps)
    log = talkative.process.log.lower()
    assert "is running" in log
    heard = [line for text in await person.heard() for line in text.lower().splitlines() if len(line) > 20]
    secrets = [*heard, *TELLINGS, NAME.lower(), str(person.number), TOKEN.lower(), TOKEN.partition(":")[2].lower()]
    assert [secret for secret in secrets if secret in log] == []


def test_every_button_of_the_real_kader_fits() -> None:
    """Telegram allows a button 64 bytes of data: the question's number and the option, on every road there is."""
    found = _all_buttons()
    assert len(found) > 100
    assert {data for data in found if len(data.encode()) > 64} == set()


def _all_buttons() -> set[str]:
    """The data of every button that can be reached by tapping, typing and commands; questions have large numbers."""
    asked = kader.load(REAL)
    real, record = coach(asked), weekly(asked, 8)
    begin = Conversation(Person(consent=THURSDAY), question=1_000_000_000)
    said = [Said(THURSDAY, "command", value=name) for name in real.commands]
    said += [Said(THURSDAY, text=text) for text in TYPED[:2]]
    waiting, seen, data = [Outcome(begin)], set[str](), set[str]()
    while waiting:
        outcome = waiting.pop()
        stack = outcome.conversation.frames
        where = [(frame.dialogue, frame.state, frame.memory.get("kernaspect")) for frame in stack[-1:]]
        if str(where) in seen or len(stack) > 2:
            continue
        seen.add(str(where))
        buttons = [(b.value, r.question) for r in outcome.replies for row in r.buttons for b in row]
        data |= {f"{question}:{value}" for value, question in buttons}
        taps = [Said(THURSDAY, "tap", value=value, question=question) for value, question in buttons]
        waiting += [real.step(outcome.conversation, one, record) for one in [*said, *taps]]
    return data
