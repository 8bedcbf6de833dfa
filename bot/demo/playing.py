"""Plays a story through the real coach on a moving clock, so that its outcome is what a year of talking leaves."""

from datetime import datetime, timedelta

from bot.demo.story import Answer, Answers, Scene, Story
from dialogs.kernel.coach import Coach
from dialogs.kernel.conversation import Conversation
from dialogs.kernel.facts import Entry, Fact, applied
from dialogs.kernel.outcome import Outcome
from dialogs.kernel.reply import Button
from dialogs.kernel.said import Said
from dialogs.kernel.turn import RecordNeededError

_SHORTEST_WAY = ("goed", "enough", "skip", "zonder")  # of the buttons, by value; else the first
_LONGEST = 40  # answers in one scene; more would go round in circles


Left = dict[str, list[Answer]]  # answers not given yet, by the state that asks


class Life:
    """A person who lives a story; what it leaves stands in `conversation`, `facts` and `due`."""

    def __init__(self, coach: Coach) -> None:
        self._coach = coach
        self.conversation = Conversation()
        self.facts: list[Fact] = []
        self.due: datetime | None = None
        self._record: tuple[Entry, ...] = ()
        self._asked, self._buttons = "", tuple[Button, ...]()
        self._messages = 0

    def live(self, story: Story, until: datetime) -> None:
        """Play all scenes, and let time pass after the last one. Raises ValueError when a scene does not end."""
        always = _copied(story.always)
        for scene in story.scenes:
            self.wait(scene.at)
            self._play(scene, always)
        self.wait(until)

    def wait(self, until: datetime) -> None:
        """Let time pass; the coach says of its own accord what it has to say."""
        while self.due and self.due <= until:
            self._take(Said(self.due, "due"))

    def _play(self, scene: Scene, always: Left) -> None:
        at, left = scene.at, _copied(scene.answers)
        self._take(self._typed(scene.begin, at))
        for _ in range(_LONGEST):
            if not self.conversation.frames or self.conversation.parked:
                return
            state = self.conversation.frames[-1].state
            text = self._answer(left.get(state, [])) or self._answer(always.get(state, []))
            at += timedelta(seconds=20 + len(text) // 3)  # with one thumb
            self._take(self._typed(text, at) if text else self._tapped(at))
        raise ValueError(f"the scene of {scene.at:%d %B} does not end")

    def _answer(self, left: list[Answer]) -> str:
        """What is said to the question that is open, once; "" for nothing."""
        fitting = next((answer for answer in left if answer[0] in self._asked), None)
        if fitting is None:
            return ""
        left.remove(fitting)
        return fitting[1]

    def _typed(self, text: str, at: datetime) -> Said:
        if text.startswith("/"):
            return Said(at, "command", value=text[1:])
        self._messages += 1
        return Said(at, text=text, message=str(self._messages))

    def _tapped(self, at: datetime) -> Said:
        """The shortest way on. Raises ValueError when only words would do."""
        values = [button.value for button in self._buttons]
        if not values:
            raise ValueError(f"there is no answer to {self._asked!r}")
        value = next((way for way in _SHORTEST_WAY if way in values), values[0])
        return Said(at, "tap", value=value, question=self.conversation.question)

    def _take(self, said: Said) -> None:
        outcome = self._step(said)
        self.conversation = outcome.conversation
        self.facts += outcome.facts
        self._record = applied(self._record, outcome.facts)
        if outcome.planned:
            self.due = outcome.due
        for reply in outcome.replies:
            if reply.question:
                self._asked, self._buttons = reply.plain, tuple(button for row in reply.buttons for button in row)

    def _step(self, said: Said) -> Outcome:
        try:
            return self._coach.step(self.conversation, said)
        except RecordNeededError:
            return self._coach.step(self.conversation, said, self._record)


def _copied(answers: Answers) -> Left:
    return {state: list(said) for state, said in answers.items()}
