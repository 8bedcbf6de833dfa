"""Three phones for one conversation: the bare core, the terminal, and Telegram by way of the simulator."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.secrets import Secrets
from bot.telegram.updates import typed
from dialogs import bewaren
from dialogs.kernel import kader
from dialogs.kernel.coach import Coach
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Entry, applied
from dialogs.kernel.outcome import Outcome
from dialogs.kernel.said import Said
from dialogs.nudges import notices
from dialogs.register import coach
from tests.support.lines import document, of_messages, of_outcome
from tests.support.processes import Bot
from tests.support.simulated import Person

TESTS = Path(__file__).parent.parent
SMALL = TESTS / "kader" / "klein.yaml"
REAL = TESTS.parent / "kader.yaml"
EXAMPLE = TESTS.parent / "examples" / "thuis-en-school.yaml"
_KADERS = {"echt": REAL, "voorbeeld": EXAMPLE}  # by the first word of a transcript's name
THURSDAY = datetime(2026, 11, 19, 15, 30, tzinfo=UTC)
_PROMPT = b"> "
_KEPT = 365  # days that words are kept
_LOOKED = 0.5  # seconds in which a process that started has looked what was kept for long enough


def kader_for(path: Path) -> Path:
    """Transcripts play on the small kader, unless their name begins with `echt-` or `voorbeeld-`."""
    return _KADERS.get(path.stem.split("-")[0], SMALL)


class CorePhone:
    """The dialogues alone: no process, no store; every conversation goes through its stored form."""

    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        self.conversation = Conversation()
        self.outcome = Outcome(self.conversation)
        self.now = THURSDAY
        self.due: datetime | None = None  # when the coach has something to say of its own accord
        self.record: tuple[Entry, ...] = ()
        self.messages = 0
        self._secrets = Secrets()
        self._buttons: dict[str, tuple[int, str]] = {}

    @classmethod
    def for_transcript(cls, path: Path) -> "CorePhone":
        """With the kader that this transcript plays on."""
        return cls(coach(kader.load(kader_for(path))))

    async def do(self, act: str, expected: list[str] | None = None) -> list[str]:
        """Type or tap."""
        return self.act(act)

    def act(self, act: str) -> list[str]:
        """Type or tap, and give the lines that come back."""
        return self.hear(self.said(act))

    def said(self, act: str) -> Said:
        """What an act means to the coach."""
        if act.startswith("[") and act.endswith("]"):
            assert act[1:-1] in self._buttons, f"no button {act}; there are {list(self._buttons)}"
            question, value = self._buttons[act[1:-1]]
            return Said(self.now, "tap", value=value, question=question)
        self.messages += 1
        return typed(act, self.now, str(self.messages))

    def hear(self, said: Said) -> list[str]:
        """Take one step."""
        self.outcome = self.coach.step(self.conversation, self._secrets.shown(0, said), self.record)
        self.record = applied(self.record, self.outcome.facts)
        self._secrets.note(0, self.outcome)
        self._secrets.keep()
        self.conversation = self.outcome.conversation
        self.due = self.outcome.due if self.outcome.planned else self.due
        if self.conversation.may_be_stored:
            stored = Conversation.from_json(self.conversation.to_json())
            assert stored == self.conversation, "what a dialogue remembers must be plain JSON"
            self.conversation = stored
        for reply in self.outcome.replies:
            buttons = [button for row in reply.buttons for button in row]
            self._buttons |= {button.label: (reply.question, button.value) for button in buttons}
        return of_outcome(self.outcome)

    async def later(self, time: timedelta, expected: list[str] | None = None) -> list[str]:
        """Move the clock, and wake the coach at every due moment on the way."""
        until, lines = self.now + time, list[str]()
        while self.due and self.due <= until:
            self.now = self.due
            lines += self.hear(Said(self.now, "due"))
        self.now = until
        return lines

    async def joins(self, team: str) -> None:
        """Be of a team, as who consented by its invitation is."""
        person = replace(self.conversation.person, team=team, kenmerk="0000-0000", deelt=None)
        self.conversation = replace(self.conversation, person=person)

    async def killed(self) -> None:
        """What was in memory only is gone; a process that starts looks what was kept for long enough."""
        self._secrets = Secrets()
        self.record = tuple(entry for entry in self.record if entry.at > self.now - timedelta(days=_KEPT))
        oldest = min((entry.at for entry in self.record), default=None)
        if bewaren.notice(self.conversation, self.now, oldest, _KEPT):
            moment = notices.moment(self.conversation, self.now)
            self.due = min(moment, self.due or moment)


Spawn = Callable[[], Awaitable[asyncio.subprocess.Process]]


class TerminalPhone:
    """`reflectiecoach chat`, typed into and read from as a person would."""

    def __init__(self, spawn: Spawn, process: asyncio.subprocess.Process, clock: Path) -> None:
        self._spawn, self._process, self._clock = spawn, process, clock
        self._greeted: list[str] | None = None

    async def do(self, act: str, expected: list[str] | None = None) -> list[str]:
        """Type a line; the greeting that a terminal opens with answers the first /start."""
        if self._greeted is None:
            self._greeted = await self._read()
            if act == "/start":
                return self._greeted
        assert self._process.stdin
        self._process.stdin.write(f"{act}\n".encode())
        await self._process.stdin.drain()
        return await self._read()

    async def _read(self) -> list[str]:
        assert self._process.stdout
        text = b""
        while not (text == _PROMPT or text.endswith(b"\n" + _PROMPT)):
            piece = await asyncio.wait_for(self._process.stdout.read(4096), 10)
            assert piece, "the terminal closed"
            text += piece
        return [document(line) for line in text.removesuffix(_PROMPT).decode().splitlines() if line]

    async def later(self, time: timedelta, expected: list[str]) -> list[str]:
        """Move the process's clock, and give what it then says of its own accord, if something is expected."""
        move(self._clock, time)
        return await self._read() if expected else []

    async def joins(self, team: str) -> None:
        """Invitations come by Telegram only."""
        raise NotImplementedError

    async def killed(self) -> None:
        """Kill the process and start another on the same database; it greets, which is not part of the talk."""
        self._process.kill()
        await self._process.wait()
        self._process = await self._spawn()
        await self._read()

    async def close(self) -> None:
        """End the input, as Ctrl-D does."""
        assert self._process.stdin
        self._process.stdin.close()
        assert await self._process.wait() == 0


