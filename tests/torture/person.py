"""A person who answers: acts only on what the screen shows, and remembers which question stood there."""

import asyncio
import random
from dataclasses import dataclass

from dialogs.kernel.kader import Kader
from tests.support.simulated import Control
from tests.torture.phone import Phone
from tests.torture.screen import Place, Question, place
from tests.torture.words import unique

_PAUSE = 0.8  # seconds, on average, between reading and doing
_WANTED = {"ja", "geen", "zonder", "verder"}  # yes to consent, no nudges, no nickname, on with what was under way
_BURST = 3  # answers typed without looking up, where at least so many questions follow


@dataclass(slots=True)
class Answer:
    """Words typed, and what was asked when they were."""

    person: int
    message: int
    text: str
    asked: str  # the words on the screen
    place: Place  # what the header last seen named
    last: bool  # whether it was the voornemen that was asked for


class Person:
    """Someone who reflects, over and over, and types every text only once."""

    def __init__(self, control: Control, ids: tuple[int, int], kader: Kader, dice: random.Random) -> None:
        """`ids` are the number among those who take part, and Telegram's."""
        self.number, self.id = ids
        self.phone = Phone(control, self.id)
        self.answers: list[Answer] = []
        self._control, self._kader, self._dice = control, kader, dice
        self._texts = 0
        self._place: Place | None = None
        self._idle = True
        self._said = False  # anything, in the dialogue under way
        self._edited = False  # just now

    def __repr__(self) -> str:
        asked = self.phone.newest and (self.phone.number, self.phone.newest.text)
        return f"{self.id} at {asked}; last typed {[answer.text for answer in self.answers[-1:]]}"

    async def live(self, rest: asyncio.Event) -> None:
        """Go on until it is time to rest; what was done last has been answered then."""
        await asyncio.sleep(self._dice.uniform(0, 2 * _PAUSE))
        while not rest.is_set():
            await self.step()
            await asyncio.sleep(self._dice.uniform(0, 2 * _PAUSE))

    async def step(self) -> None:
        """Do one thing and wait for what comes back."""
        asked = self.phone.newest
        if asked is None or self._idle:
            self._said = False
            await self.phone.act("say", text="/reflecteer" if asked else "/start")
            await self._read(1)
        elif asked.open:
            await self._answer(asked)
        else:
            values = [value for value in asked.values if value in _WANTED] or list(asked.values)
            await self._tap(asked, self._dice.choice(values))
            await self._read(1)

    async def _answer(self, asked: Question) -> None:
        chance = self._dice.random()
        if "held" in asked.values:  # the coach was not sure that it was an answer
            await self._tap(asked, "held")
            await self._read(1)
        elif chance < 0.05 and self.answers and not self._edited:
            await self._edit(self._dice.choice(self.answers[-3:]))
        elif chance < 0.08 and "later" in asked.values:
            await self._pause(asked)
        elif chance < 0.15:
            await self._tap(asked, "enough" if "enough" in asked.values else "skip")
            await self._read_on(asked)
        elif chance < 0.5 and (header := place(asked.text, self._kader)) and header.more == _BURST - 1:
            await self._burst(asked)
        else:
            await self._type(asked)
            await self._read_on(asked)

    async def _burst(self, asked: Question) -> None:
        """Several answers without looking up; each belongs to what the answer before it brought."""
        typed = [await self._type(asked) for _ in range(_BURST)]
        await self.phone.questions(_BURST)
        for answer, text in zip(typed[1:], self.phone.news(typed[0].message), strict=False):
            self._look(text)
            answer.asked, answer.place = text, self._here
        await self._read(0)

    async def _pause(self, asked: Question) -> None:
        await self._tap(asked, "later")
        await self.phone.words()
        await self.phone.act("say", text="verder")
        await self._read(1)

    async def _edit(self, answer: Answer) -> None:
        answer.text = self._unique()
        await self.phone.act("edit", message_id=answer.message, text=answer.text)
        await self.phone.words()
        self._edited = True

    async def _type(self, asked: Question) -> Answer:
        text = self._unique()
        said = await self.phone.act("say", text=text)
        answer = Answer(self.id, said["message_id"], text, asked.text, self._here, asked.last)
        self.answers.append(answer)
        self._said = True
        if self._dice.random() < 0.05:  # Telegram tells an update twice
            await self._control.post("updates/duplicate", update_id=said["update_id"])
        return answer

    async def _tap(self, asked: Question, value: str) -> None:
        for _ in range(2 if self._dice.random() < 0.05 else 1):  # a thumb that slips taps twice
            await self.phone.act("tap", message_id=asked.message, data=asked.values[value])

    def _unique(self) -> str:
        self._texts += 1
        return unique(self.number, self._texts, self._dice)

    # --- reading ---

    async def _read(self, count: int) -> None:
        """Read so many new questions."""
        await self.phone.questions(count)
        self._idle = self._edited = False
        if self.phone.newest:
            self._look(self.phone.newest.text)

    async def _read_on(self, asked: Question) -> None:
        """Read the next question, or the word that closes: after the voornemen, or when all was passed over."""
        if asked.last or (not self._said and not self._here.more):
            await self.phone.words()
            self._idle = self.phone.number == asked.number
        else:
            await self._read(1)

    def _look(self, text: str) -> None:
        """Note the header, where there is one."""
        self._place = place(text, self._kader) or self._place

    @property
    def _here(self) -> Place:
        assert self._place, "something is asked before any header was seen"
        return self._place
