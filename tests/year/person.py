"""One invented person: a phone, and what an onlooker knows of them."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from dialogs.kernel.coach import Coach
from dialogs.kernel.dialogue import End
from dialogs.kernel.facts import Kept, Spoke
from dialogs.kernel.said import Said
from tests.support.phones import CorePhone

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")
TEXTS = (
    "moeder belde dinsdag zelf de school en ik zat er alleen naast",
    "de buurvrouw paste gisteren op de kinderen, vader had het haar zelf gevraagd",
    "ik zei niets en na een tijdje vertelde hij hoe het echt ging",
    "we schreven samen drie dingen op die vorige week wel lukten",
)


@dataclass
class Nudge:
    """A message of the coach's own, as an onlooker saw it."""

    kind: str
    slot: str
    at: datetime
    kernaspect: str
    answered: datetime | None = None  # the person's first act after it
    put_off: bool = False
    again: bool = False  # it had been put off
    late: bool = False  # nothing could reach the person when it was due


@dataclass
class Life:
    """What an onlooker knows: settings as the person gave them, what they did, and what they heard."""

    day: int
    clock: str
    zone: str = "Europe/Amsterdam"
    workdays: frozenset[int] = frozenset(range(5))
    nudges_on: bool = True
    weeks: int = 1
    paused: bool = False
    pause_until: datetime | None = None
    meetings: list[datetime] = field(default_factory=list)
    rests: dict[str, datetime] = field(default_factory=dict)
    reflected: datetime | None = None
    acted: datetime | None = None
    talking: bool = False
    promises: dict[str, datetime] = field(default_factory=dict)
    heard: list[Nudge] = field(default_factory=list)

    def local(self, at: datetime) -> datetime:
        """A moment on the person's own clock."""
        return at.astimezone(ZoneInfo(self.zone))


class Person:
    """Types and taps on the bare core, every conversation through its stored form: a restart at every step."""

    def __init__(self, coach: Coach, random: Random, joined: datetime) -> None:
        self.phone, self.random = CorePhone(coach), random
        self.phone.now = joined
        self.life = Life(random.randrange(5), f"{random.randrange(7, 20):02d}:{random.choice(('00', '15', '30'))}")
        self.do("/start", "[Ja, dat is goed]", f"[{_DAYS[self.life.day]}]", self.life.clock, "stop")

    def do(self, *acts: str) -> None:
        """Type or tap one after the other, half a minute apart."""
        for act in acts:
            self.phone.now += timedelta(seconds=30)
            self._note_act()
            self.phone.act(act)
            self._note_kept()

    def reflect(self) -> None:
        """A whole reflection, from its first question to its voornemen."""
        self.do("/reflecteer")
        self.go_on()

    def go_on(self) -> None:
        """Answer whatever is asked until nothing is."""
        while self.phone.conversation.frames:
            self.do(self.answer())

    def answer(self) -> str:
        """A text where one may be typed, else the first button."""
        buttons = [button.label for row in self.phone.outcome.replies[-1].buttons for button in row]
        short = next((label for label in ("Zo is het goed", "Zonder") if label in buttons), "")
        frame = self.phone.conversation.frames[-1]
        ask = self.phone.coach.dialogues[frame.dialogue].states[frame.state].ask
        free = not isinstance(ask, End) and ask.free and not short
        return self.random.choice(TEXTS) if free else f"[{short or buttons[0]}]"

    def wake(self, at: datetime, late: bool = False) -> Nudge | None:
        """Let the coach speak first, if it wants to."""
        self.phone.now = at
        self.phone.hear(Said(at, "due"))
        spoke = [fact for fact in self.phone.outcome.facts if isinstance(fact, Spoke)]
        if not spoke:
            return None
        newest = self.phone.conversation.person.planning.nudged[-1]
        last = self.life.heard[-1] if self.life.heard else None
        nudge = Nudge(spoke[0].kind, spoke[0].slot, at, newest.kernaspect, again=bool(last and last.put_off), late=late)
        self.life.heard.append(nudge)
        return nudge

    @property
    def buttons(self) -> set[str]:
        """What can be tapped now."""
        return {b.label for reply in self.phone.outcome.replies for row in reply.buttons for b in row}

    def _note_act(self) -> None:
        life, now = self.life, self.phone.now
        life.acted = now
        for nudge in life.heard[-6:]:
            nudge.answered = nudge.answered or now

    def _note_kept(self) -> None:
        life, now = self.life, self.phone.now
        for fact in self.phone.outcome.facts:
            if isinstance(fact, Kept) and fact.entry.kind in {"antwoord", "bewijs", "moment", "doorvraag", "opvolging"}:
                life.reflected = now if fact.entry.kernaspect else life.reflected
            if isinstance(fact, Kept) and fact.entry.kind == "voornemen":
                life.promises[fact.entry.id] = now
        life.talking = bool(self.phone.conversation.frames)


def tuesday_after(day: date) -> date:
    """The first Tuesday at least two weeks later."""
    later = day + timedelta(days=14)
    return later + timedelta(days=(1 - later.weekday()) % 7)
