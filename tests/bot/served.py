"""A bot process with people at one side and its database at the other, for tests to treat as roughly as they like."""

import asyncio
import re
import signal
import subprocess
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bot.databases import Database
from tests.support.phones import SMALL
from tests.support.processes import Bot
from tests.support.simulated import Chat, Control, Person

PATIENCE = 40.0  # seconds until a test takes silence for an answer

TELLINGS = (
    "gisteren bij moeder thuis vroeg ik wie er nog meer kon helpen, ze belde meteen haar buurvrouw en die kwam",
    "vorige week aan de keukentafel vroeg ik wat zij zelf zag, ze pakte een pen en schreef het op",
    "vanochtend zei ik tegen vader dat hij het goed deed, hij ging rechtop zitten en vertelde verder",
    "bij het huisbezoek van dinsdag liet ik een stilte vallen, daarna begon de oudste zelf over school",
    "na het eten vroeg ik de oma om te blijven, ze nam de kleinste op schoot en werd rustig",
)
"""Five answers that show an occasion, an act and an effect, and that name nobody."""


class Process(Bot):
    """`reflectiecoach run`, which tests may freeze, limit, kill and start again."""

    def __init__(self, url: str, folder: Path, database: Database, *options: str, **settings: str) -> None:
        small = {"COACH_KADER": str(SMALL), "COACH_DATABASE_URL": database.url}
        super().__init__(url, folder, **small | settings)
        self._options = options

    def spawn(self, *command: str) -> subprocess.Popen[str]:
        """Start a command; `run` with the options of this bot."""
        return super().spawn(*command, *(self._options if command == ("run",) else ()))

    @property
    def pid(self) -> int:
        """Its number at the operating system."""
        assert self._process
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.poll() is None

    def terminate(self) -> None:
        """SIGTERM, without waiting."""
        assert self._process
        self._process.terminate()

    def wait(self) -> int:
        """Wait until it ends; gives the exit code."""
        assert self._process
        return self._process.wait(PATIENCE)

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Hold still, so that what happens meanwhile reaches it all at once."""
        assert self._process
        self._process.send_signal(signal.SIGSTOP)
        while self._state != "T":
            time.sleep(0.001)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    @property
    def _state(self) -> str:
        """What the operating system calls its state; T when it holds still."""
        return Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0]

    def refusal(self, *command: str) -> tuple[int, str]:
        """Start a command that must end by itself; gives its exit code and what it said."""
        process = self.spawn(*(command or ("run",)))
        said = process.communicate(timeout=PATIENCE)[1]
        return process.returncode, said

    async def logs(self, words: str, times: int = 1) -> None:
        """Wait until the log holds these words, so many times."""
        assert await until(lambda: self.log.count(words) >= times), f"{words!r} not logged: {self.log}"


Make = Callable[..., Process]  # one over the test's own database, not yet started


async def until(ready: Callable[[], bool | Awaitable[bool]], patience: float = PATIENCE) -> bool:
    """Wait until something is so; False when patience ends."""
    end = time.monotonic() + patience
    while True:
        found = ready()
        if found if isinstance(found, bool) else await found:
            return True
        if time.monotonic() > end:
            return False
        await asyncio.sleep(0.01)


class Served:
    """A simulator, the bot process that serves it, and the bot's database."""

    def __init__(self, control: Control, process: Process, database: Database) -> None:
        self.control, self.process, self.database = control, process, database

    async def quiet(self) -> None:
        """Wait until every update was dealt with and every reply is out."""
        assert await until(self._is_quiet), f"the bot is still busy: {self.process.log}"

    async def _is_quiet(self) -> bool:
        return not await self.waits() and not await self.database.number("SELECT count(*) FROM outbox")

    async def waits(self) -> bool:
        """Whether Telegram still holds an update that the bot has not confirmed."""
        return bool((await self.control.get("updates"))["count"])

    async def person(self, name: str = "Noor") -> "Someone":
        """Someone new."""
        return Someone(self, (await self.control.person(name)).number)

    async def member(self, aspect: str = "Luisteren") -> "Someone":
        """Someone who consented and who is at the first question of a kernaspect."""
        person = await self.person()
        await person.do("/start", "[Ja, dat is goed]", "[Liever geen seintje]")
        proposed = any(button["text"] == aspect for row in last_buttons(await person.chat()) for button in row)
        await person.do(*([] if proposed else ["[Iets anders]"]), f"[{aspect}]", "[Zonder]")
        assert await self.database.stands(person.number) == ("reflectie", "vraag")
        return person

    async def reachable(self) -> None:
        """Wait until Telegram knows where the bot listens."""

        async def known() -> bool:
            return bool((await self.control.get("calls", method="setWebhook"))["calls"])

        assert await until(known)

    async def calls(self, method: str, person: Person) -> list[Chat]:
        """The API calls of a method that the bot made for someone."""
        found = (await self.control.get("calls", method=method))["calls"]
        return [call for call in found if call["chat_id"] == person.number]


class Someone(Person):
    """Someone with a phone, whose bot the test can wait for."""

    def __init__(self, served: Served, number: int) -> None:
        super().__init__(served.control, number)
        self.served = served

    async def do(self, *acts: str) -> Chat:
        """Say or tap one after another, until the bot has nothing more to say."""
        for act in acts:
            await self.send(act)
            await self.served.quiet()
        return await self.chat()

    async def heard(self) -> list[str]:
        """Everything the bot said."""
        return [message["text"] for message in (await self.chat())["messages"] if message["from"] == "bot"]

    async def asked(self) -> list[int]:
        """The numbers of the questions that were put ("vraag 2 van 3"), in order."""
        return [int(number) for number in re.findall(r"· vraag (\d) van \d", "\n".join(await self.heard()))]

    async def kept(self) -> list[str]:
        """The words that are kept of them."""
        return await self.served.database.texts(self.number)

    async def keeps(self, count: int) -> None:
        """Wait until so many answers of theirs are kept."""

        async def enough() -> bool:
            return len(await self.kept()) == count

        assert await until(enough), f"kept: {await self.kept()}"

    async def stands(self) -> tuple[str, str]:
        """Where their conversation stands."""
        return await self.served.database.stands(self.number)


def last_buttons(chat: Chat) -> list[list[Chat]]:
    """The buttons of the newest message that has any."""
    shown: list[list[Chat]] = next((m["buttons"] for m in reversed(chat["messages"]) if m["buttons"]), [])
    return shown
