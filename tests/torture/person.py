"""A person who answers: acts only on what the screen shows, and remembers which question stood there."""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dialogs.kernel.kader import Kader
from tests.support.simulated import Control
from tests.torture.screen import Place, Question, place, question, repeats
from tests.torture.words import unique

_PAUSE = 0.8  # seconds, on average, between reading and doing
_LOOK = 20.0  # seconds that one look at the phone lasts at most
_WANTED = {"ja", "geen", "zonder", "verder"}  # yes to consent, no nudges, no nickname, on with what was under way
_NEWEST = 20  # messages that a screen shows


@dataclass(slots=True)
class Answer:
    """Words typed, and what was asked when they were."""

    person: int
    message: int
    update: int
    text: str
    asked: str  # the words on the screen
    place: Place  # the header last seen
    header: bool  # whether that header stood above this very question
    last: bool  # whether it was the voornemen that was asked for


class Person:
    """Someone who reflects, over and over, and types every text only once."""

    def __init__(self, control: Control, ids: tuple[int, int], kader: Kader, dice: random.Random) -> None:
        """`ids` are the number among those who take part, and Telegram's."""
        self.number, self.id = ids
        self.answers: list[Answer] = []
        self.skipped = 0  # questions that never came
        self.unordered = 0  # questions that came after a later one
        self.newest: Question | None = None
        self._control, self._kader, self._dice = control, kader, dice
        self._heard: dict[int, str] = {}  # the bot's messages
        self._numbers: set[int] = set()
        self._ahead = 1  # how many questions may come at once
        self._seq = self._latest = self._texts = 0
        self._place: Place | None = None
        self._idle = True
        self._edited = False  # just now

    def __repr__(self) -> str:
        asked = self.newest and (self.newest.number, self.newest.text)
        return f"{self.id} at {asked}; last typed {[answer.text for answer in self.answers[-1:]]}"

    async def live(self, rest: asyncio.Event) -> None:
        """Go on until it is time to rest; what was done last has been answered then."""
        await asyncio.sleep(self._dice.uniform(0, 2 * _PAUSE))
        while not rest.is_set():
            await self.step()
            await asyncio.sleep(self._dice.uniform(0, 2 * _PAUSE))

    async def step(self) -> None:
        """Do one thing and wait for what comes back."""
        asked = self.newest
        if asked is None or self._idle:
            await self._say("/reflecteer" if asked else "/start")
            await self._questions(1)
        elif asked.open:
            await self._answer(asked)
        else:
            await self._choose(asked)

    # --- doing ---

    async def _answer(self, asked: Question) -> None:
        chance = self._dice.random()
        if "held" in asked.values:  # the coach was not sure that it was an answer
            await self._tap(asked, "held")
            await self._questions(1)
        elif chance < 0.05 and self.answers and not self._edited:
            await self._edit(self._dice.choice(self.answers[-3:]))
        elif chance < 0.08 and "later" in asked.values:
            await self._pause(asked)
        elif chance < 0.15:
            await self._tap(asked, "enough" if "enough" in asked.values else "skip")
            await (self._end(asked) if asked.last else self._questions(1))
        elif chance < 0.5 and self._place and self._place.more == 2 and place(asked.text, self._kader):
            await self._burst(asked)
        else:
            await self._type(asked)
            await (self._end(asked) if asked.last else self._questions(1))

    async def _choose(self, asked: Question) -> None:
        values = [value for value in asked.values if value in _WANTED] or list(asked.values)
        await self._tap(asked, self._dice.choice(values))
        await self._questions(1)

    async def _burst(self, asked: Question) -> None:
        """Three answers without looking up; each belongs to what the answer before it brought."""
        typed = [await self._type(asked) for _ in range(3)]
        await self._questions(3)
        self._place = typed[0].place
        for answer, text in zip(typed[1:], self._news(typed[0].message), strict=False):
            self._ask(answer, text)
        self._read_header()

    async def _pause(self, asked: Question) -> None:
        await self._tap(asked, "later")
        await self._until(lambda: self._word() or self._number > asked.number)
        await self._say("verder")
        await self._questions(1)

    async def _edit(self, answer: Answer) -> None:
        self._mark()
        answer.text = self._unique()
        await self._act("edit", message_id=answer.message, text=answer.text)
        await self._until(self._word)
        self._edited = True

    async def _end(self, asked: Question) -> None:
        """After the voornemen comes a word to close with, and no question."""
        await self._until(lambda: self._word() or self._number > asked.number)
        self._idle = self._number == asked.number

    async def _type(self, asked: Question) -> Answer:
        text = self._unique()
        said = await self._say(text)
        assert self._place, "something is asked before any header was seen"
        answer = Answer(
            self.id, said["message_id"], said["update_id"], text, asked.text, self._place, header=False, last=asked.last
        )
        self._ask(answer, asked.text)
        self.answers.append(answer)
        if self._dice.random() < 0.05:
            await self._control.post("updates/duplicate", update_id=answer.update)
        return answer

    def _ask(self, answer: Answer, asked: str) -> None:
        """Note what an answer was an answer to."""
        header = place(asked, self._kader)
        self._place = header or self._place
        assert self._place
        answer.asked, answer.place, answer.header = asked, self._place, header is not None

    def _unique(self) -> str:
        self._texts += 1
        return unique(self.number, self._texts - 1, self._dice)

    async def _say(self, text: str) -> dict[str, int]:
        self._mark()
        said: dict[str, int] = await self._act("say", text=text)
        return said

    async def _tap(self, asked: Question, value: str) -> None:
        self._mark()
        for _ in range(2 if self._dice.random() < 0.05 else 1):  # a thumb that slips taps twice
            await self._act("tap", message_id=asked.message, data=asked.values[value])

    async def _act(self, act: str, **values: Any) -> Any:
        return await self._control.post(f"people/{self.id}/{act}", **values)

    # --- reading ---

    @property
    def _number(self) -> int:
        return self.newest.number if self.newest else 0

    def _mark(self) -> None:
        """What comes from here on is news."""
        self._latest = max(self._heard, default=0)

    def _news(self, message: int) -> list[str]:
        """What was said after a message, without repetitions."""
        heard = sorted(self._heard.items())
        again = repeats(text for _, text in heard)
        return [text for (number, text), repeat in zip(heard, again, strict=True) if number > message and not repeat]

    def _word(self) -> bool:
        """Something was said since the mark."""
        return bool(self._news(self._latest))

    async def _questions(self, count: int) -> None:
        """Wait for so many new questions."""
        self._ahead, wanted = count, self._number + count
        await self._until(lambda: self._number >= wanted)
        self._ahead, self._idle, self._edited = 1, False, False
        self._read_header()

    def _read_header(self) -> None:
        if self.newest:
            self._place = place(self.newest.text, self._kader) or self._place

    async def _until(self, ready: Callable[[], bool]) -> None:
        while not ready():
            query = {"after": self._seq, "wait": _LOOK, "limit": _NEWEST}
            chat = await self._control.get(f"people/{self.id}/chat", **query)
            self._seq = chat["seq"]
            for message in chat["messages"]:
                if message["from"] == "bot" and message["message_id"] not in self._heard:
                    self._hear(message)

    def _hear(self, message: dict[str, Any]) -> None:
        self._heard[message["message_id"]] = message["text"]
        heard = question(message)
        if heard is None or heard.number in self._numbers:
            return
        self._numbers.add(heard.number)
        self.unordered += heard.number < self._number
        self.skipped += heard.number > self._number + self._ahead
        if heard.number > self._number:
            self.newest = heard
