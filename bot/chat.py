"""The coach in a terminal, on the same store: to try texts out and to show that the core needs no Telegram."""

import asyncio
import sys
import time

from bot.secrets import Secrets
from bot.settings import Settings
from bot.store.opening import open_store
from bot.store.rows import Batch
from bot.store.store import Store
from bot.store.work import Work
from bot.telegram import updates
from dialogs.kernel import kader
from dialogs.kernel.coach import Coach
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.outcome import Outcome
from dialogs.kernel.reply import Button, Reply
from dialogs.kernel.said import Said
from dialogs.kernel.turn import RecordNeededError
from dialogs.register import coach

PERSON = 0  # no Telegram user has this number


class Chat:
    """One person at one keyboard."""

    def __init__(self, coach: Coach, store: Store, settings: Settings) -> None:
        self._coach, self._store, self._settings = coach, store, settings
        self._conversation = Conversation()
        self._secrets = Secrets()
        self._buttons: tuple[Button, ...] = ()
        self._messages = time.time_ns() // 1000  # ids for what is typed; later ones are higher

    async def hear(self, typed: str) -> list[str]:
        """Take a line that was typed and give the lines to print."""
        async with self._store.work() as work:
            self._conversation = (await work.conversations([PERSON])).get(PERSON, self._conversation)
            outcome = await self._step(self._secrets.shown(PERSON, self._said(typed)), work)
            self._conversation = outcome.conversation
            self._secrets.note(PERSON, outcome)
            facts = [(PERSON, fact) for fact in outcome.facts]
            await work.save(Batch(time.time_ns() // 1_000_000, {PERSON: outcome.conversation}, facts))
        self._secrets.keep()
        for reply in outcome.replies:
            if reply.question:
                self._buttons = tuple(button for row in reply.buttons for button in row)
        if outcome.erase:
            _wipe_line_above()
        toast = [outcome.toast] if outcome.toast else []
        return toast + [line for reply in outcome.replies for line in shown(reply)]

    async def _step(self, said: Said, work: Work) -> Outcome:
        try:
            return self._coach.step(self._conversation, said)
        except RecordNeededError:
            return self._coach.step(self._conversation, said, await work.record(PERSON))

    def _said(self, typed: str) -> Said:
        now = self._settings.clock()
        self._messages += 1
        source = str(self._messages)
        label = typed.removeprefix("[").removesuffix("]").lower()
        tapped = next((b for b in self._buttons if b.label.lower() == label), None)
        if tapped:
            return Said(now, "tap", value=tapped.value, question=self._conversation.question, message=source)
        return updates.typed(typed, now, source)


def shown(reply: Reply) -> list[str]:
    """A reply as a terminal shows it: its lines, then its buttons on a line."""
    buttons = " ".join(f"[{button.label}]" for row in reply.buttons for button in row)
    return [*reply.plain.splitlines(), *([buttons] if buttons else [])]


async def run(settings: Settings) -> None:
    """Talk until the end of the input."""
    store = await open_store(settings.database_url)
    try:
        chat = Chat(coach(kader.load(settings.kader)), store, settings)
        typed: str | None = "/start"
        while typed is not None:
            _print(await chat.hear(typed))
            typed = await asyncio.to_thread(_typed)
    finally:
        await store.close()


def _wipe_line_above() -> None:
    """Take a caught line off the screen, where the terminal can."""
    if sys.stdout.isatty():
        print("\033[1A\033[2K", end="")


def _print(lines: list[str]) -> None:
    print("\n".join(lines), flush=True)


def _typed() -> str | None:
    """The next line that is not blank; None at the end."""
    while True:
        print("> ", end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            return None
        if line.strip():
            return line.strip()
