"""The coach in a terminal, on the same store: to try texts out and to show that the core needs no Telegram."""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

from bot import keyboard
from bot.secrets import Secrets
from bot.settings import Settings, passing, require_keys
from bot.store.opening import open_store
from bot.store.rows import Batch
from bot.store.store import Store
from bot.store.work import Work
from bot.telegram import updates
from bot.workshop import Workshop
from dialogs.kernel import kader
from dialogs.kernel.coach import Coach
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.outcome import Outcome
from dialogs.kernel.reply import Button, Reply
from dialogs.kernel.said import Said
from dialogs.kernel.turn import RecordNeededError
from dialogs.register import coach

PERSON = 0  # no Telegram user has this number
_LOOK = 0.5  # seconds between two looks whether the coach has something to say


class Chat:
    """One person at one keyboard."""

    def __init__(self, coach: Coach, store: Store, settings: Settings, papers: Path) -> None:
        """`papers` is the folder for documents: what someone wrote stands in them as it is."""
        self._coach, self._store, self._settings, self._papers = coach, store, settings, papers
        self._workshop = Workshop(store, coach, settings.clock)
        self._conversation = Conversation()
        self._secrets = Secrets()
        self._buttons: tuple[Button, ...] = ()
        self._messages = time.time_ns() // 1000  # ids for what is typed; later ones are higher

    async def hear(self, typed: str) -> list[str]:
        """Take a line that was typed and give the lines to print."""
        async with self._store.work() as work:
            self._conversation = (await work.conversations([PERSON])).get(PERSON, self._conversation)
            outcome = await self._take(self._secrets.shown(PERSON, self._said(typed)), work)
            self._secrets.note(PERSON, outcome)
        self._secrets.keep()
        return await self._lines(outcome)

    async def wake(self) -> list[str]:
        """What the coach has to say of its own accord by now, as lines to print."""
        now = self._settings.clock()
        async with self._store.work() as work:
            if not await work.still_due([PERSON], int(now.timestamp() * 1000)):
                return []
            self._conversation = (await work.conversations([PERSON]))[PERSON]
            outcome = await self._take(Said(now, "due"), work)
        return await self._lines(outcome)

    async def _take(self, said: Said, work: Work) -> Outcome:
        """Take a step and write what came of it."""
        outcome = await self._step(said, work)
        self._conversation = outcome.conversation
        facts = [(PERSON, fact) for fact in outcome.facts]
        batch = Batch(time.time_ns() // 1_000_000, {PERSON: outcome.conversation}, facts)
        if outcome.planned:
            batch.due[PERSON] = int(outcome.due.timestamp() * 1000) if outcome.due else None
        await work.save(batch)
        return outcome

    async def _lines(self, outcome: Outcome) -> list[str]:
        for reply in outcome.replies:
            if reply.question:
                self._buttons = tuple(button for row in reply.buttons for button in row)
        if outcome.erase:
            _wipe_line_above()
        toast = [outcome.toast] if outcome.toast else []
        return toast + [line for reply in outcome.replies for line in shown(reply, await self._paper(reply))]

    async def _step(self, said: Said, work: Work) -> Outcome:
        try:
            return self._coach.step(self._conversation, said)
        except RecordNeededError:
            return self._coach.step(self._conversation, said, await work.record(PERSON))

    async def _paper(self, reply: Reply) -> str:
        """Where the document that comes with a reply was put, or that it could not be made."""
        if reply.document is None:
            return ""
        try:
            file = await self._workshop.make(PERSON, reply.document)
        except Exception:  # whatever it was, the talk goes on
            return self._coach.texts.phrasings["kernel.say.not_made"][0]
        path = Path(tempfile.mkdtemp(dir=self._papers)) / file.name  # an earlier one may still be open on the screen
        path.write_bytes(file.content)
        return f"({path})"

    def _said(self, typed: str) -> Said:
        now = self._settings.clock()
        self._messages += 1
        source = str(self._messages)
        label = typed.removeprefix("[").removesuffix("]").lower()
        tapped = next((b for b in self._buttons if b.label.lower() == label), None)
        if tapped:
            return Said(now, "tap", value=tapped.value, question=self._conversation.question, message=source)
        return updates.typed(typed, now, source)


def shown(reply: Reply, paper: str = "") -> list[str]:
    """A reply as a terminal shows it: what became of its document, its lines, then its buttons on a line."""
    document = [paper or f"({reply.document.name})"] if reply.document else []
    buttons = " ".join(f"[{button.label}]" for row in reply.buttons for button in row)
    return [*document, *reply.plain.splitlines(), *([buttons] if buttons else [])]


async def run(settings: Settings) -> None:
    """Talk until the end of the input."""
    with passing(settings) as lasting, tempfile.TemporaryDirectory(prefix="reflectiecoach-") as papers:
        await _talk(lasting, Path(papers))


async def _talk(settings: Settings, papers: Path) -> None:
    store = await open_store(settings.database_url, require_keys(settings))
    try:
        chat = Chat(coach(kader.load(settings.kader), settings.retention_days), store, settings, papers)
        typed: str | None = "/start"
        while typed is not None:
            _print(await chat.hear(typed))
            typed = await _waited(chat)
    finally:
        await store.close()


async def _waited(chat: Chat) -> str | None:
    """The next line that is typed; what the coach says of its own accord meanwhile is printed."""
    typing = keyboard.line()
    while not (await asyncio.wait({typing}, timeout=_LOOK))[0]:
        if lines := await chat.wake():
            _print(["", *lines])
            keyboard.prompt()
    return typing.result()


def _wipe_line_above() -> None:
    """Take a caught line off the screen, where the terminal can."""
    if sys.stdout.isatty():
        print("\033[1A\033[2K", end="")


def _print(lines: list[str]) -> None:
    print("\n".join(lines), flush=True)
