"""Conversations through the real bot process: what the transcripts say, and more, said by people in the simulator."""

import json
from pathlib import Path

from tests.bot.served import Served, Someone
from tests.support.clocks import move
from tests.support.phones import kader_for
from tests.support.transcript import FOLDER, Step, read

_ANSWERS = Path(__file__).parent.parent.parent / "bench/quality/evidence/c.jsonl"
_JOINING = ("/start", "[Ja, dat is goed]", "[Liever geen seintje]")


async def hold(served: Served, kader: Path) -> list[str]:
    """Hold the conversation of every transcript on this kader; gives what was typed."""
    typed = list[str]()
    for path in sorted(FOLDER.glob("*.md")):
        if kader_for(path) == kader:
            person = await served.person(path.stem)
            for step in read(path)[1]:
                typed += await _do(person, step)
    return typed


async def _do(person: Someone, step: Step) -> list[str]:
    """One step; gives what was typed. A button that is not there is passed over: what is said is not looked at here."""
    if step.later:
        move(person.served.process.clock, step.later)
    elif step.act.startswith("! "):
        person.served.process.kill()
        person.served.process.start()
    elif not step.act.startswith("[") or step.act[1:-1] in await _buttons(person):
        await person.do(step.act)
        return [] if step.act.startswith(("[", "/")) else [step.act]
    return []


async def _buttons(person: Someone) -> set[str]:
    """What can be tapped, anywhere in the chat."""
    chat = await person.chat()
    return {button["text"] for message in chat["messages"] for row in message["buttons"] for button in row}


async def tell(served: Served, count: int) -> list[str]:
    """Someone who joins and tells so many things, one after another; gives them."""
    typed = [json.loads(line)["antwoord"] for line in _ANSWERS.read_text("utf-8").splitlines()[:count]]
    person = await served.person("Verteller")
    await person.do(*_JOINING)
    for text in typed:
        await person.say(text)
        await person.do("/stop")
    return typed
