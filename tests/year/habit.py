"""The habits there are: how people react to nudges, and what they do of their own accord."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from tests.year import acts
from tests.year.acts import Reaction
from tests.year.clock import START
from tests.year.person import Person


@dataclass(frozen=True, slots=True)
class Habit:
    """What someone does: with a nudge (how likely, within how many minutes), and every so many days unasked."""

    reacts: tuple[Reaction, ...] = ()
    reacting: float = 0.0
    within: int = 120
    acts: tuple[Callable[[Person], None], ...] = ()
    every: float = 30.0
    blocks: bool = False

    def away(self, at: datetime) -> bool:
        """Whether the bot is blocked at this moment: three weeks in every eight."""
        return self.blocks and (at - START) % timedelta(weeks=8) >= timedelta(weeks=5)

    def back(self, at: datetime) -> datetime:
        """When it no longer is."""
        return at + timedelta(weeks=8) - (at - START) % timedelta(weeks=8)


def _reflects(person: Person) -> None:
    person.reflect()


def _says_hello(person: Person) -> None:
    person.do("hoi")


def _leaves_off(person: Person) -> None:
    """Begins, and leaves it lying."""
    person.do("/reflecteer")


HABITS = {
    "diligent": Habit((acts.answers, acts.says_no), 0.95, 600, (_reflects,), 25),
    "weekly": Habit((acts.says_no,), 1.0, 60),
    "ignoring": Habit(),
    "ignoring, back now and then": Habit(acts=(_says_hello, _reflects, _leaves_off), every=80),
    "pausing": Habit((acts.answers, acts.says_no), 0.8, 4000, (acts.pauses, acts.falls_ill, acts.comes_back), 20),
    "travelling": Habit((acts.answers, acts.says_no), 0.7, 4000, (acts.travels, acts.turns_friday_over), 25),
    "putting off": Habit((acts.puts_off, acts.rests, acts.says_no), 0.9, 600, (_leaves_off,), 30),
    "meeting": Habit((acts.answers, acts.says_no), 0.9, 600, (acts.plans_meetings, _reflects), 60),
    "blocking": Habit((acts.says_no,), 0.5, 600, (_reflects, _says_hello), 50, blocks=True),
    "on and off": Habit((acts.says_no, acts.rests), 0.5, 5000, (acts.stops_nudges, _leaves_off), 40),
}