class TelegramPhone:
    """A person in the simulator, with the real bot process at the other side."""

    def __init__(self, person: Person, bot: Bot) -> None:
        self._person, self._bot = person, bot

    async def do(self, act: str, expected: list[str]) -> list[str]:
        """Say or tap, and give what the bot sends until it has sent what was expected, or fell silent."""
        before = await self._person.chat()
        if act.startswith("[") and act.endswith("]"):
            await self._person.tap(act[1:-1])
        else:
            await self._person.say(act)
        chat = await self._person.chat_when(lambda chat: _new(chat, before) == expected)
        return _new(chat, before)

    async def later(self, time: timedelta, expected: list[str]) -> list[str]:
        """Move the bot's clock at once, and give what it then sends of its own accord, if something is expected."""
        before = await self._person.chat()
        move(self._bot.clock, time)
        if not expected:
            return []
        chat = await self._person.chat_when(lambda chat: _new(chat, before) == expected)
        return _new(chat, before)

    async def joins(self, team: str) -> None:
        """Make a real invitation and follow its link; the coach says that it worked, and greets."""
        code, before = await asyncio.to_thread(self._bot.code, team), await self._person.chat()
        await self._person.say(f"/start {code}")
        await self._person.chat_when(lambda chat: len(chat["messages"]) == len(before["messages"]) + 3)

    async def killed(self) -> None:
        """Kill the bot and start it again."""
        self._bot.kill()
        self._bot.start()
        await asyncio.sleep(_LOOKED)


def begin(clock: Path, at: datetime = THURSDAY) -> None:
    """Set the clock file to a moment, as every conversation on the bare core begins on the same Thursday."""
    clock.write_text(str((at - datetime.now(UTC)).total_seconds()))


def move(clock: Path, time: timedelta) -> None:
    """Set the clock file ahead; processes with COACH_CLOCK_FILE read it."""
    ahead = float(clock.read_text()) if clock.exists() else 0.0
    clock.write_text(str(ahead + time.total_seconds()))


def _new(chat: dict[str, Any], before: dict[str, Any]) -> list[str]:
    toasts = [toast["text"] for toast in chat["toasts"][len(before["toasts"]) :]]
    return toasts + list(of_messages(chat["messages"][len(before["messages"]) :]))
