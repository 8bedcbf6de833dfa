"""People who talk with a bot without thinking: each types the next answer as soon as the next question arrives."""

import asyncio
import contextlib
import itertools
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from bench.turns.answers import answer
from bench.turns.peers.dialogue import LABEL
from bench.turns.telegram import Button, Telegram

# Buttons that lead to the first question of the coach's reflection, the most wanted first.
WAYS = ("Ja, dat is goed", "Liever geen seintje", "Eigen regie", "Iets anders", "Zonder")
_PATIENCE = 60.0  # seconds to reach the first question


@dataclass(slots=True)
class Person:
    """Someone with a phone: on the way to the first question, answering, or at rest."""

    number: int
    telegram: Telegram
    changed: Callable[["Person"], None]  # told when this person has arrived, answered or finished
    commands: list[str] = field(default_factory=list)  # to give on the way
    left: int = 0  # answers still to give
    arrived: bool = False
    typed_at: float = 0.0
    turns: list[float] = field(default_factory=list)  # seconds from typing until the next question was there
    last: str = ""

    def set_out(self, commands: Iterable[str]) -> None:
        """Go to the first question."""
        self.commands, self.arrived = list(commands), False
        self.telegram.typed(self.number, self.commands.pop(0))

    def answer(self, times: int) -> None:
        """Answer so many questions, this one first."""
        self.left = times
        self.type_answer()

    def hears(self, message: int, text: str, buttons: list[Button]) -> None:
        """Read what came and do what comes next."""
        self.last = text
        if not self.left:
            self._walk(message, buttons)
        elif buttons or self.left == 1:
            self.turns.append(time.perf_counter() - self.typed_at)
            self.left -= 1
            if self.left:
                self.type_answer()
            else:
                self.changed(self)

    def type_answer(self) -> None:
        """Type the next answer; the wait for what comes after it begins."""
        self.typed_at = time.perf_counter()
        self.telegram.typed(self.number, answer(self.number * 31 + len(self.turns)))

    def _walk(self, message: int, buttons: list[Button]) -> None:
        by_label = {button["text"]: button for button in buttons}
        way = next((by_label[label] for label in WAYS if label in by_label), None)
        if self.commands:
            self.telegram.typed(self.number, self.commands.pop(0))
        elif way:
            self.telegram.tapped(self.number, message, way["callback_data"])
        elif LABEL in by_label and not self.arrived:
            self.arrived = True
            self.changed(self)


class Crowd:
    """All who talk with one bot."""

    def __init__(self, telegram: Telegram, numbers: Sequence[int], kind: type[Person] = Person) -> None:
        self.people = [kind(number, telegram, self._changed) for number in numbers]
        telegram.readers = {person.number: person for person in self.people}
        self._busy = 0
        self._all = asyncio.Event()

    async def set_out(self, commands: Sequence[str]) -> None:
        """Bring everybody to the first question. Raises TimeoutError when someone does not get there."""
        self._begin()
        for person in self.people:
            person.set_out(commands)
        try:
            await asyncio.wait_for(self._all.wait(), _PATIENCE)
        except TimeoutError as error:
            stuck = next(person for person in self.people if not person.arrived)
            raise TimeoutError(f"{self._busy} people are stuck, one of them at {stuck.last!r}") from error

    async def answer(self, times: int, seconds: float) -> None:
        """Have everybody answer so many questions, until all have or time is over."""
        self._begin()
        for person in self.people:
            person.answer(times)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._all.wait(), seconds)

    def turns(self) -> list[float]:
        """The seconds of all turns that were finished."""
        return list(itertools.chain.from_iterable(person.turns for person in self.people))

    def waiting(self) -> list[float]:
        """How long they wait by now whose answer has brought no next question yet."""
        now = time.perf_counter()
        return [now - person.typed_at for person in self.people if person.left]

    def _begin(self) -> None:
        self._busy = len(self.people)
        self._all.clear()

    def _changed(self, person: Person) -> None:
        self._busy -= 1
        if not self._busy:
            self._all.set()
